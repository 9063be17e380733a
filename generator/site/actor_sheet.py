"""The sheet of an actor: what it said by event, its part in events, and who it appears with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from heapq import nsmallest
from typing import Literal

from generator.facts import Actor, Event, Participant, Quote, Stance, Statement
from generator.site.catalogue import Catalogue

Part = Literal["agent", "target"]


@dataclass(frozen=True)
class Companion:
    """An actor that appears together with another one."""

    actor: Actor
    events: int
    """In how many events both take part."""
    articles: int
    """How many articles name both."""


class ActorSheet:
    """What a sheet shows of an actor beyond its own fields."""

    def __init__(self, catalogue: Catalogue, actor: Actor):
        self._catalogue = catalogue
        self._actor = actor

    def statements_by_event(
        self, statements: Sequence[Statement]
    ) -> list[tuple[Event | None, list[Statement]]]:
        """Some of what the actor said, the newest first, by event; under None what concerns none.

        The event that was spoken of last comes first, what concerns none last.
        """
        groups: dict[str | None, list[Statement]] = defaultdict(list)
        for statement in newest_first(statements):
            event = next(iter(self._catalogue.events_told_by(statement)), None)
            groups[event.id if event else None].append(statement)
        others = groups.pop(None, [])
        by_event: list[tuple[Event | None, list[Statement]]] = [
            (self._catalogue.events[id_], said) for id_, said in groups.items() if id_
        ]
        return [*by_event, (None, others)] if others else by_event

    def positions_by_event(self) -> list[tuple[Event, list[tuple[Statement, Stance]]]]:
        """Where the actor stood on each event that somebody denies, doubts or admits, in the order of time.

        The event that it took a position on last comes first.
        """
        stances: dict[str, list[tuple[Statement, Stance]]] = defaultdict(list)
        for event, position in self._catalogue.positions_of(self._actor):
            statement = self._catalogue.statements[position.statement]
            stances[event.id].append((statement, position.stance))
        for taken in stances.values():
            taken.sort(key=lambda one: (one[0].date or date.max, one[0].id))
        last = sorted(stances, key=lambda id_: (stances[id_][-1][0].date or date.min, id_), reverse=True)
        return [(self._catalogue.events[id_], stances[id_]) for id_ in last]

    def mentions(self) -> list[Quote]:
        """The sentences that mention the actor, each once."""
        return list(dict.fromkeys(self._actor.mentions))

    def statement_in(self, mention: Quote) -> Statement | None:
        """What the actor says in the very words that mention it."""
        return self._statements_in.get(mention)

    @cached_property
    def _statements_in(self) -> dict[Quote, Statement]:
        return {
            source.quote: statement for statement in self._actor.statements for source in statement.sources
        }

    def said_by_others(self) -> list[Statement]:
        """What others say of the actor, the newest first."""
        return newest_first(self._catalogue.statements_about(self._actor))

    def events_by_part(self, events: Sequence[Event]) -> dict[Part, list[Event]]:
        """Some events that the actor took part in, in their order, by its part; none that has no events."""
        parts: dict[Part, list[Event]] = {
            "agent": [event for event in events if self._is_among(event.agents)],
            "target": [event for event in events if self._is_among(event.targets)],
        }
        return {part: taken for part, taken in parts.items() if taken}

    def _is_among(self, side: tuple[Participant, ...]) -> bool:
        return any(one.actor == self._actor.id for one in side)

    def company(self, *, most: int) -> list[Companion]:
        """Who the actor appears with, those who share most events first, then most articles."""
        catalogue = self._catalogue
        events = Counter(
            id_ for event in catalogue.events_of(self._actor) for id_ in catalogue.participants_of(event)
        )
        articles = Counter(
            other.id for source in catalogue.sources_of(self._actor) for other in catalogue.actors_in(source)
        )
        shared = {(-events[id_], -articles[id_], id_) for id_ in (*events, *articles)}
        others = nsmallest(most + 1, shared)
        return [
            Companion(catalogue.actors[id_], -events, -articles)
            for events, articles, id_ in others
            if id_ != self._actor.id
        ][:most]


def newest_first(statements: Iterable[Statement]) -> list[Statement]:
    """Statements, the newest first and those without a date last; of one day, in order of id."""
    return sorted(
        sorted(statements, key=lambda statement: statement.id),
        key=lambda statement: statement.date or date.min,
        reverse=True,
    )
