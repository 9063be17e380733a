"""Independence: how many of the articles that carry a fact did not take it from one another.

Two articles are not independent where they are of one outlet, where they name one upstream outlet, where
one names the other's outlet, or where a paragraph of theirs is nearly the same: wire copy counts once.
Words in quote marks do not count there, for two reporters who heard one speech write the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from generator.corpus.clusters import Clusters
from generator.corpus.names import folded
from generator.facts import Article
from generator.memo import Memo

_SHINGLE = 4
"""Words in a row that are compared."""
_SHORTEST_PARAGRAPH = 15
"""Fewest words, outside quote marks, of a paragraph that tells where it comes from."""
_COPIED = 0.6
"""Least share of the shorter paragraph's rows of words that the other has too where one is a copy."""
_QUOTED = re.compile(r"[\"“”][^\"“”\n]*[\"“”]")
_OF_ADDRESS = frozenset({"com", "co", "id", "net", "org", "www"})

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Independence:
    """Tells how many independent sources some articles are."""

    memo: Memo

    def sources(self, carriers: Iterable[tuple[Article, str | None]]) -> int:
        """How many of some articles are independent, each given with the outlet that it took a fact from.

        Where no outlet is given, those that the whole article names are meant.
        """
        known = {(article.id, via or ""): article for article, via in carriers}
        clusters = Clusters(len(known))
        for (at, one), (later, other) in combinations(enumerate(sorted(known)), 2):
            first, second = known[one], known[other]
            if (
                first.id == second.id
                or _outlets(first, one[1]) & _outlets(second, other[1])
                or self.memo(_is_copy, *self._shingles(first, second))
            ):
                clusters.join(at, later)
        return len(clusters.members())

    def _shingles(self, one: Article, other: Article) -> tuple[Paragraphs, Paragraphs]:
        return self.memo(_paragraphs, one), self.memo(_paragraphs, other)


@dataclass(frozen=True, eq=False)
class Paragraphs:
    """The rows of words of each paragraph of an article."""

    shingles: tuple[Shingles, ...]


def _outlets(article: Article, via: str) -> set[str]:
    """The outlet of an article and those upstream of it, by names that can be compared."""
    upstream = (via,) if via else article.via
    agency = article.dateline and article.dateline.agency
    return {_outlet(name) for name in (article.publisher, agency, *upstream) if name}


def _is_copy(one: Paragraphs, other: Paragraphs) -> bool:
    return any(
        len(paragraph & rival) >= _COPIED * min(len(paragraph), len(rival))
        for paragraph in one.shingles
        for rival in other.shingles
    )


def _paragraphs(article: Article) -> Paragraphs:
    """The rows of words of each paragraph of an article's prose, without what is quoted in it."""
    text = article.text
    for piece in article.furniture:
        text = text[: piece.span.start] + "\n" * len(piece.span.exact) + text[piece.span.end :]
    paragraphs = (folded(_QUOTED.sub(" ", paragraph)) for paragraph in text.split("\n"))
    return Paragraphs(
        tuple(
            frozenset(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))
            for words in paragraphs
            if len(words) >= _SHORTEST_PARAGRAPH
        )
    )


def _outlet(name: str) -> str:
    """An outlet's name as it is compared: "ANTARA News" and "antaranews.com" are one."""
    words = [word for word in folded(name) if word not in _OF_ADDRESS]
    return "".join(words).removesuffix("news") or name
