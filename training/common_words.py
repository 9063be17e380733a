"""The lexicon of common words: those that raw text writes in small letters where a name would have a capital.

`python -m training.common_words RAW.jsonl OUT.yml`
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

_WORD = re.compile(r"(?<![\w'-])([A-Za-z][A-Za-z'-]{2,})(?![\w'-])")
_LEAST = 4
_SHARE = 0.6
_HEADER = """\
# Words that the press writes in small letters at least four times, and more often than with a capital inside
# a sentence. A capitalised one alone is no name. `python -m training.common_words` makes the list.
"""


def common_words(texts: list[str]) -> list[str]:
    """The words, in alphabetical order."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for match in _WORD.finditer(text):
            word, before = match[1], text[: match.start()].rstrip()
            if word.islower():
                small[word] += 1
            elif before and before[-1] not in '.?!":“”)(' and not word.isupper():
                capital[word.lower()] += 1
    return sorted(
        word for word, count in small.items() if count >= _LEAST and count / (count + capital[word]) >= _SHARE
    )


def main(raw: Path, out: Path) -> None:
    """Write the lexicon of a file with one JSON object a line."""
    lines = raw.read_text(encoding="utf-8").rstrip("\n").split("\n")
    words = common_words([json.loads(line)["text"] for line in lines])
    out.write_text(_HEADER + "".join(f'- "{word}"\n' for word in words), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
