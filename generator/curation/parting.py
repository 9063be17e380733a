"""Parting: one sheet that two were taken for, told apart by their articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.corpus.evidence import Evidence, articles_of, of_actors, of_events
from generator.curation.amending import CannotApply
from generator.curation.decisions import Different
from generator.curation.seen import SeenParted
from generator.curation.sheets import Fact, Sheets
from generator.facts import Actor, Alias, Event, FactBase, quotes_in
from generator.memo import Memo


def parted_sheets(
    decision: Different, sheets: Sheets, previous: FactBase, known: SeenParted | None
) -> SeenParted:
    """Which sheets the articles of a decision have now, of those that it parts from one.

    `known` is what was told in the last run. Raises `CannotApply` where nothing was parted.
    """
    id_, articles = decision.ids[0], set(decision.articles)
    fact = sheets.actor(id_) or sheets.event(id_)
    if fact and articles & {quote.article for quote in quotes_in(fact)}:
        raise CannotApply("the articles tell of nobody else, or all articles of the sheet are named")
    found = (sheets.fact(other) for other in (known.others if known else ()))
    others = {other.id for other in found if other}
    others = others or set(_parted_from(id_, articles, sheets, previous))
    if not others - {fact.id if fact else id_}:
        raise CannotApply("none of the articles tells of it any more")
    return SeenParted(fact=id_, articles=tuple(sorted(articles)), others=tuple(sorted(others)))


def without_parted(fact: Fact, parted: Iterable[SeenParted]) -> Fact:
    """A fact of the previous run without the evidence that another sheet has now."""
    articles = {article for one in parted if one.fact == fact.id for article in one.articles}
    if isinstance(fact, Actor):
        return fact.model_copy(
            update={
                "mentions": tuple(quote for quote in fact.mentions if quote.article not in articles),
                "aliases": tuple(_without(alias, articles) for alias in fact.aliases),
            }
        )
    if isinstance(fact, Event):
        reports = tuple(report for report in fact.reports if report.quote.article not in articles)
        return fact.model_copy(update={"reports": reports or fact.reports})
    return fact


def _without(alias: Alias, articles: set[str]) -> Alias:
    quotes = tuple(quote for quote in alias.quotes if quote.article not in articles)
    return alias.model_copy(update={"quotes": quotes})


def _parted_from(id_: str, articles: set[str], sheets: Sheets, previous: FactBase) -> Iterator[str]:
    """The sheets that rest on what a sheet of the previous run had of some articles.

    Without a previous run, those that rest on the articles and are called alike.
    """
    sheets_before: list[Actor | Event] = [*previous.actors, *previous.events]
    before = next((one for one in sheets_before if one.id == id_), None)
    pieces = frozenset(piece for piece in _evidence(before) if piece[0] in articles) if before else None
    sheets_now: list[Actor | Event] = [*sheets.actors.values(), *sheets.events.values()]
    for sheet in sheets_now:
        if sheet.id == id_ or (before and type(sheet) is not type(before)):
            continue
        own = _evidence(sheet)
        if own & pieces if pieces else articles_of(own) & articles and _called_alike(sheet.id, id_):
            yield sheet.id


def _evidence(sheet: Actor | Event) -> Evidence:
    return (of_actors([sheet], Memo()) if isinstance(sheet, Actor) else of_events([sheet]))[sheet.id]


def _called_alike(one: str, other: str) -> bool:
    """Tell whether two ids have a word in common."""
    words = ({word for word in id_.split("-") if not word.isdigit()} for id_ in (one, other))
    return bool(set.intersection(*words))
