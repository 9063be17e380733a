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
from generator.corpus.contexts import Contexts
from generator.corpus.names import Words, organization_names
from generator.language import country_names, lexicons_of, words_of

ShortForms = Mapping[str, Words]


def join_organizations(
    appearances: Sequence[Appearance],
    indexes: Sequence[int],
    short_forms: ShortForms,
    contexts: Contexts,
    clusters: Clusters,
) -> None:
    """Join those of some appearances, all of organizations, that are one."""
    keys = {index: _key(appearances[index], short_forms) for index in indexes}
    written_out = _written_out(appearances, keys)
    same: dict[Words, list[int]] = defaultdict(list)
    scattered: dict[Words, list[int]] = defaultdict(list)
    for index, key in keys.items():
        meant = {key, *written_out.get(key, ())}
        vague = any(_is_anywheres(appearances[index], name) for name in meant)
        (scattered if vague else same)[key].append(index)
    for members in same.values():
        for index in members:
            clusters.join(members[0], index)
    for key, vague_ones in scattered.items():
        for one, other in contexts.in_company(vague_ones, [*same.get(key, ()), *vague_ones]):
            clusters.join(one, other)
    for acronym, full_names in written_out.items():
        (full, *others) = sorted(full_names)
        if not others and full in same and acronym in same:
            clusters.join(same[full][0], same[acronym][0])


def _key(appearance: Appearance, short_forms: ShortForms) -> Words:
    """The words of its name, written out, also the short forms of countries in it."""
    key = organization_names(appearance.article.language).key(appearance.actor.name.exact)
    return tuple(word for short in key for word in short_forms.get(short, (short,)))


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


def _written_out(appearances: Sequence[Appearance], keys: Mapping[int, Words]) -> dict[Words, set[Words]]:
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
