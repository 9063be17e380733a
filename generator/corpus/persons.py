"""Persons of many articles: who is the same, never on a surname alone.

Two with one full name, also in another spelling, are one unless their titles or times differ and nothing
else ties them: homonyms stay two. What ties is a title that few hold, an organization, or two shared
actors. Part of a name ("Gibran") is the one full name of the collection that has it only where something
ties the two, or where an article explains it in brackets ("Joko Widodo (Jokowi)").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

from generator.corpus.clusters import Clusters, Groups, State
from generator.corpus.contexts import Context, Contexts
from generator.corpus.names import Words, folded, is_near, skeleton
from generator.memo import Memo

_GENERATION = 10 * 366
"""Most days between two articles of which a shared name alone tells that they mean one person."""
_DOMINANT_SHARE = 0.8
_DOMINANT_ARTICLES = 5
"""Least share and number of articles of the namesake who is meant where nothing is said of him."""
_MOST_HOLDERS = 200
"""A word that more full names than this have in common leads to none of them."""


def join_persons(contexts: Sequence[Context], indexes: Sequence[int], clusters: Clusters, memo: Memo) -> None:
    """Join those of some contexts, all of persons, that are one."""
    _Persons(contexts, indexes, clusters, memo).join()


class _Persons:
    def __init__(self, contexts: Sequence[Context], indexes: Sequence[int], clusters: Clusters, memo: Memo):
        self._contexts = contexts
        self._clusters = clusters
        self._memo = memo
        self._by_name: dict[Words, list[int]] = defaultdict(list)
        for index in indexes:
            self._by_name[contexts[index].appearance.skeleton].append(index)

    def join(self) -> None:
        for name, namesakes in self._by_name.items():
            if len(name) > 1:
                self._join(_namesakes, namesakes)
            elif len(namesakes) > 1:
                self._join(_tied, namesakes)
        for one, other in self._near_spellings():
            self._join(_tied, [*self._by_name[one], *self._by_name[other]])
        holders = self._holders()
        for name in sorted(self._by_name, key=lambda name: (-len(name), name)):
            self._join_part(name, holders)

    def _join(
        self, groups_of: Callable[[tuple[Context, ...], State], Groups], indexes: Sequence[int]
    ) -> None:
        """Join those of some that are one as they stand to one another."""
        state = self._clusters.state(indexes)
        self._clusters.join_groups(indexes, self._memo(groups_of, self._of(indexes), state))

    def _of(self, indexes: Iterable[int]) -> tuple[Context, ...]:
        return tuple(self._contexts[index] for index in indexes)

    # -- two names ---------------------------------------------------------------------------------

    def _near_spellings(self) -> Iterator[tuple[Words, Words]]:
        """Pairs of full names that differ in the spelling of one word, found by a word that they share."""
        blocks: dict[tuple[int, int, str], list[Words]] = defaultdict(list)
        for name in self._by_name:
            if len(name) >= 2:
                blocks[len(name), 0, name[0]].append(name)
                blocks[len(name), 1, name[-1]].append(name)
        near = {pair for names in blocks.values() for pair in self._memo(_near_pairs, tuple(names))}
        rank = {name: at for at, name in enumerate(self._by_name)}
        return iter(sorted(near, key=lambda pair: (rank[pair[1]], rank[pair[0]])))

    def _holders(self) -> dict[str, set[Words]]:
        """The full names that have each word, or that articles shorten to it."""
        holders: dict[str, set[Words]] = defaultdict(set)
        for name, indexes in self._by_name.items():
            if len(name) >= 2:
                for word in self._memo(_called, name, self._of(indexes)):
                    holders[word].add(name)
        return holders

    def _join_part(self, part: Words, holders: dict[str, set[Words]]) -> None:
        """Join those called by part of a name to the one full name that it can be."""
        longer = set.intersection(*(holders.get(word, set()) for word in part))
        longer = {name for name in longer if len(name) > len(part)}
        if not longer or len(longer) > _MOST_HOLDERS:
            return
        ones = self._by_name[part]
        known = [index for name in sorted(longer) for index in self._by_name[name]]
        ties = dict(zip(ones, self._memo(_ties, self._of(ones), self._of(known)), strict=True))
        for group in _groups(ones, self._clusters):
            tied = [known[place] for index in group for place in ties[index]]
            meant = {self._clusters.find(other) for other in tied or self._explained_by(part, known)}
            if len(meant) == 1:
                self._clusters.join(group[0], meant.pop())

    def _explained_by(self, part: Words, known: Iterable[int]) -> list[int]:
        """Those whose article says in brackets that they are called so: "Joko Widodo (Jokowi)"."""
        return [
            index
            for index in known
            if part in {skeleton(folded(short)) for short in self._contexts[index].appearance.explained}
        ]


# -- one name ----------------------------------------------------------------------------------


def _namesakes(contexts: tuple[Context, ...], state: State) -> Groups:
    """Those with one full name who are one, but for whom titles or time tell apart."""
    return _Namesakes(contexts, state).namesakes()


def _tied(contexts: tuple[Context, ...], state: State) -> Groups:
    """Those whom something beside their names ties to one another."""
    return _Namesakes(contexts, state).tied()


def _groups(items: Iterable[int], clusters: Clusters) -> list[list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for item in items:
        groups[clusters.find(item)].append(item)
    return list(groups.values())


class _Namesakes:
    """Persons of one name, or of two that are spelt nearly alike, by their places among these."""

    def __init__(self, contexts: Sequence[Context], state: State):
        self._all = range(len(contexts))
        self._days = [context.appearance.article.published for context in contexts]
        self._contexts = Contexts(contexts)
        self._clusters = Clusters(len(contexts), state)

    def tied(self) -> Groups:
        self._join_tied()
        return self._clusters.groups()

    def namesakes(self) -> Groups:
        self._join_tied()
        titles = self._contexts.titles
        titled = _groups((place for place in self._all if titles(place)), self._clusters)
        untitled = [place for place in self._all if not titles(place)]
        agreeing = [{at for at, other in enumerate(titled) if self._agree(one, other)} for one in titled]
        for one, other in combinations(range(len(titled)), 2):
            # Whoever agrees with two that disagree could be either, and is left alone.
            if agreeing[one] == agreeing[other]:
                self._join_contemporaries([*titled[one], *titled[other]])
        titled = _groups((place for group in titled for place in group), self._clusters)
        meant = self._meant(titled)
        if meant is not None:
            self._join_contemporaries([*meant, *untitled])
        return self._clusters.groups()

    def _join_tied(self) -> None:
        by_tie = self._contexts.by_tie(self._all)
        for same in by_tie.values():
            for place in same:
                self._clusters.join(same[0], place)
        for tie, rival in combinations(by_tie, 2):
            if self._contexts.is_one(tie, rival):
                self._clusters.join(by_tie[tie][0], by_tie[rival][0])
        self._join_company()

    def _join_company(self) -> None:
        """Join those whose company ties them, but nobody without a title to two who have other titles."""
        with_one_title: list[tuple[int, int]] = []
        for one, other in self._contexts.in_company_without_contradiction(self._all, self._all):
            if bool(self._contexts.titles(one)) == bool(self._contexts.titles(other)):
                self._clusters.join(one, other)
            elif self._contexts.titles(other):
                with_one_title.append((one, other))
        known: dict[int, set[int]] = defaultdict(set)
        for untitled, titled in with_one_title:
            known[self._clusters.find(untitled)].add(self._clusters.find(titled))
        for untitled, meant in known.items():
            if len(meant) == 1:
                self._clusters.join(untitled, meant.pop())

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

    def _join_contemporaries(self, places: Iterable[int]) -> None:
        """Join those between whose articles, in order of time, no more than some years lie."""
        in_time = sorted(places, key=lambda place: (self._days[place] or date.min, place))
        for one, other in pairwise(in_time):
            first, second = self._days[one], self._days[other]
            if first is None or second is None or (second - first).days <= _GENERATION:
                self._clusters.join(one, other)


# -- two names ---------------------------------------------------------------------------------


def _near_pairs(names: tuple[Words, ...]) -> tuple[tuple[Words, Words], ...]:
    """Pairs of some full names that differ in the spelling of one word."""
    return tuple(
        (other, name)
        for at, name in enumerate(names)
        for other in names[max(0, at - _MOST_HOLDERS) : at]
        if is_near(name, other)
    )


def _called(name: Words, contexts: tuple[Context, ...]) -> frozenset[str]:
    """The words of a full name, and those that articles shorten it to."""
    aliases = {skeleton(alias) for context in contexts for alias in context.appearance.names}
    return frozenset({*name, *(alias[0] for alias in aliases if len(alias) == 1)})


def _ties(ones: tuple[Context, ...], others: tuple[Context, ...]) -> tuple[tuple[int, ...], ...]:
    """For each of the ones the places of those of the others that something ties it to."""
    contexts = Contexts([*ones, *others])
    parts, wholes = range(len(ones)), range(len(ones), len(ones) + len(others))
    ties: list[set[int]] = [set() for _ in ones]
    known = contexts.by_tie(wholes)
    for tie, tied in contexts.by_tie(parts).items():
        for rival, same in known.items():
            if contexts.is_one(tie, rival):
                for one in tied:
                    ties[one].update(same)
    for one, other in contexts.in_company_without_contradiction(parts, wholes):
        ties[one].add(other)
    return tuple(tuple(sorted(place - len(ones) for place in tied)) for tied in ties)
