"""Contexts: what beside its name tells who an actor is: its titles, organizations, company and time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from generator.corpus.appearances import Appearance
from generator.corpus.names import Words, organization_names, title_names

Tie = tuple[Literal["title", "organization"], Words]
"""A title that few hold, or an organization that a title belongs to."""

_COMPANY = 2
"""Fewest actors that two articles must share beside a name."""
_COMMON_SHARE = 0.05
_COMMON = 15
"""A name in more articles than this, and than that share of all, is everybody's company and tells nothing."""


class Contexts:
    """The context of each appearance, by its index."""

    def __init__(self, appearances: Sequence[Appearance]):
        self._appearances = appearances
        self._names = [frozenset(appearance.names()) for appearance in appearances]
        self._of_article: dict[str, list[int]] = defaultdict(list)
        for index, appearance in enumerate(appearances):
            self._of_article[appearance.article.id].append(index)
        spread = Counter(name for names in self._names for name in names)
        most = max(_COMMON, _COMMON_SHARE * len(self._of_article))
        self._common = {name for name, articles in spread.items() if articles > most}
        languages = sorted({appearance.article.language for appearance in appearances})
        self._title_names = [title_names(language) for language in languages]
        self._titles: dict[int, frozenset[Words]] = {}
        self._company: dict[int, tuple[frozenset[Words], ...]] = {}

    # -- titles and organizations ------------------------------------------------------------------

    def titles(self, index: int) -> frozenset[Words]:
        """The titles that the article gives it, written out; mere ranks are none."""
        if index not in self._titles:
            appearance = self._appearances[index]
            names = title_names(appearance.article.language)
            self._titles[index] = frozenset(
                key for role in appearance.actor.roles if (key := names.key(role.title.exact))
            )
        return self._titles[index]

    def agreeing(self, one: Iterable[int], other: Iterable[int]) -> bool:
        """Tell whether some title of the ones may be one with some title of the others."""
        titles = {title for index in one for title in self.titles(index)}
        rivals = {title for index in other for title in self.titles(index)}
        return any(self._agree(title, rival) for title in titles for rival in rivals)

    def _agree(self, title: Words, rival: Words) -> bool:
        return any(names.agree(title, rival) for names in self._title_names)

    def telling_titles(self, index: int) -> frozenset[Words]:
        """Those of its titles that few hold."""
        names = title_names(self._appearances[index].article.language)
        return frozenset(title for title in self.titles(index) if names.tells(title))

    def organizations(self, index: int) -> frozenset[Words]:
        """The organizations that its titles belong to; countries and what every place has are none."""
        appearance = self._appearances[index]
        names = organization_names(appearance.article.language)
        inside = (role.organization for role in appearance.actor.roles if role.organization is not None)
        actors = (appearance.facts.actors[at] for at in inside)
        keys = (names.key(actor.name.exact) for actor in actors if actor.kind == "organization")
        return frozenset(key for key in keys if not names.is_local(key))

    # -- company -----------------------------------------------------------------------------------

    def company(self, index: int) -> tuple[frozenset[Words], ...]:
        """The names of each other actor of its article; countries and the very common are left out."""
        if index not in self._company:
            others = (
                self._names[other] - self._common - self._names[index]
                for other in self._of_article[self._appearances[index].article.id]
                if other != index and self._appearances[other].kind != "country"
            )
            self._company[index] = tuple(names for names in others if names)
        return self._company[index]

    def in_company(self, ones: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Pairs of one and other whose articles share at least two actors.

        The time grows with how often names are shared, not with the pairs.
        """
        known: dict[Words, list[int]] = defaultdict(list)
        for other in others:
            for names in self.company(other):
                for name in names:
                    known[name].append(other)
        for one in ones:
            shared: Counter[int] = Counter()
            for names in self.company(one):
                shared.update({other for name in names for other in known.get(name, ())})
            yield from ((one, other) for other, count in sorted(shared.items()) if count >= _COMPANY)

    # -- ties --------------------------------------------------------------------------------------

    def by_tie(self, indexes: Iterable[int]) -> dict[Tie, list[int]]:
        """Those that each telling title and each organization belongs to."""
        holders: dict[Tie, list[int]] = defaultdict(list)
        for index in indexes:
            for title in sorted(self.telling_titles(index)):
                holders["title", title].append(index)
            for organization in sorted(self.organizations(index)):
                holders["organization", organization].append(index)
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
