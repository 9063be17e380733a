"""Independence: how many of the articles that carry a fact did not take it from one another.

Two articles are not independent where they are of one outlet, where they name one upstream outlet, where
one names the other's outlet, or where a paragraph of theirs is nearly the same: wire copy counts once.
Words in quote marks do not count there, for two reporters who heard one speech write the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.corpus.clusters import Clusters
from generator.corpus.names import folded
from generator.facts import Article

_SHINGLE = 4
"""Words in a row that are compared."""
_SHORTEST_PARAGRAPH = 15
"""Fewest words, outside quote marks, of a paragraph that tells where it comes from."""
_COPIED = 0.6
"""Least share of the shorter paragraph's rows of words that the other has too where one is a copy."""
_QUOTED = re.compile(r"[\"“”][^\"“”\n]*[\"“”]")
_OF_ADDRESS = frozenset({"com", "co", "id", "net", "org", "www"})

Shingles = frozenset[tuple[str, ...]]


class Independence:
    """Tells how many independent sources some articles of a collection are."""

    def __init__(self, articles: Iterable[Article]):
        self._articles = {article.id: article for article in articles}
        self._paragraphs: dict[str, list[Shingles]] = {}
        self._copied: dict[tuple[str, str], bool] = {}

    def sources(self, carriers: Iterable[tuple[str, str | None]]) -> int:
        """How many of some articles are independent, each given by its id and the outlet it took a fact from.

        Where no outlet is given, those that the whole article names are meant.
        """
        known = sorted({(article, via or "") for article, via in carriers})
        clusters = Clusters(len(known))
        for one, other in combinations(range(len(known)), 2):
            if self._depend(known[one], known[other]):
                clusters.join(one, other)
        return len(clusters.members())

    def _depend(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        first, second = self._articles[one[0]], self._articles[other[0]]
        if first.id == second.id or self._outlets(*one) & self._outlets(*other):
            return True
        pair = (first.id, second.id)
        if pair not in self._copied:
            self._copied[pair] = self._is_copy(first, second)
        return self._copied[pair]

    def _outlets(self, id_: str, via: str) -> set[str]:
        """The outlet of an article and those upstream of it, by names that can be compared."""
        article = self._articles[id_]
        upstream = (via,) if via else article.via
        agency = article.dateline and article.dateline.agency
        return {_outlet(name) for name in (article.publisher, agency, *upstream) if name}

    def _is_copy(self, one: Article, other: Article) -> bool:
        return any(
            len(paragraph & rival) >= _COPIED * min(len(paragraph), len(rival))
            for paragraph in self._shingles(one)
            for rival in self._shingles(other)
        )

    def _shingles(self, article: Article) -> list[Shingles]:
        if article.id not in self._paragraphs:
            self._paragraphs[article.id] = list(_paragraphs(article))
        return self._paragraphs[article.id]


def _paragraphs(article: Article) -> Iterator[Shingles]:
    """The rows of words of each paragraph of an article's prose, without what is quoted in it."""
    text = article.text
    for piece in article.furniture:
        text = text[: piece.span.start] + "\n" * len(piece.span.exact) + text[piece.span.end :]
    for paragraph in text.split("\n"):
        words = folded(_QUOTED.sub(" ", paragraph))
        if len(words) >= _SHORTEST_PARAGRAPH:
            yield frozenset(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))


def _outlet(name: str) -> str:
    """An outlet's name as it is compared: "ANTARA News" and "antaranews.com" are one."""
    words = [word for word in folded(name) if word not in _OF_ADDRESS]
    return "".join(words).removesuffix("news") or name
