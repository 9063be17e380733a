"""Events of many articles: one happening told by several outlets is one event.

Two tellings are one where type, time, place, participants and words agree; where they are only near, they
are related. Precision before recall: a wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from generator.corpus.appearances import Telling, Who
from generator.corpus.clusters import Clusters
from generator.corpus.names import Words, folded
from generator.facts import EventType, PartialDate, Span
from generator.memo import Memo

_COMMON_WORDS = 0.34
"""Least share of the roots of title words that two tellings of one happening have in common."""
_TELLING_WORDS = 2
"""Fewest roots in common where only one side's actor is the same; twice as many where no day is told."""
_MOST_RELATED = 12
_LARGEST_BLOCK = 200
"""Most events of one class that share a participant or a place and are compared pair by pair."""
_SOON = timedelta(days=10)
"""Longest time between a happening and an article that tells of it without a date."""
_AT_ONCE = timedelta(days=3)
"""Longest time between two articles that tell of one happening, neither with a date."""
_LOOSELY = timedelta(days=31)
"""Longest time between two articles of which one dates the happening by a month or a year alone."""
_CONTESTED = timedelta(days=60)
"""The same where both tell who asserts or denies it of whom: what is contested is long spoken of."""

_ALIKE: Sequence[frozenset[EventType]] = (
    frozenset({"assault", "crime"}),
    frozenset({"legal", "coerce"}),
    frozenset({"disaster", "accident"}),
    frozenset({"agree", "cooperate"}),
    frozenset({"economy", "business"}),
)
_CLASSES: dict[EventType, EventType] = {type_: min(alike) for alike in _ALIKE for type_ in alike}
"""What outlets call one happening: types that are hard to tell apart share a class."""
_WITHOUT_HANDS = frozenset(_CLASSES.get(type_, type_) for type_ in ("disaster", "accident"))
"""Classes of what befalls people, and is told by its place."""


def cluster_events(
    tellings: Sequence[Telling], clusters: Clusters, memo: Memo
) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Groups of indexes of `tellings` that are one event, and pairs of tellings that are related.

    What `clusters` joins already is one; what it keeps apart stays two.
    """
    near = {
        (block[one], block[other]): is_one
        for block in _blocks(tellings)
        for one, other, is_one in memo(_near, tuple(tellings[index] for index in block))
    }
    related = []
    for one, other in sorted(near):
        if near[one, other]:
            clusters.join(one, other)
        else:
            related.append((one, other))
    return clusters.members(), related


def _class(telling: Telling) -> EventType:
    return _CLASSES.get(telling.event.type, telling.event.type)


def _blocks(tellings: Sequence[Telling]) -> Iterator[list[int]]:
    """Those of one class that share a participant, or befall one place."""
    blocks: dict[tuple[str, object], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for participant in telling.participants:
            blocks[_class(telling), participant].append(index)
        if _class(telling) in _WITHOUT_HANDS:
            for word in _place(telling.event.place):
                blocks[_class(telling), word].append(index)
    return (block[:_LARGEST_BLOCK] for block in blocks.values() if len(block) > 1)


def _near(tellings: tuple[Telling, ...]) -> tuple[tuple[int, int, bool], ...]:
    """Pairs of places of those that are one event, which is told, or related."""
    near = []
    for (place, one), (later, other) in combinations(enumerate(tellings), 2):
        if one.article.id == other.article.id:
            near.append((place, later, False))
        elif _is_one(one, other):
            near.append((place, later, True))
        elif _days_agree(one.event.date, other.event.date):
            near.append((place, later, False))
    return tuple(near)


def _is_one(one: Telling, other: Telling) -> bool:
    may_be = (
        _times_agree(one, other)
        and _places_agree(one, other)
        and _words_agree(one, other)
        and not _contradict(one.agents, other.agents)
        and not _contradict(one.targets, other.targets)
        and not _have_others(one, other)
    )
    if not may_be:
        return False
    days = _is_day(one.event.date) and _is_day(other.event.date)
    same_place = bool(_place(one.event.place) & _place(other.event.place))
    if _class(one) in _WITHOUT_HANDS and same_place:
        # A quake and a flood have nobody who does it: one place on one day is enough.
        return days
    if _both_sides_are_same(one, other):
        return True
    told_alike = len(one.words & other.words) >= (_TELLING_WORDS if days else 2 * _TELLING_WORDS)
    dated = one.event.date is not None and other.event.date is not None
    return (
        dated
        and bool(_named(one.participants & other.participants))
        and (told_alike or (days and same_place))
    )


def _both_sides_are_same(one: Telling, other: Telling) -> bool:
    """Tell whether somebody with a name is the same on either side."""
    return bool(_named(one.agents & other.agents) and _named(one.targets & other.targets))


def _contradict(one: frozenset[Who | Words], other: frozenset[Who | Words]) -> bool:
    """Tell whether two sides have names, and none in common; "delapan orang" contradicts nobody."""
    return bool(_named(one) and _named(other) and not _named(one & other))


def _have_others(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings share one actor and each has others: Prabowo met Jokowi, and Ramaphosa."""
    first, second = _named(one.participants), _named(other.participants)
    return len(first & second) == 1 and bool(first - second) and bool(second - first)


def _named(side: frozenset[Who | Words]) -> set[Who]:
    """Those of a side that are actors, and not words for somebody without a name."""
    return {one for one in side if isinstance(one, Who)}


def _is_day(when: PartialDate | None) -> bool:
    return when is not None and when.precision == "day"


def _times_agree(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings may be of one day: by their dates, or by when their articles came out."""
    if one.event.date is not None and other.event.date is not None:
        return _days_agree(one.event.date, other.event.date) and _are_told_close(one, other)
    if one.article.published is None or other.article.published is None:
        return False
    apart = abs(one.article.published - other.article.published)
    if _both_sides_are_same(one, other) and one.event.positions and other.event.positions:
        return apart <= _CONTESTED
    dated, undated = (one, other) if one.event.date is not None else (other, one)
    if dated.event.date is None:
        return apart <= _AT_ONCE
    if not _is_day(dated.event.date) or undated.article.published is None:
        return False
    day = date.fromisoformat(dated.event.date.value)
    return timedelta(0) <= undated.article.published - day <= _SOON


def _are_told_close(one: Telling, other: Telling) -> bool:
    """Tell whether two dated tellings came out close enough for what their dates leave open.

    "This year" in July and a day in September may well be two happenings.
    """
    if _is_day(one.event.date) and _is_day(other.event.date):
        return True
    if one.article.published is None or other.article.published is None:
        return True
    return abs(one.article.published - other.article.published) <= _LOOSELY


def _days_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two dates can be the same day, as far as both are told."""
    if one is None or other is None:
        return False
    first = (one.value, one.end or one.value)
    second = (other.value, other.end or other.value)
    length = min(len(one.value), len(other.value))
    return first[0][:length] <= second[1][:length] and second[0][:length] <= first[1][:length]


def _places_agree(one: Telling, other: Telling) -> bool:
    first, second = _place(one.event.place), _place(other.event.place)
    return not first or not second or bool(first & second)


def _place(place: Span | None) -> set[str]:
    return set() if place is None else {word for word in folded(place.exact) if len(word) > 2}


def _words_agree(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings call the happening alike; the names of who takes part do not count."""
    if one.trigger == other.trigger:
        return True
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
