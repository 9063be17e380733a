"""Organizations of many articles: who is the same.

Two are one by the same name, written out: "Pemprov Riau", "Pemerintah Provinsi Riau". An acronym leads to
the name that an article writes out before it in brackets, where the collection has one such name. What
every place has ("DPRD") is one only in articles that share their company, and what every country has
("Kementerian Pertahanan") is not the home country's in an article of other countries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.corpus.appearances import Appearance
from generator.corpus.clusters import Clusters
from generator.corpus.contexts import Context, Contexts
from generator.corpus.names import Words, organization_names
from generator.language import country_names, lexicons_of, words_of
from generator.memo import Memo

ShortForms = Mapping[str, Words]


def join_organizations(
    contexts: Sequence[Context],
    indexes: Sequence[int],
    short_forms: ShortForms,
    clusters: Clusters,
    memo: Memo,
) -> None:
    """Join those of some contexts, all of organizations, that are one."""
    appearances = {index: contexts[index].appearance for index in indexes}
    keys = {index: _key(appearances[index], short_forms) for index in indexes}
    written_out = _written_out(appearances, keys)
    same: dict[Words, list[int]] = defaultdict(list)
    scattered: dict[Words, list[int]] = defaultdict(list)
    for index, key in keys.items():
        meant = {key, *written_out.get(key, ())}
        vague = any(memo(_is_anywheres, appearances[index], name) for name in meant)
        (scattered if vague else same)[key].append(index)
    for members in same.values():
        for index in members:
            clusters.join(members[0], index)
    for key, vague_ones in scattered.items():
        sure_ones = same.get(key, [])
        for one, other in memo(
            _in_company,
            tuple(contexts[index] for index in vague_ones),
            tuple(contexts[index] for index in sure_ones),
        ):
            clusters.join(vague_ones[one], [*sure_ones, *vague_ones][other])
    for acronym, full_names in written_out.items():
        (full, *others) = sorted(full_names)
        if others or full not in same:
            continue
        # "ESDM", and "Kementerian ESDM".
        for name in (acronym, (full[0], *acronym)):
            if name in same:
                clusters.join(same[full][0], same[name][0])
    _join_without_kind(appearances, same, clusters)


def _join_without_kind(
    appearances: Mapping[int, Appearance], same: Mapping[Words, Sequence[int]], clusters: Clusters
) -> None:
    """Join "Golkar" to "Partai Golkar", unless an article about other countries may mean theirs by either."""
    for key, members in same.items():
        others = same.get(key[1:], ())
        languages = {appearances[index].article.language for index in members}
        if not others or not any(organization_names(language).kind_of(key) for language in languages):
            continue
        if not any(_is_abroad(appearances[index]) for index in (*members, *others)):
            clusters.join(members[0], others[0])


def _key(appearance: Appearance, short_forms: ShortForms) -> Words:
    """The words of its name, written out, also the short forms of countries in it."""
    key = appearance.organization_key
    return tuple(word for short in key for word in short_forms.get(short, (short,)))


def _in_company(vague: tuple[Context, ...], sure: tuple[Context, ...]) -> tuple[tuple[int, int], ...]:
    """Places of vague ones, and of those among the sure and the vague ones who share their company."""
    contexts = Contexts([*sure, *vague])
    pairs = contexts.in_company(range(len(sure), len(sure) + len(vague)), range(len(sure) + len(vague)))
    return tuple((one - len(sure), other) for one, other in pairs)


def _is_anywheres(appearance: Appearance, key: Words) -> bool:
    """Tell whether its name alone does not say whose it is."""
    names = organization_names(appearance.article.language)
    if names.is_local(key):
        return True
    names_state = names.names_state(appearance.actor.name.exact)
    return names.is_national(key) and not names_state and _is_abroad(appearance)


def _is_abroad(appearance: Appearance) -> bool:
    """Tell whether its article speaks of other countries and not of the one whose press it is."""
    codes = country_names(appearance.article.language)
    named = {
        codes.get(name.exact)
        for actor in appearance.facts.actors
        if actor.kind == "country"
        for name in (actor.name, *actor.aliases)
    }
    return bool(named) and not named & lexicons_of(appearance.article.language).home


def _written_out(appearances: Mapping[int, Appearance], keys: Mapping[int, Words]) -> dict[Words, set[Words]]:
    """The names that articles write out before each acronym in brackets."""
    found: dict[Words, set[Words]] = defaultdict(set)
    for index, key in keys.items():
        for short in appearances[index].explained:
            found[words_of(short)].add(key)
    # "Data Badan Pusat Statistik (BPS)" writes out what "Badan Pusat Statistik" writes out.
    return {
        short: {name for name in names if not any(_ends_with(name, other) for other in names)}
        for short, names in found.items()
    }


def _ends_with(name: Words, other: Words) -> bool:
    return len(other) < len(name) and name[-len(other) :] == other
