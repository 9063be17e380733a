"""Events of many articles: one happening told by several outlets is one event.

Two tellings are one where type, date, participants and words agree; where they are only near, they are
related. Precision before recall: a wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from generator.corpus.appearances import Telling
from generator.corpus.clusters import Clusters
from generator.facts import PartialDate

_COMMON_WORDS = 0.34
"""Least share of title words that two tellings of one happening have in common."""
_MOST_RELATED = 12
_LARGEST_BLOCK = 200
"""Most events of one type and participant that are compared pair by pair."""


def cluster_events(
    tellings: Sequence[Telling], clusters: Clusters
) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Groups of indexes of `tellings` that are one event, and pairs of tellings that are related.

    What `clusters` joins already is one; what it keeps apart stays two.
    """
    related = set()
    for one, other in _pairs(tellings):
        if tellings[one].article.id == tellings[other].article.id:
            related.add((one, other))
        elif _is_one(tellings[one], tellings[other]):
            clusters.join(one, other)
        elif _days_agree(tellings[one].event.date, tellings[other].event.date):
            related.add((one, other))
    return clusters.members(), sorted(related)


def _pairs(tellings: Sequence[Telling]) -> Iterable[tuple[int, int]]:
    """Pairs of one type that share a participant."""
    blocks: dict[tuple[str, object], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for participant in telling.participants:
            blocks[telling.event.type, participant].append(index)
    pairs = {pair for block in blocks.values() for pair in combinations(block[:_LARGEST_BLOCK], 2)}
    return sorted(pairs)


def _is_one(one: Telling, other: Telling) -> bool:
    if not _dates_agree(one, other):
        return False
    if not (_meet(one.agents, other.agents) and _meet(one.targets, other.targets)):
        return False
    undated = one.event.date is None or other.event.date is None
    both_sides = bool(one.agents & other.agents) and bool(one.targets & other.targets)
    if undated and not both_sides:
        return False
    return _words_agree(one, other) or (both_sides and not undated)


def _meet(one: frozenset[object], other: frozenset[object]) -> bool:
    """Tell whether two sides may be the same: they share someone, or one of them is not told."""
    return not one or not other or bool(one & other)


def _dates_agree(one: Telling, other: Telling) -> bool:
    if one.event.date is not None and other.event.date is not None:
        return _days_agree(one.event.date, other.event.date)
    if one.article.published is None or other.article.published is None:
        return False
    return abs((one.article.published - other.article.published).days) <= 60


def _days_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two dates can be the same day, as far as both are told."""
    if one is None or other is None:
        return False
    first = (one.value, one.end or one.value)
    second = (other.value, other.end or other.value)
    length = min(len(one.value), len(other.value))
    return first[0][:length] <= second[1][:length] and second[0][:length] <= first[1][:length]


def _words_agree(one: Telling, other: Telling) -> bool:
    return len(one.words & other.words) / max(1, min(len(one.words), len(other.words))) >= _COMMON_WORDS


def related_groups(groups: Sequence[Sequence[int]], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """For each group the groups that it is related to, at most twelve."""
    group_of = {index: at for at, members in enumerate(groups) for index in members}
    related: list[set[int]] = [set() for _ in groups]
    for one, other in pairs:
        if group_of[one] != group_of[other]:
            related[group_of[one]].add(group_of[other])
            related[group_of[other]].add(group_of[one])
    return [sorted(others)[:_MOST_RELATED] for others in related]
