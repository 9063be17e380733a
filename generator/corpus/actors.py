"""Actors of many articles: who is the same, never on a surname alone.

Countries are one by a shared name. Organizations are one by a shared name, short forms of countries
written out in it, or by an acronym that one article writes out and that has one expansion in the
collection. Persons are one by the same full name, or one spelt a little differently; a person with one
name in an article ("Gibran") is the one full name of the collection that has it only with a second
reason: a shared title or two shared actors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.corpus.appearances import Appearance
from generator.corpus.clusters import Clusters
from generator.corpus.names import folded, same_person
from generator.facts import ActorKind

_COMPANY = 2
"""Fewest actors that two articles must share beside a single name."""


def cluster_actors(appearances: Sequence[Appearance], clusters: Clusters) -> list[list[int]]:
    """Groups of indexes of `appearances` that are one actor, over what `clusters` joins and keeps apart."""
    by_kind: dict[ActorKind, list[int]] = defaultdict(list)
    for index, appearance in enumerate(appearances):
        by_kind[appearance.kind].append(index)
    _join_by_name(appearances, by_kind["country"], clusters)
    short_forms = _short_forms(appearances, by_kind["country"], clusters)
    _join_organizations(appearances, by_kind["organization"], short_forms, clusters)
    _join_persons(appearances, by_kind["person"], clusters)
    return clusters.members()


def _join_by_name(appearances: Sequence[Appearance], indexes: list[int], clusters: Clusters) -> None:
    first: dict[tuple[str, ...], int] = {}
    for index in indexes:
        for name in sorted(appearances[index].names()):
            clusters.join(first.setdefault(name, index), index)


def _short_forms(
    appearances: Sequence[Appearance], countries: list[int], clusters: Clusters
) -> dict[str, tuple[str, ...]]:
    """What each one-word name of a country is written out as: "AS" is "Amerika Serikat"."""
    names: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for index in countries:
        names[clusters.find(index)] |= appearances[index].names()
    return {
        short[0]: max(sorted(same), key=len) for same in names.values() for short in same if len(short) == 1
    }


def _join_organizations(
    appearances: Sequence[Appearance],
    indexes: list[int],
    short_forms: dict[str, tuple[str, ...]],
    clusters: Clusters,
) -> None:
    def written_out(name: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for short in name for word in short_forms.get(short, (short,)))

    first: dict[tuple[str, ...], int] = {}
    expansions: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for index in indexes:
        appearance = appearances[index]
        full = written_out(appearance.full)
        clusters.join(first.setdefault(full, index), index)
        for name in appearance.names() - {appearance.full}:
            expansions[name].add(full)
    for acronym, full_names in expansions.items():
        if len(full_names) == 1 and acronym in first:
            clusters.join(first[next(iter(full_names))], first[acronym])


def _join_persons(appearances: Sequence[Appearance], indexes: list[int], clusters: Clusters) -> None:
    first: dict[tuple[str, ...], int] = {}
    by_block: dict[tuple[int, str], list[tuple[str, ...]]] = defaultdict(list)
    for index in indexes:
        full = appearances[index].full
        if len(full) >= 2 and full not in first:
            for block in {(len(full), full[0]), (len(full), full[-1])}:
                for other in by_block[block]:
                    if same_person(full, other):
                        clusters.join(first[other], index)
                by_block[block].append(full)
        if len(full) >= 2:
            clusters.join(first.setdefault(full, index), index)
    _join_single_names(appearances, indexes, clusters)


def _join_single_names(appearances: Sequence[Appearance], indexes: list[int], clusters: Clusters) -> None:
    holders: dict[str, set[int]] = defaultdict(set)
    for index in indexes:
        for word in appearances[index].full if len(appearances[index].full) >= 2 else ():
            holders[word].add(clusters.find(index))
    members: dict[int, list[int]] = defaultdict(list)
    for index in indexes:
        members[clusters.find(index)].append(index)
    singles: dict[str, list[int]] = defaultdict(list)
    for index in indexes:
        full = appearances[index].full
        if len(full) == 1:
            singles[full[0]].append(index)
            candidates = {clusters.find(holder) for holder in holders[full[0]]}
            if len(candidates) == 1:
                known = members[next(iter(candidates))]
                if any(_second_reason(appearances[index], appearances[other]) for other in known):
                    clusters.join(known[0], index)
    for same in singles.values():
        for at, index in enumerate(same):
            for other in same[:at]:
                if _second_reason(appearances[index], appearances[other]):
                    clusters.join(other, index)
                    break


def _second_reason(one: Appearance, other: Appearance) -> bool:
    """Tell whether something beside a shared name ties two persons: a title, or their company."""
    titles = {role.title.exact.casefold() for role in one.actor.roles}
    if titles & {role.title.exact.casefold() for role in other.actor.roles}:
        return True
    return len((_company(one) & _company(other)) - one.names() - other.names()) >= _COMPANY


def _company(appearance: Appearance) -> set[tuple[str, ...]]:
    """The other persons and organizations of its article; countries are too common to tell."""
    return {
        folded(actor.name.exact)
        for index, actor in enumerate(appearance.facts.actors)
        if index != appearance.index and actor.kind != "country"
    }


def display_name(appearances: Sequence[Appearance]) -> str:
    """The name for a sheet: a country's most usual one that is no acronym, anyone else's fullest."""
    names = Counter(appearance.actor.name.exact for appearance in appearances)
    if appearances[0].kind == "country":
        return min(names, key=lambda name: (name.isupper(), -names[name], name))
    return min(names, key=lambda name: (-len(folded(name)), -names[name], name.isupper(), name))
