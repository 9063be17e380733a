"""The sheets as decisions are applied to them: each fact once, under its id and those it had before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from generator.facts import Actor, Event, FactBase, Statement, derived_status

Fact = Actor | Event | Statement
S = TypeVar("S", Actor, Event)


class Sheets:
    """A fact base that can be changed; statements stand apart from the sheets of their speakers."""

    def __init__(self, base: FactBase):
        self._found = base
        self.articles = {article.id: article for article in base.articles}
        self.actors = {actor.id: actor.model_copy(update={"statements": ()}) for actor in base.actors}
        self.events = {event.id: event for event in base.events}
        self.statements = {statement.id: statement for statement in base.statements()}
        self._led = {old: actor.id for actor in base.actors for old in actor.previous_ids}
        self._led |= {old: event.id for event in base.events for old in event.previous_ids}

    def fact(self, id_: str) -> Fact | None:
        """The actor, event or statement that has an id, or had it before it was merged."""
        for id_now in (id_, self._led.get(id_, id_)):
            for facts in (self.actors, self.events, self.statements):
                if id_now in facts:
                    return facts[id_now]
        return None

    def facts(self) -> list[Fact]:
        """Every fact, an actor's sheet without what it said."""
        return [*self.actors.values(), *self.events.values(), *self.statements.values()]

    def actor(self, id_: str) -> Actor | None:
        """The actor that has an id, or had it."""
        fact = self.fact(id_)
        return fact if isinstance(fact, Actor) else None

    def event(self, id_: str) -> Event | None:
        """The event that has an id, or had it."""
        fact = self.fact(id_)
        return fact if isinstance(fact, Event) else None

    def put(self, fact: Fact) -> None:
        """Put a fact in the place of the one that has its id, or beside the others."""
        if isinstance(fact, Actor):
            self.actors[fact.id] = fact
        elif isinstance(fact, Event):
            self.events[fact.id] = fact
        else:
            before = self.statements.get(fact.id)
            self.statements[fact.id] = fact
            if before is not None and before.speaker != fact.speaker:
                self._give_positions_to_their_speaker(fact)

    def _give_positions_to_their_speaker(self, statement: Statement) -> None:
        for event in list(self.events.values()):
            positions = tuple(
                position.model_copy(update={"actor": statement.speaker, "text": statement.speaker_text})
                if position.statement == statement.id
                else position
                for position in event.positions
            )
            self.events[event.id] = event.model_copy(update={"positions": positions})

    def factbase(self) -> FactBase:
        """The fact base, in order of ids and dates; a sheet that says what it said is the same one."""
        spoken: dict[str | None, list[Statement]] = defaultdict(list)
        for statement in sorted(self.statements.values(), key=_by_date):
            spoken[statement.speaker].append(statement)
        actors = (
            actor.model_copy(update={"statements": tuple(spoken[actor.id])}) for actor in self.actors.values()
        )
        return FactBase(
            articles=tuple(self.articles.values()),
            actors=_in_order(actors, before=self._found.actors),
            events=_in_order(self.events.values(), before=self._found.events),
            unattributed=tuple(spoken[None]),
        )


def _in_order(sheets: Iterable[S], *, before: Iterable[S]) -> tuple[S, ...]:
    known = {sheet.id: sheet for sheet in before}
    same = (known[sheet.id] if sheet == known.get(sheet.id) else sheet for sheet in sheets)
    return tuple(sorted(same, key=lambda sheet: sheet.id))


def _by_date(statement: Statement) -> tuple[date, str]:
    return statement.date or date.max, statement.id


def with_status(event: Event) -> Event:
    """An event with the status that follows from its positions and reports."""
    status = derived_status(
        [position.stance for position in event.positions],
        planned=event.status == "planned",
        told_by_article=any(report.statement is None for report in event.reports),
    )
    return event.model_copy(update={"status": status})
