"""Contexts: what beside its name tells who an actor is: its titles, organizations, company and time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from generator.corpus.appearances import Appearance
from generator.corpus.names import Words, title_names
from generator.memo import Memo

Tie = tuple[Literal["title", "organization"], Words]
"""A title that few hold, or an organization that a title belongs to."""

_COMPANY = 2
"""Fewest actors that two articles must share beside a name."""
_COMMON_SHARE = 0.05
_COMMON = 15
"""A name in more articles than this, and than that share of all, is everybody's company and tells nothing."""


@dataclass(frozen=True, eq=False)
class Context:
    """An appearance in its article: itself alone, as the appearance is."""

    appearance: Appearance
    company: tuple[frozenset[Words], ...]
    """The names of each other actor of its article; countries and the very common are left out."""


def contexts_of(appearances: Sequence[Appearance], memo: Memo) -> list[Context]:
    """The context of each of all appearances, which stand article by article."""
    together = [tuple(same) for _, same in groupby(appearances, key=lambda one: one.article.id)]
    spread = Counter(name for appearance in appearances for name in appearance.names)
    most = max(_COMMON, _COMMON_SHARE * len(together))
    common = frozenset(name for name, articles in spread.items() if articles > most)
    return [
        context for article in together for context in memo(_in_article, article, _named(article, common))
    ]


def _named(article: Iterable[Appearance], common: frozenset[Words]) -> frozenset[Words]:
    """Those of some names that an article has."""
    return frozenset(name for appearance in article for name in appearance.names & common)


def _in_article(appearances: tuple[Appearance, ...], common: frozenset[Words]) -> tuple[Context, ...]:
    return tuple(
        Context(
            appearance,
            tuple(
                names
                for other in appearances
                if other is not appearance
                and other.kind != "country"
                and (names := other.names - common - appearance.names)
            ),
        )
        for appearance in appearances
    )


class Contexts:
    """Compares the contexts of some appearances, by their places among them."""

    def __init__(self, contexts: Sequence[Context]):
        self._contexts = contexts
        languages = sorted({context.appearance.article.language for context in contexts})
        self._title_names = [title_names(language) for language in languages]

    # -- titles and organizations ------------------------------------------------------------------

    def titles(self, place: int) -> frozenset[Words]:
        """The titles that its article gives it."""
        return self._contexts[place].appearance.titles

    def agreeing(self, one: Iterable[int], other: Iterable[int]) -> bool:
        """Tell whether some title of the ones may be one with some title of the others."""
        titles = {title for place in one for title in self.titles(place)}
        rivals = {title for place in other for title in self.titles(place)}
        return any(self._agree(title, rival) for title in titles for rival in rivals)

    def _agree(self, title: Words, rival: Words) -> bool:
        return any(names.agree(title, rival) for names in self._title_names)

    # -- company -----------------------------------------------------------------------------------

    def in_company(self, ones: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Pairs of one and other whose articles share at least two actors.

        The time grows with how often names are shared, not with the pairs.
        """
        known: dict[Words, list[int]] = defaultdict(list)
        for other in others:
            for names in self._contexts[other].company:
                for name in names:
                    known[name].append(other)
        for one in ones:
            shared: Counter[int] = Counter()
            for names in self._contexts[one].company:
                shared.update({other for name in names for other in known.get(name, ())})
            yield from ((one, other) for other, count in sorted(shared.items()) if count >= _COMPANY)

    # -- ties --------------------------------------------------------------------------------------

    def by_tie(self, places: Iterable[int]) -> dict[Tie, list[int]]:
        """Those that each telling title and each organization belongs to."""
        holders: dict[Tie, list[int]] = defaultdict(list)
        for place in places:
            appearance = self._contexts[place].appearance
            for title in sorted(appearance.telling_titles):
                holders["title", title].append(place)
            for organization in sorted(appearance.organizations):
                holders["organization", organization].append(place)
        return holders

    def is_one(self, tie: Tie, rival: Tie) -> bool:
        """Tell whether two ties are the same organization, or titles that may be one."""
        return tie == rival or (tie[0] == rival[0] == "title" and self._agree(tie[1], rival[1]))

    def in_company_without_contradiction(
        self, ones: Iterable[int], others: Iterable[int]
    ) -> Iterator[tuple[int, int]]:
        """Pairs of one and other who share their company and whose titles do not contradict one another."""
        for one, other in self.in_company(ones, others):
            if not (self.titles(one) and self.titles(other)) or self.agreeing([one], [other]):
                yield one, other
