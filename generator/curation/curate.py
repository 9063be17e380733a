"""Curating: the decisions applied to what the machine found; one that fits nothing is reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.curation.decisions import Decision, Different, Hide, Rename, Same, SetKind
from generator.facts import (
    Actor,
    Alias,
    Event,
    FactBase,
    Participant,
    Position,
    Statement,
    derived_status,
)


@dataclass(frozen=True)
class Stale:
    """A decision that applies to nothing any more."""

    decision: Decision
    reason: str


@dataclass(frozen=True)
class Curated:
    """The fact base after the editors, and the decisions that did not apply."""

    base: FactBase
    stale: tuple[Stale, ...]


def curate(base: FactBase, decisions: Sequence[Decision]) -> Curated:
    """Apply each decision in turn.

    `same` and `different` act in the merge; here they are only looked at for what they still mean.
    """
    stale = []
    for decision in decisions:
        missing = _missing(base, decision)
        if missing:
            stale.append(Stale(decision, f"there is no {missing} any more"))
        elif isinstance(decision, Rename) and decision.actor:
            base = _with_actor(base, _renamed(_actor(base, decision.actor), decision.name))
        elif isinstance(decision, SetKind):
            base = _with_actor(base, _actor(base, decision.actor).model_copy(update={"kind": decision.kind}))
        elif isinstance(decision, Hide) and decision.field is None:
            base = _without(base, decision.fact)
    return Curated(base, tuple(stale))


def _missing(base: FactBase, decision: Decision) -> str | None:
    actors = {actor.id for actor in base.actors}
    if isinstance(decision, Hide):
        facts = (
            actors | {event.id for event in base.events} | {statement.id for statement in base.statements()}
        )
        return None if decision.fact in facts else f"fact {decision.fact!r}"
    if isinstance(decision, Same | Different):
        sheets = base.actors if decision.actors else base.events
        known = {id_ for sheet in sheets for id_ in (sheet.id, *sheet.previous_ids)}
        what = "actor" if decision.actors else "event"
        return next((f"{what} {id_!r}" for id_ in decision.ids if id_ not in known), None)
    if isinstance(decision, Rename | SetKind) and decision.actor and decision.actor not in actors:
        return f"actor {decision.actor!r}"
    return None


def _actor(base: FactBase, id_: str) -> Actor:
    return next(actor for actor in base.actors if actor.id == id_)


def _with_actor(base: FactBase, changed: Actor) -> FactBase:
    return base.model_copy(
        update={"actors": tuple(changed if actor.id == changed.id else actor for actor in base.actors)}
    )


def _renamed(actor: Actor, name: str) -> Actor:
    """The actor under another name; the old one becomes an alias."""
    aliases = [alias for alias in actor.aliases if alias.name != name]
    if actor.name != name:
        aliases.append(Alias(name=actor.name, quotes=actor.mentions))
    return actor.model_copy(update={"name": name, "aliases": tuple(aliases)})


def _redirected(base: FactBase, leads: dict[str, str | None]) -> FactBase:
    """Every reference to an actor in `leads` led to another, or to nobody."""

    def lead(id_: str | None) -> str | None:
        return leads.get(id_, id_) if id_ is not None else None

    def statement(one: Statement) -> Statement:
        candidates = tuple(dict.fromkeys(id_ for c in one.candidates if (id_ := lead(c)) is not None))
        return one.model_copy(update={"speaker": lead(one.speaker), "candidates": candidates})

    def participants(side: tuple[Participant, ...]) -> tuple[Participant, ...]:
        first: dict[str, Participant] = {}
        for one in side:
            led = one.model_copy(update={"actor": lead(one.actor)})
            first.setdefault(led.actor or led.text, led)
        return tuple(first.values())

    return base.model_copy(
        update={
            "actors": tuple(
                actor.model_copy(
                    update={
                        "statements": tuple(statement(one) for one in actor.statements),
                        "roles": tuple(
                            role.model_copy(update={"organization": lead(role.organization)})
                            for role in actor.roles
                        ),
                    }
                )
                for actor in base.actors
            ),
            "unattributed": tuple(statement(one) for one in base.unattributed),
            "events": tuple(
                event.model_copy(
                    update={
                        "agents": participants(event.agents),
                        "targets": participants(event.targets),
                        "positions": tuple(
                            position.model_copy(update={"actor": lead(position.actor)})
                            for position in event.positions
                        ),
                    }
                )
                for event in base.events
            ),
        }
    )


def _without(base: FactBase, fact: str) -> FactBase:
    """The fact base without an actor, an event or a statement, and without what rests on it alone."""
    if any(actor.id == fact for actor in base.actors):
        hidden = {statement.id for statement in _actor(base, fact).statements}
        base = base.model_copy(update={"actors": tuple(actor for actor in base.actors if actor.id != fact)})
        return _redirected(_without_statements(base, hidden), {fact: None})
    if any(event.id == fact for event in base.events):
        return _without_events(base, {fact})
    return _without_statements(base, {fact})


def _without_events(base: FactBase, hidden: set[str]) -> FactBase:
    events = tuple(
        event.model_copy(update={"related": tuple(id_ for id_ in event.related if id_ not in hidden)})
        for event in base.events
        if event.id not in hidden
    )
    return base.model_copy(update={"events": events})


def _without_statements(base: FactBase, hidden: set[str]) -> FactBase:
    actors = tuple(
        actor.model_copy(update={"statements": tuple(s for s in actor.statements if s.id not in hidden)})
        for actor in base.actors
    )
    unattributed = tuple(s for s in base.unattributed if s.id not in hidden)
    base = base.model_copy(update={"actors": actors, "unattributed": unattributed})
    kept, gone = [], set()
    for event in base.events:
        left = _event_without(event, hidden)
        if left is None:
            gone.add(event.id)
        else:
            kept.append(left)
    return _without_events(base.model_copy(update={"events": tuple(kept)}), gone)


def _event_without(event: Event, hidden: set[str]) -> Event | None:
    """An event without the positions and reports of some statements; None where no report is left."""
    reports = tuple(report for report in event.reports if report.statement not in hidden)
    if not reports:
        return None
    positions: tuple[Position, ...] = tuple(
        position.model_copy(update={"answers": None}) if position.answers in hidden else position
        for position in event.positions
        if position.statement not in hidden
    )
    status = derived_status(
        [position.stance for position in positions],
        planned=event.status == "planned",
        told_by_article=any(report.statement is None for report in reports),
    )
    return event.model_copy(update={"reports": reports, "positions": positions, "status": status})
