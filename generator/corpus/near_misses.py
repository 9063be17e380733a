"""Near misses: sheets that may be one and were left two, for an editor to settle.

They are told from the sheets alone, so that a work list needs no articles to be read anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

from generator.corpus.names import folded, is_near, skeleton
from generator.facts import Actor, Confidence, Event, FactBase, Model

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

_MOST_NAMESAKES = 50
"""Most sheets that share a word of their names and are compared pair by pair."""


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
    found = [*_near_actors(base), *_near_events(base.events)]
    return tuple(sorted(found, key=lambda miss: (-miss.score, miss.kind, miss.one, miss.other)))


def _near_actors(base: FactBase) -> Iterator[NearMiss]:
    companies = _companies(base.actors)
    for one, other in _namesakes(base.actors):
        trait = _named_alike(one, other)
        if trait is None or one.kind != other.kind:
            continue
        agree: list[Trait] = [trait]
        differ: list[Trait] = []
        titles, others = ({folded(role.title) for role in actor.roles} for actor in (one, other))
        if titles & others:
            agree.append("role")
        elif titles and others:
            differ.append("role")
        if companies[one.id] & companies[other.id]:
            agree.append("company")
        yield _miss("actor", one, other, agree, differ)


def _named_alike(one: Actor, other: Actor) -> Trait | None:
    first, second = sorted((folded(one.name), folded(other.name)), key=len)
    if first == second:
        return "name"
    if skeleton(first) == skeleton(second) or is_near(first, second):
        return "spelling"
    if set(first) < set(second):
        return "part of the name"
    return None


def _namesakes(actors: Iterable[Actor]) -> list[tuple[Actor, Actor]]:
    """Pairs of actors that share a word of their names; words that very many share tell nothing."""
    by_word: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        for word in set(folded(actor.name)):
            by_word[word].append(actor)
    pairs = {
        (one.id, other.id): (one, other)
        for sharing in by_word.values()
        if len(sharing) <= _MOST_NAMESAKES
        for one, other in combinations(sharing, 2)
    }
    return [pairs[ids] for ids in sorted(pairs)]


def _companies(actors: Iterable[Actor]) -> dict[str, set[str]]:
    """For each actor the others that stand in an article with it; countries are too common to tell."""
    by_article: dict[str, set[str]] = defaultdict(set)
    actors = list(actors)
    for actor in actors:
        if actor.kind != "country":
            for quote in actor.mentions:
                by_article[quote.article].add(actor.id)
    return {
        actor.id: {id_ for quote in actor.mentions for id_ in by_article[quote.article]} - {actor.id}
        for actor in actors
    }


def _near_events(events: Iterable[Event]) -> Iterator[NearMiss]:
    by_id = {event.id: event for event in events}
    for event in by_id.values():
        for related in event.related:
            if event.id < related and related in by_id:
                other = by_id[related]
                yield _miss("event", event, other, *_compared(event, other))


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
    compare("participants", _participants(one), _participants(other))
    compare("place", *(set(folded(event.place.text)) if event.place else set() for event in (one, other)))
    compare("words", *({word for word in folded(event.title) if len(word) > 3} for event in (one, other)))
    return agree, differ


def _participants(event: Event) -> set[str]:
    return {one.actor or one.text for one in (*event.agents, *event.targets)}


def _miss(
    kind: Literal["actor", "event"],
    one: Actor | Event,
    other: Actor | Event,
    agree: list[Trait],
    differ: list[Trait],
) -> NearMiss:
    if _articles(other) > _articles(one):
        one, other = other, one
    return NearMiss(
        kind=kind,
        one=one.id,
        other=other.id,
        agree=tuple(agree),
        differ=tuple(differ),
        score=round(len(agree) / (len(agree) + len(differ) + 1), 2),
    )


def _articles(sheet: Actor | Event) -> int:
    quotes = sheet.mentions if isinstance(sheet, Actor) else [report.quote for report in sheet.reports]
    return len({quote.article for quote in quotes})
