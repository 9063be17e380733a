"""Numbers as the press writes them: "1.250", "dua puluh tiga", "seratus", "1,5 juta"."""

from __future__ import annotations

import re

from generator.language import Lexicons

_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")


def number_of(words: str, lexicons: Lexicons) -> int | None:
    """The whole number that the words write; None where they write none."""
    lexicon = lexicons.numbers
    total, group = 0.0, 0.0
    for word in words.casefold().split():
        if _DIGITS.fullmatch(word):
            value = float(word.replace(".", "").replace(",", "."))
            group = group + value if not group else -1
        elif word in lexicon.units:
            group += lexicon.units[word]
        elif word in lexicon.multipliers:
            factor, how = lexicon.multipliers[word]
            if how == "add":
                group += factor
            elif factor >= 1000:
                total, group = total + max(group, 1) * factor, 0
            else:
                group = (
                    (group // 100) * 100 + max(group % 100, 1) * factor
                    if factor < 100
                    else max(group, 1) * factor
                )
        else:
            return None
    number = total + group
    return int(number) if number >= 0 and words.strip() else None


def number_pattern(lexicons: Lexicons) -> str:
    """A regular expression for one number, digits or words."""
    lexicon = lexicons.numbers
    words = "|".join(sorted((*lexicon.units, *lexicon.multipliers), key=len, reverse=True))
    return rf"(?:{_DIGITS.pattern}|\b(?:{words})\b)(?:\s+(?:{words})\b)*"
