"""Actors of many articles: who is the same.

Countries are one by a name that one country has; what makes one of organizations and of persons is in
`organizations` and `persons`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.corpus.appearances import Appearance
from generator.corpus.clusters import Clusters
from generator.corpus.contexts import contexts_of
from generator.corpus.names import folded
from generator.corpus.organizations import join_organizations
from generator.corpus.persons import join_persons
from generator.facts import ActorKind
from generator.language import country_names
from generator.memo import Memo


def cluster_actors(appearances: Sequence[Appearance], clusters: Clusters, memo: Memo) -> list[list[int]]:
    """Groups of indexes of `appearances` that are one actor, over what `clusters` joins and keeps apart."""
    by_kind: dict[ActorKind, list[int]] = defaultdict(list)
    for index, appearance in enumerate(appearances):
        by_kind[appearance.kind].append(index)
    _join_countries(appearances, by_kind["country"], clusters)
    short_forms = _short_forms(appearances, by_kind["country"], clusters)
    contexts = contexts_of(appearances, memo)
    join_organizations(contexts, by_kind["organization"], short_forms, clusters, memo)
    join_persons(contexts, by_kind["person"], clusters, memo)
    return clusters.members()


def _join_countries(appearances: Sequence[Appearance], indexes: Sequence[int], clusters: Clusters) -> None:
    """Join countries by the code of a name, or where the list of countries has none, by the full name."""
    first: dict[object, int] = {}
    for index in indexes:
        appearance = appearances[index]
        codes = country_names(appearance.article.language)
        names = (appearance.actor.name, *appearance.actor.aliases)
        code = next((codes[name.exact] for name in names if name.exact in codes), None)
        clusters.join(first.setdefault(code or appearance.full, index), index)


def _short_forms(
    appearances: Sequence[Appearance], countries: list[int], clusters: Clusters
) -> dict[str, tuple[str, ...]]:
    """What each one-word name of a country is written out as: "AS" is "Amerika Serikat"."""
    names: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for index in countries:
        names[clusters.find(index)] |= appearances[index].names
    return {
        short[0]: max(sorted(same), key=len) for same in names.values() for short in same if len(short) == 1
    }


def display_name(appearances: Sequence[Appearance]) -> str:
    """The name for a sheet: a country's most usual one that is no acronym, anyone else's fullest.

    A person's stands there without forms of address.
    """
    if appearances[0].kind == "country":
        names = Counter(appearance.actor.name.exact for appearance in appearances)
        return min(names, key=lambda name: (name.isupper(), -names[name], name))
    names = Counter(appearance.bare_name for appearance in appearances)
    return min(names, key=lambda name: (-len(folded(name)), -names[name], name.isupper(), name))
