"""Persons of many articles: who is the same, never on a surname alone.

Two with one full name, also in another spelling, are one unless their titles or times differ and nothing
else ties them: homonyms stay two. What ties is a title that few hold, an organization, or two shared
actors. Part of a name ("Gibran") is the one full name of the collection that has it only where something
ties the two, or where an article explains it in brackets ("Joko Widodo (Jokowi)").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

from generator.corpus.appearances import Appearance
from generator.corpus.clusters import Clusters
from generator.corpus.contexts import Contexts
from generator.corpus.names import Words, folded, is_near, skeleton

_GENERATION = 10 * 366
"""Most days between two articles of which a shared name alone tells that they mean one person."""
_DOMINANT_SHARE = 0.8
_DOMINANT_ARTICLES = 5
"""Least share and number of articles of the namesake who is meant where nothing is said of him."""
_MOST_HOLDERS = 200
"""A word that more full names than this have in common leads to none of them."""


def join_persons(
    appearances: Sequence[Appearance], indexes: Sequence[int], contexts: Contexts, clusters: Clusters
) -> None:
    """Join those of some appearances, all of persons, that are one."""
    _Persons(appearances, indexes, contexts, clusters).join()


class _Persons:
    def __init__(
        self,
        appearances: Sequence[Appearance],
        indexes: Sequence[int],
        contexts: Contexts,
        clusters: Clusters,
    ):
        self._appearances = appearances
        self._contexts = contexts
        self._clusters = clusters
        self._by_name: dict[Words, list[int]] = defaultdict(list)
        for index in indexes:
            self._by_name[skeleton(folded(appearances[index].bare_name))].append(index)

    def join(self) -> None:
        for name, namesakes in self._by_name.items():
            if len(name) == 1:
                self._join_tied(namesakes)
            else:
                self._join_namesakes(namesakes)
        for one, other in self._near_spellings():
            self._join_tied([*self._by_name[one], *self._by_name[other]])
        holders = self._holders()
        for name in sorted(self._by_name, key=lambda name: (-len(name), name)):
            self._join_part(name, holders)

    def _groups(self, indexes: Iterable[int]) -> list[list[int]]:
        groups: dict[int, list[int]] = defaultdict(list)
        for index in indexes:
            groups[self._clusters.find(index)].append(index)
        return list(groups.values())

    # -- one name ----------------------------------------------------------------------------------

    def _join_tied(self, indexes: Sequence[int]) -> None:
        """Join those that something beside their names ties to one another."""
        by_tie = self._contexts.by_tie(indexes)
        for same in by_tie.values():
            for index in same:
                self._clusters.join(same[0], index)
        for tie, rival in combinations(by_tie, 2):
            if self._contexts.is_one(tie, rival):
                self._clusters.join(by_tie[tie][0], by_tie[rival][0])
        self._join_company(indexes)

    def _join_company(self, indexes: Sequence[int]) -> None:
        """Join those whose company ties them, but nobody without a title to two who have other titles."""
        with_one_title: list[tuple[int, int]] = []
        for index, other in self._contexts.in_company_without_contradiction(indexes, indexes):
            if bool(self._contexts.titles(index)) == bool(self._contexts.titles(other)):
                self._clusters.join(index, other)
            elif self._contexts.titles(other):
                with_one_title.append((index, other))
        known: dict[int, set[int]] = defaultdict(set)
        for untitled, titled in with_one_title:
            known[self._clusters.find(untitled)].add(self._clusters.find(titled))
        for untitled, meant in known.items():
            if len(meant) == 1:
                self._clusters.join(untitled, meant.pop())

    def _join_namesakes(self, indexes: Sequence[int]) -> None:
        """Join those with one full name, but for whom titles or time tell apart."""
        self._join_tied(indexes)
        titles = self._contexts.titles
        titled = self._groups(index for index in indexes if titles(index))
        untitled = [index for index in indexes if not titles(index)]
        agreeing = [{at for at, other in enumerate(titled) if self._agree(one, other)} for one in titled]
        for one, other in combinations(range(len(titled)), 2):
            # Whoever agrees with two that disagree could be either, and is left alone.
            if agreeing[one] == agreeing[other]:
                self._join_contemporaries([*titled[one], *titled[other]])
        titled = self._groups(index for group in titled for index in group)
        meant = self._meant(titled)
        if meant is not None:
            self._join_contemporaries([*meant, *untitled])

    def _agree(self, one: Sequence[int], other: Sequence[int]) -> bool:
        return one is other or self._contexts.agreeing(one, other)

    @staticmethod
    def _meant(titled: Sequence[list[int]]) -> list[int] | None:
        """Who is meant by a name without a title: the only one who has it, or the one of nearly all."""
        if len(titled) < 2:
            return titled[0] if titled else []
        largest = max(titled, key=len)
        share = len(largest) / sum(map(len, titled))
        return largest if len(largest) >= _DOMINANT_ARTICLES and share >= _DOMINANT_SHARE else None

    def _join_contemporaries(self, indexes: Iterable[int]) -> None:
        """Join those between whose articles, in order of time, no more than some years lie."""
        in_time = sorted(indexes, key=lambda index: (self._day(index) or date.min, index))
        for one, other in pairwise(in_time):
            first, second = self._day(one), self._day(other)
            if first is None or second is None or (second - first).days <= _GENERATION:
                self._clusters.join(one, other)

    def _day(self, index: int) -> date | None:
        return self._appearances[index].article.published

    # -- two names ---------------------------------------------------------------------------------

    def _near_spellings(self) -> Iterator[tuple[Words, Words]]:
        """Pairs of full names that differ in the spelling of one word, found by a word that they share."""
        blocks: dict[tuple[int, int, str], list[Words]] = defaultdict(list)
        for name in self._by_name:
            for block in ((len(name), 0, name[0]), (len(name), 1, name[-1])) if len(name) >= 2 else ():
                for other in blocks[block][-_MOST_HOLDERS:]:
                    if is_near(name, other):
                        yield other, name
                blocks[block].append(name)

    def _holders(self) -> dict[str, set[Words]]:
        """The full names that have each word, or that articles shorten to it."""
        holders: dict[str, set[Words]] = defaultdict(set)
        for name, indexes in self._by_name.items():
            if len(name) >= 2:
                aliases = {skeleton(alias) for index in indexes for alias in self._appearances[index].names()}
                for word in {*name, *(alias[0] for alias in aliases if len(alias) == 1)}:
                    holders[word].add(name)
        return holders

    def _join_part(self, part: Words, holders: dict[str, set[Words]]) -> None:
        """Join those called by part of a name to the one full name that it can be."""
        longer = set.intersection(*(holders.get(word, set()) for word in part))
        longer = {name for name in longer if len(name) > len(part)}
        if not longer or len(longer) > _MOST_HOLDERS:
            return
        known = [index for name in sorted(longer) for index in self._by_name[name]]
        ties = self._ties(self._by_name[part], known)
        for group in self._groups(self._by_name[part]):
            tied = [other for index in group for other in ties[index]]
            meant = {self._clusters.find(other) for other in tied or self._explained_by(part, known)}
            if len(meant) == 1:
                self._clusters.join(group[0], meant.pop())

    def _ties(self, ones: Sequence[int], others: Sequence[int]) -> dict[int, set[int]]:
        """For each of the ones those of the others that something ties it to."""
        ties: dict[int, set[int]] = defaultdict(set)
        known = self._contexts.by_tie(others)
        for tie, tied in self._contexts.by_tie(ones).items():
            for rival, same in known.items():
                if self._contexts.is_one(tie, rival):
                    for one in tied:
                        ties[one].update(same)
        for one, other in self._contexts.in_company_without_contradiction(ones, others):
            ties[one].add(other)
        return ties

    def _explained_by(self, part: Words, known: Iterable[int]) -> list[int]:
        """Those whose article says in brackets that they are called so: "Joko Widodo (Jokowi)"."""
        return [
            index
            for index in known
            if part in {skeleton(folded(short)) for short in self._appearances[index].explained}
        ]
