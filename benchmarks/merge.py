"""What the merge costs, and how that grows with the collection: the analysis is not measured.

`python -m benchmarks.merge FILE.jsonl` reads the articles of a file with one JSON object a line. Where there
are fewer than are to be merged they are told anew, with the persons' names respelled, so that a copy
speaks of others.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from generator.articles import read_jsonl
from generator.corpus import merge
from generator.extraction import extract
from generator.facts import Article, ArticleFacts
from generator.language import load_pack

SIZES = (250, 500, 1000)
BAR = 20
"""Most seconds for the last of the sizes."""
_VOWELS = "aeiou"

Found = list[tuple[Article, ArticleFacts]]


def enlarged(found: Found, size: int) -> Found:
    """At least `size` articles: those that were found, and copies that speak of other persons."""
    copies = -(-size // len(found))
    return [_respelled(*pair, shift=copy) for copy in range(copies) for pair in found][:size]


def _respelled(article: Article, facts: ArticleFacts, *, shift: int) -> tuple[Article, ArticleFacts]:
    """An article in whose persons' names each vowel is another; every span keeps its place."""
    if not shift:
        return article, facts
    others = str.maketrans(_VOWELS, _VOWELS[shift:] + _VOWELS[:shift])
    persons = (actor.name.exact for actor in facts.actors if actor.kind == "person")
    names = {word for name in persons for word in re.findall(r"\w+", name)}
    text = re.sub(
        r"\w+", lambda word: word[0].translate(others) if word[0] in names else word[0], article.text
    )
    id_ = f"{article.id}-{shift}"
    return (
        article.model_copy(update={"id": id_, "text": text}),
        ArticleFacts.model_validate(_reread(facts.model_dump() | {"article": id_}, text)),
    )


def _reread(value: object, text: str) -> object:
    """A dumped fact whose spans say what stands at their places in another text."""
    if isinstance(value, dict):
        fields = {name: _reread(inner, text) for name, inner in value.items()}
        return fields | {"exact": text[value["start"] : value["end"]]} if "exact" in fields else fields
    if isinstance(value, list | tuple):
        return tuple(_reread(inner, text) for inner in value)
    return value


def measure(found: Found) -> str:
    """A table of the sizes, with the growth of the time against that of the collection."""
    rows = [f"{'articles':>8}{'seconds':>10}{'growth':>8}{'actors':>8}{'events':>8}{'again':>10}"]
    everything = enlarged(found, SIZES[-1])
    before = None
    for size in SIZES:
        start = time.perf_counter()
        base = merge(everything[:size])
        seconds = time.perf_counter() - start
        start = time.perf_counter()
        merge(everything[:size], previous=base)
        again = time.perf_counter() - start
        growth = f"{seconds / before:.1f}" if before else ""
        rows.append(
            f"{size:>8}{seconds:>10.2f}{growth:>8}{len(base.actors):>8}{len(base.events):>8}{again:>10.2f}"
        )
        before = seconds
    rows.append(f"bar: {SIZES[-1]} articles in less than {BAR} seconds")
    return "\n".join(rows)


if __name__ == "__main__":
    pack = load_pack("id")
    articles = {article.sha256: article for article in read_jsonl(Path(sys.argv[1]))}
    print(measure([(article, extract(article, pack)) for article in articles.values()]))
