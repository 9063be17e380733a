"""Parting: one sheet that two were taken for, told apart by their articles."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.evidence import Evidence, articles_of, of_actors, of_events
from generator.curation.amending import CannotApply
from generator.curation.decisions import Different
from generator.curation.seen import SeenParted
from generator.curation.sheets import Sheets
from generator.facts import Actor, Event, FactBase, quotes_in
from generator.memo import Memo


def parted_sheets(
    decision: Different, sheets: Sheets, previous: FactBase, known: SeenParted | None
) -> SeenParted:
    """Which sheets the articles of a decision have now, of those that it parts from one.

    `known` is what was told in the last run. Raises `CannotApply` where nothing was parted.
    """
    id_ = decision.ids[0]
    fact = sheets.actor(id_) or sheets.event(id_)
    if fact is None:
        raise CannotApply(f"there is no fact {id_!r} any more")
    articles = set(decision.articles)
    if articles & {quote.article for quote in quotes_in(fact)}:
        raise CannotApply("the articles tell of nobody else, or all articles of the sheet are named")
    found = (sheets.fact(other) for other in (known.others if known else ()))
    others = {other.id for other in found if other} or set(_parted_from(fact, articles, sheets, previous))
    if not others - {fact.id}:
        raise CannotApply("none of the articles tells of it any more")
    return SeenParted(fact=id_, articles=tuple(sorted(articles)), others=tuple(sorted(others - {fact.id})))


def _parted_from(
    fact: Actor | Event, articles: set[str], sheets: Sheets, previous: FactBase
) -> Iterator[str]:
    """The sheets that rest on what a sheet of the previous run had of some articles.

    Without a previous run, those that rest on the articles and are called alike.
    """
    sheets_before: list[Actor | Event] = [*previous.actors, *previous.events]
    before = next((one for one in sheets_before if one.id == fact.id), None)
    pieces = frozenset(piece for piece in _evidence(before) if piece[0] in articles) if before else None
    sheets_now: list[Actor | Event] = [*sheets.actors.values(), *sheets.events.values()]
    for sheet in sheets_now:
        if sheet.id == fact.id or type(sheet) is not type(fact):
            continue
        own = _evidence(sheet)
        if own & pieces if pieces else articles_of(own) & articles and _called_alike(sheet, fact):
            yield sheet.id


def _evidence(sheet: Actor | Event) -> Evidence:
    return (of_actors([sheet], Memo()) if isinstance(sheet, Actor) else of_events([sheet]))[sheet.id]


def _called_alike(one: Actor | Event, other: Actor | Event) -> bool:
    """Tell whether the ids of two sheets have a word in common."""
    words = ({word for word in sheet.id.split("-") if not word.isdigit()} for sheet in (one, other))
    return bool(set.intersection(*words))
