"""Hiding: a fact is taken away with what rests on it, and nothing that was not seen goes with it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.curation.amending import CannotApply
from generator.curation.seen import SeenHidden
from generator.curation.sheets import Fact, Sheets, with_status
from generator.facts import Quote, Statement, quotes_in


def seen_hidden(fact: Fact, decision: str) -> SeenHidden:
    """What a fact rests on that is hidden now, by a decision in one word."""
    articles = {quote.article for quote in quotes_in(fact)}
    former = () if isinstance(fact, Statement) else fact.previous_ids
    return SeenHidden(fact=fact.id, decision=decision, articles=tuple(sorted(articles)), previous_ids=former)


def require_nothing_else(fact: Fact, seen: SeenHidden) -> None:
    """Raise `CannotApply` where a sheet holds another one that was not hidden."""
    if isinstance(fact, Statement):
        return
    if others := sorted(set(fact.previous_ids) - set(seen.previous_ids)):
        raise CannotApply(
            f"{', '.join(others)} went into its sheet since; hide it once more, or keep them apart"
        )


def quotes_since(fact: Fact, seen: SeenHidden) -> tuple[Quote, ...]:
    """The quotes of an actor or event that are from articles on which it did not rest when it was hidden."""
    if isinstance(fact, Statement):
        return ()  # The same words once more.
    return tuple(dict.fromkeys(quote for quote in quotes_in(fact) if quote.article not in seen.articles))


def hide_statements(sheets: Sheets, hidden: Iterable[str]) -> None:
    """Take statements away, and the reports and positions that rest on them; an event without one goes."""
    gone = set(hidden)
    for id_ in gone:
        sheets.statements.pop(id_, None)
    for event in list(sheets.events.values()):
        reports = tuple(report for report in event.reports if report.statement not in gone)
        if not reports:
            hide_event(sheets, event.id)
            continue
        positions = tuple(
            position.model_copy(update={"answers": None}) if position.answers in gone else position
            for position in event.positions
            if position.statement not in gone
        )
        if (reports, positions) != (event.reports, event.positions):
            sheets.put(with_status(event.model_copy(update={"reports": reports, "positions": positions})))


def hide_event(sheets: Sheets, hidden: str) -> None:
    """Take an event away, and what calls it related."""
    del sheets.events[hidden]
    for event in list(sheets.events.values()):
        if hidden in event.related:
            related = tuple(id_ for id_ in event.related if id_ != hidden)
            sheets.put(event.model_copy(update={"related": related}))


def hide_actor(sheets: Sheets, hidden: str) -> None:
    """Take an actor away with what it said; where others refer to it, its words stay and lead nowhere."""
    del sheets.actors[hidden]
    hide_statements(sheets, [one.id for one in sheets.statements.values() if one.speaker == hidden])
    for statement in list(sheets.statements.values()):
        if hidden in statement.candidates:
            candidates = tuple(id_ for id_ in statement.candidates if id_ != hidden)
            sheets.put(statement.model_copy(update={"candidates": candidates}))
    for actor in list(sheets.actors.values()):
        roles = tuple(
            role.model_copy(update={"organization": None}) if role.organization == hidden else role
            for role in actor.roles
        )
        sheets.put(actor.model_copy(update={"roles": roles}))
    for event in list(sheets.events.values()):
        changed = {
            side: tuple(
                one.model_copy(update={"actor": None}) if one.actor == hidden else one
                for one in getattr(event, side)
            )
            for side in ("agents", "targets", "positions")
        }
        sheets.put(event.model_copy(update=changed))
