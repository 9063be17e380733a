"""Near misses: sheets that may be one and were left two, for an editor to settle.

They are told from the sheets alone, so that a work list needs no articles to be read anew. Listed is only
what an editor can be expected to unite: two of one name; part of a full name that something ties to it, or
that no other full name has; an acronym; and events of one time that are told alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

from generator.corpus.names import Words, folded, is_near, organization_names, skeleton, title_names
from generator.facts import Actor, Confidence, Event, FactBase, Model
from generator.language import has_initials, root_of

Trait = Literal[
    "name",
    "spelling",
    "part of the name",
    "acronym",
    "role",
    "organization",
    "company",
    "period",
    "type",
    "date",
    "participants",
    "place",
    "words",
]
"""What two sheets can have in common, or differ in."""

_WEIGHTS: dict[Trait, float] = {
    "name": 0.35,
    "spelling": 0.45,
    "acronym": 0.45,
    "part of the name": 0.3,
    "role": 0.25,
    "organization": 0.2,
    "company": 0.15,
    "period": 0.25,
    "type": 0.15,
    "date": 0.25,
    "participants": 0.25,
    "place": 0.15,
    "words": 0.2,
}
"""What each trait adds to the score where two agree in it, and takes from it where they differ."""
_FULL_NAME = 0.85
"""What a name of several words that is the same adds: few persons share one, and one may hold two offices."""
_OTHER_OFFICE: dict[Trait, float] = {"role": 0.1, "organization": 0.05}
"""What it takes from the score where two of one full name differ in these."""
_ONE_ARTICLE = 0.3
"""What it takes from the score that one article tells of two events: it should know."""
_NEARLY_ALL = 0.8
"""Least share of the articles that speak of somebody with a name, of who is meant by a part of it."""
_GENERATION = 10
"""Fewest years between the articles of two sheets that speak of other times."""
_MOST_NAMESAKES = 50
"""A word that more sheets than this have in their names tells nothing."""


class NearMiss(Model):
    """Two sheets that may be one, what speaks for it and what against."""

    kind: Literal["actor", "event"]
    one: str
    """Id of the sheet with more articles."""
    other: str
    agree: tuple[Trait, ...]
    differ: tuple[Trait, ...] = ()
    score: Confidence
    """How likely the two are one: a rank for the work list, not a measured probability."""


def near_misses(base: FactBase) -> tuple[NearMiss, ...]:
    """Every two sheets that may be one, the likeliest first."""
    found = [*_Actors(base).near_misses(), *_near_events(base.events)]
    return tuple(sorted(found, key=lambda miss: (-miss.score, miss.kind, miss.one, miss.other)))


class _Actors:
    def __init__(self, base: FactBase):
        self._base = base
        self._languages = sorted({article.language for article in base.articles})
        self._years = {article.id: article.published.year for article in base.articles if article.published}
        self._kinds = {actor.id: actor.kind for actor in base.actors}
        self._by_article: dict[str, set[str]] = defaultdict(set)
        for actor in base.actors:
            for quote in actor.mentions:
                self._by_article[quote.article].add(actor.id)

    def near_misses(self) -> Iterator[NearMiss]:
        """Pairs of actors of one kind whose names may be one."""
        compared = {
            (one.id, other.id): (one, other, *self._compared(trait, one, other))
            for one, other in self._namesakes()
            if (trait := self._named_alike(one, other)) is not None
        }
        meant = self._meant(
            (one, other) for one, other, agree, _ in compared.values() if agree[0] == "part of the name"
        )
        for one, other, agree, differ in compared.values():
            if agree[0] == "part of the name":
                short, long = sorted((one, other), key=_words_in_name)
                asked = "role" in agree or meant[short.id] == long.id
            else:
                # Who is asked for beside a full name need not be compared with the others of that part of it.
                asked = not (meant.get(one.id) and meant.get(one.id) == meant.get(other.id))
            if asked:
                yield _miss("actor", one, other, agree, differ)

    def _meant(self, pairs: Iterable[tuple[Actor, Actor]]) -> dict[str, str | None]:
        """For each short name the sheet of the full name that it most likely is: of one, or of nearly all."""
        longer: dict[str, list[Actor]] = defaultdict(list)
        for pair in pairs:
            short, long = sorted(pair, key=_words_in_name)
            longer[short.id].append(long)
        return {id_: self._dominant(holders) for id_, holders in longer.items()}

    @staticmethod
    def _dominant(holders: list[Actor]) -> str | None:
        first = max(holders, key=lambda actor: (_articles(actor), actor.id))
        share = _articles(first) / sum(map(_articles, holders))
        return first.id if len(holders) == 1 or share >= _NEARLY_ALL else None

    def _namesakes(self) -> Iterator[tuple[Actor, Actor]]:
        """Pairs of persons, and of organizations, that share a word or the initials of their names."""
        by_word: dict[tuple[str, str], dict[str, Actor]] = defaultdict(dict)
        for actor in self._base.actors:
            if actor.kind == "country":
                continue
            words = folded(actor.name)
            initials = "".join(word[0] for word in actor.name.split() if word[0].isupper()).casefold()
            for word in {*skeleton(words), initials} if len(words) > 1 else skeleton(words):
                by_word[actor.kind, word][actor.id] = actor
        pairs = {
            (one.id, other.id): (one, other)
            for sharing in by_word.values()
            if len(sharing) <= _MOST_NAMESAKES
            for one, other in combinations(sharing.values(), 2)
        }
        return (pairs[ids] for ids in sorted(pairs))

    def _named_alike(self, one: Actor, other: Actor) -> Trait | None:
        short, long = sorted((one.name, other.name), key=lambda name: (len(folded(name)), name))
        if one.kind == "organization":
            return self._organizations_named_alike(short, long)
        first, second = skeleton(folded(short)), skeleton(folded(long))
        if len("".join(first)) == 1:
            return None  # "A" is whoever is not to be known.
        if first == second:
            return "name" if folded(short) == folded(long) else "spelling"
        if is_near(first, second):
            return "spelling"
        return "part of the name" if set(first) < set(second) else None

    def _organizations_named_alike(self, short: str, long: str) -> Trait | None:
        compared = [organization_names(language) for language in self._languages]
        if any(names.key(short) == names.key(long) for names in compared):
            # What every place has, and is not in one company, is most likely not one.
            return None if any(names.is_local(names.key(short)) for names in compared) else "name"
        if any(names.is_kind_and(short, long) for names in compared):
            return "part of the name"
        return "acronym" if has_initials(short, long) else None

    def _compared(self, trait: Trait, one: Actor, other: Actor) -> tuple[list[Trait], list[Trait]]:
        agree, differ = [trait], list[Trait]()
        titles, rivals = self._titles(one), self._titles(other)
        if any(self._agree(title, rival) for title in titles for rival in rivals):
            agree.append("role")
        elif titles and rivals:
            differ.append("role")
        inside, outside = ({role.organization for role in actor.roles} - {None} for actor in (one, other))
        if inside & outside:
            agree.append("organization")
        elif inside and outside:
            differ.append("organization")
        if self._company(one) & self._company(other):
            agree.append("company")
        years, later = self._years_of(one), self._years_of(other)
        if years and later and min(abs(a - b) for a in years for b in later) >= _GENERATION:
            differ.append("period")
        return agree, differ

    def _titles(self, actor: Actor) -> set[Words]:
        return {
            key
            for role in actor.roles
            for language in self._languages
            if (key := title_names(language).key(role.title))
        }

    def _agree(self, title: Words, rival: Words) -> bool:
        return any(title_names(language).agree(title, rival) for language in self._languages)

    def _company(self, actor: Actor) -> set[str]:
        """The others that stand in an article with it; countries are too common to tell."""
        beside = {id_ for quote in actor.mentions for id_ in self._by_article[quote.article]}
        return {id_ for id_ in beside if self._kinds[id_] != "country"} - {actor.id}

    def _years_of(self, actor: Actor) -> set[int]:
        return {self._years[quote.article] for quote in actor.mentions if quote.article in self._years}


def _near_events(events: Iterable[Event]) -> Iterator[NearMiss]:
    """Pairs of related events that are told alike and not of other days."""
    by_id = {event.id: event for event in events}
    for event in by_id.values():
        for related in event.related:
            if event.id < related and related in by_id:
                agree, differ = _compared(event, by_id[related])
                if "words" in agree and "date" not in differ and len(agree) > len(differ) + 1:
                    yield _miss("event", event, by_id[related], agree, differ)


def _compared(one: Event, other: Event) -> tuple[list[Trait], list[Trait]]:
    agree: list[Trait] = []
    differ: list[Trait] = []

    def compare(trait: Trait, first: set[str], second: set[str]) -> None:
        if first & second:
            agree.append(trait)
        elif first and second:
            differ.append(trait)

    compare("type", {one.type}, {other.type})
    compare("date", *({event.date.value} if event.date else set() for event in (one, other)))
    compare("participants", *(_participants(event) for event in (one, other)))
    compare("place", *(set(folded(event.place.text)) if event.place else set() for event in (one, other)))
    compare("words", *(_words(event) for event in (one, other)))
    return agree, differ


def _participants(event: Event) -> set[str]:
    return {one.actor or one.text for one in (*event.agents, *event.targets)}


def _words(event: Event) -> set[str]:
    """The roots of the words by which it is called, without the names of who takes part."""
    names = {word for one in (*event.agents, *event.targets) for word in folded(one.text)}
    trigger = folded(event.reports[0].trigger.exact)
    return {root_of(word) for word in (*folded(event.title), *trigger) if len(word) > 3 and word not in names}


def _miss(
    kind: Literal["actor", "event"],
    one: Actor | Event,
    other: Actor | Event,
    agree: list[Trait],
    differ: list[Trait],
) -> NearMiss:
    if _articles(other) > _articles(one):
        one, other = other, one
    score = sum(_for(trait, one) for trait in agree) - sum(_against(trait, agree, one) for trait in differ)
    if isinstance(one, Event) and isinstance(other, Event) and _told_by(one) == _told_by(other):
        score -= _ONE_ARTICLE
    return NearMiss(
        kind=kind,
        one=one.id,
        other=other.id,
        agree=tuple(agree),
        differ=tuple(differ),
        score=round(min(max(score, 0.05), 0.95), 2),
    )


def _for(trait: Trait, sheet: Actor | Event) -> float:
    """What it adds to the score that two sheets agree in a trait."""
    is_full = isinstance(sheet, Actor) and _words_in_name(sheet) > 1
    return _FULL_NAME if trait == "name" and is_full else _WEIGHTS[trait]


def _against(trait: Trait, agree: list[Trait], sheet: Actor | Event) -> float:
    """What it takes from the score that two sheets that agree in others differ in a trait."""
    if agree[:1] == ["name"] and isinstance(sheet, Actor) and _words_in_name(sheet) > 1:
        return _OTHER_OFFICE.get(trait, _WEIGHTS[trait])
    return _WEIGHTS[trait]


def _words_in_name(actor: Actor) -> int:
    return len(folded(actor.name))


def _articles(sheet: Actor | Event) -> int:
    return len(_told_by(sheet))


def _told_by(sheet: Actor | Event) -> set[str]:
    quotes = sheet.mentions if isinstance(sheet, Actor) else [report.quote for report in sheet.reports]
    return {quote.article for quote in quotes}
