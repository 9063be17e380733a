"""Figures: how many were killed, injured, arrested, with the bounds that the words leave."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.extraction.events.numbers import number_of, number_pattern
from generator.facts import FigureInArticle, FigureKind, span_of
from generator.language import Lexicons

_FARTHEST = 45
"""Most characters between a number and the word that tells what is counted."""


@lru_cache
def _patterns(lexicons: Lexicons) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicons.numbers
    vague = _either(words.vague)
    bound = _either((*words.at_least, *words.at_most, *words.about))
    people = _either(words.people)
    counted = re.compile(
        rf"(?:\b(?P<bound>{bound})\s+)?(?P<number>(?P<vague>\b(?:{vague})\b)|{number_pattern(lexicons)})"
        rf"(?P<people>\s+(?:{people})\b(?:\s+(?:{people})\b)?)?",
        re.IGNORECASE,
    )
    kinds = "|".join(f"(?P<{kind}>{_either(forms)})" for kind, forms in words.figures.items())
    return counted, re.compile(rf"\b(?:{kinds})\b", re.IGNORECASE)


def _either(words: object) -> str:
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


def figures_in(text: str, start: int, end: int, *, lexicons: Lexicons) -> tuple[FigureInArticle, ...]:
    """The figures of people in one sentence, `text[start:end]`, one of each kind."""
    counted, kinds = _patterns(lexicons)
    counts = [
        match
        for match in counted.finditer(text, start, end)
        if match["people"] or match["vague"] or match["bound"]
    ]
    bare = list(counted.finditer(text, start, end))
    figures: dict[FigureKind, FigureInArticle] = {}
    for word in kinds.finditer(text, start, end):
        kind: FigureKind = word.lastgroup  # type: ignore[assignment]
        near = _nearest(text, word, counts) or _adjacent(text, word, bare)
        if near and kind not in figures:
            bounds = _bounds(near, lexicons)
            if bounds:
                figures[kind] = FigureInArticle(
                    kind=kind, min=bounds[0], max=bounds[1], span=span_of(text, near.start(), near.end())
                )
    return tuple(figures.values())


def _nearest(text: str, word: re.Match[str], counts: list[re.Match[str]]) -> re.Match[str] | None:
    """The count of people nearest to a word, no other clause between."""
    near = [(_distance(word, count), count) for count in counts if not _parted(text, word, count)]
    near = [(distance, count) for distance, count in near if distance <= _FARTHEST]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _adjacent(text: str, word: re.Match[str], counts: list[re.Match[str]]) -> re.Match[str] | None:
    """A number right before a word ("12 luka-luka"): nothing but a space between."""
    return next(
        (
            count
            for count in counts
            if text[count.end() : word.start()].strip() == "" and count.end() <= word.start()
        ),
        None,
    )


def _distance(word: re.Match[str], count: re.Match[str]) -> int:
    return max(count.start() - word.end(), word.start() - count.end(), 0)


def _parted(text: str, word: re.Match[str], count: re.Match[str]) -> bool:
    between = text[min(word.end(), count.end()) : max(word.start(), count.start())]
    return any(mark in between for mark in ",;.") or " dan " in between


def _bounds(count: re.Match[str], lexicons: Lexicons) -> tuple[int | None, int | None] | None:
    words = lexicons.numbers
    if count["vague"]:
        return words.vague[count["vague"].casefold()]
    number = number_of(count["number"], lexicons)
    if number is None:
        return None
    bound = (count["bound"] or "").casefold()
    if bound in words.at_least:
        return number, None
    if bound in words.at_most:
        return None, number
    return number, number
