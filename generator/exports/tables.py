"""Tables: the collection as CSV, one file per kind of fact, each row with its quote.

The files open in a spreadsheet as they are: UTF-8 with a byte order mark, and no cell is a formula. A
cell that a spreadsheet would compute gets an apostrophe before it; the JSON has it verbatim. No row says
where a person stands in a criminal case without saying as of when, by whom, and what is presumed.

Source: RFC 4180; OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.facts import NOT_FINAL, Actor, Article, Event, FactBase, Quote, Statement, state_of

Row = Iterable[object]
Fact = Actor | Event | Statement

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WHERE = ("article", "start", "end", "quote")
_SEEN = ("confidence", "state")


class Table(NamedTuple):
    """One kind of facts: the names of its columns, and what they mean."""

    name: str
    columns: tuple[str, ...]
    meaning: str
    rows: Callable[[FactBase], Iterator[Row]]


def csv_of(table: Table, base: FactBase) -> str:
    """The table as CSV."""
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows(base))
    return text.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _where(quote: Quote) -> tuple[str, int, int, str]:
    return quote.article, quote.start, quote.end, quote.exact


def _several(values: Iterable[str]) -> str:
    return "; ".join(values)


def _articles(base: FactBase) -> dict[str, Article]:
    return {article.id: article for article in base.articles}


def _actors(base: FactBase) -> Iterator[Row]:
    for actor in base.actors:
        yield (
            actor.id,
            actor.name,
            actor.kind,
            _several(actor.previous_ids),
            len(actor.statements),
            len(actor.mentions),
            actor.confidence,
            state_of(actor),
        )


def _aliases(base: FactBase) -> Iterator[Row]:
    for actor in base.actors:
        for alias in actor.aliases:
            for quote in alias.quotes:
                yield actor.id, alias.name, *_where(quote)


def _roles(base: FactBase) -> Iterator[Row]:
    articles = _articles(base)
    for actor in base.actors:
        for role in actor.roles:
            for quote in role.quotes:
                as_of = articles[quote.article].published
                yield role.id, actor.id, role.title, role.organization, role.standing, as_of, *_where(quote)


def _legal_statuses(base: FactBase) -> Iterator[Row]:
    articles = _articles(base)
    for actor in base.actors:
        for status in actor.legal_statuses:
            presumption = "presumed innocent until a final verdict" if status.term in NOT_FINAL else None
            for quote in status.quotes:
                article = articles[quote.article]
                according_to = article.publisher or article.url or article.title
                as_of = article.published
                yield status.id, actor.id, status.term, as_of, according_to, presumption, *_where(quote)


def _statements(base: FactBase) -> Iterator[Row]:
    for statement in base.statements():
        first = statement.sources[0]
        yield (
            statement.id,
            statement.speaker,
            statement.speaker_text,
            _several(statement.candidates),
            statement.act,
            statement.mode,
            statement.date,
            len(statement.sources),
            statement.independent_sources,
            statement.confidence,
            state_of(statement),
            " … ".join(span.exact for span in first.content),
            *_where(first.quote),
        )


def _events(base: FactBase) -> Iterator[Row]:
    for event in base.events:
        when = event.date
        yield (
            event.id,
            event.title,
            event.type,
            event.status,
            when and when.value,
            when and when.end,
            when and when.precision,
            event.place and event.place.text,
            event.instrument and event.instrument.text,
            _several(event.previous_ids),
            _several(event.related),
            len(event.reports),
            event.independent_sources,
            event.confidence,
            state_of(event),
        )


def _participants(base: FactBase) -> Iterator[Row]:
    for event in base.events:
        for side, taking_part in (("agent", event.agents), ("target", event.targets)):
            for one in taking_part:
                yield event.id, side, one.actor, one.text, *_where(one.quote)


def _figures(base: FactBase) -> Iterator[Row]:
    articles = _articles(base)
    for event in base.events:
        for figure in event.figures:
            as_of = articles[figure.quote.article].published
            yield event.id, figure.kind, figure.min, figure.max, figure.text, as_of, *_where(figure.quote)


def _positions(base: FactBase) -> Iterator[Row]:
    for event in base.events:
        for one in event.positions:
            yield event.id, one.actor, one.text, one.stance, one.statement, one.answers, *_where(one.quote)


def _sources(base: FactBase) -> Iterator[Row]:
    for article in base.articles:
        yield (
            article.id,
            article.title,
            article.publisher,
            article.url,
            article.published,
            _several(article.authors),
            _several(article.via),
            article.language,
            article.sha256,
        )


def _notices(base: FactBase) -> Iterator[Row]:
    for article in base.articles:
        for notice in article.notices:
            yield article.id, notice.kind, notice.date, notice.text, notice.url


def _facts(base: FactBase) -> Iterator[tuple[str, Fact]]:
    for actor in base.actors:
        yield "actor", actor
    for event in base.events:
        yield "event", event
    for statement in base.statements():
        yield "statement", statement


def _reviews(base: FactBase) -> Iterator[Row]:
    for of, fact in _facts(base):
        if seen := fact.verified:
            yield of, fact.id, "verified", None, None, seen.by, seen.on, seen.why, _several(seen.since)
        for one in fact.corrections:
            yield of, fact.id, "corrected", one.field, one.found, one.by, one.on, one.why, None


def _withdrawals(base: FactBase) -> Iterator[Row]:
    sheets: tuple[tuple[str, tuple[Actor | Event, ...]], ...] = (
        ("actor", base.actors),
        ("event", base.events),
    )
    for of, several in sheets:
        for sheet in several:
            for one in sheet.withdrawals:
                yield of, sheet.id, one.article, one.on, one.why, one.url, len(one.facts)


def _quotes(base: FactBase) -> Iterator[Row]:
    for actor in base.actors:
        for quote in actor.mentions:
            yield "mention", actor.id, None, *_where(quote)
    for statement in base.statements():
        for source in statement.sources:
            yield "statement", statement.id, source.via, *_where(source.quote)
    for event in base.events:
        for report in event.reports:
            yield "report", event.id, None, *_where(report.quote)
        for kind, detail in (("date", event.date), ("place", event.place), ("instrument", event.instrument)):
            if detail:
                yield kind, event.id, None, *_where(detail.quote)


tables = (
    Table(
        "actors",
        ("id", "name", "kind", "previous_ids", "statements", "articles", *_SEEN),
        "persons, countries and organizations",
        _actors,
    ),
    Table("aliases", ("actor", "name", *_WHERE), "other names of an actor", _aliases),
    Table(
        "roles",
        ("id", "actor", "title", "organization", "standing", "as_of", *_WHERE),
        "titles that articles give a person, as of their dates",
        _roles,
    ),
    Table(
        "legal_statuses",
        ("id", "actor", "term", "as_of", "according_to", "presumption", *_WHERE),
        "where a person stands in a criminal case, always as of a date and according to a source: whoever "
        "shows a row has to show these too, and the presumption",
        _legal_statuses,
    ),
    Table(
        "statements",
        (
            "id",
            "speaker",
            "speaker_text",
            "candidates",
            "act",
            "mode",
            "date",
            "articles",
            "independent_sources",
            *_SEEN,
            "said",
            *_WHERE,
        ),
        "who said what, with the quote of the first article; the others are in quotes.csv",
        _statements,
    ),
    Table(
        "events",
        (
            "id",
            "title",
            "type",
            "status",
            "date",
            "date_end",
            "precision",
            "place",
            "instrument",
            "previous_ids",
            "related",
            "reports",
            "independent_sources",
            *_SEEN,
        ),
        "what happened; its quotes are in quotes.csv",
        _events,
    ),
    Table(
        "participants",
        ("event", "side", "actor", "text", *_WHERE),
        "who took part in an event",
        _participants,
    ),
    Table(
        "figures",
        ("event", "kind", "min", "max", "text", "as_of", *_WHERE),
        "numbers of people, with their bounds, as each article gives them",
        _figures,
    ),
    Table(
        "positions",
        ("event", "actor", "text", "stance", "statement", "answers", *_WHERE),
        "who asserts, denies, admits or doubts an event, and which statement that answers",
        _positions,
    ),
    Table(
        "sources",
        ("id", "title", "publisher", "url", "published", "authors", "via", "language", "sha256"),
        "the articles",
        _sources,
    ),
    Table(
        "notices",
        ("article", "kind", "date", "text", "url"),
        "corrections, replies and withdrawals that outlets or editors attached to an article",
        _notices,
    ),
    Table(
        "reviews",
        ("of", "fact", "what", "field", "found", "by", "on", "why", "since"),
        "what editors verified or corrected",
        _reviews,
    ),
    Table(
        "withdrawals",
        ("of", "sheet", "article", "on", "why", "url", "facts"),
        "articles that a sheet rested on and that were withdrawn",
        _withdrawals,
    ),
    Table(
        "quotes",
        ("of", "fact", "via", *_WHERE),
        "every quote of actors, statements and events that no other table has",
        _quotes,
    ),
)
"""Every table, in the order in which the README of the data set explains them."""

columns: dict[str, str] = {
    "id": "id of the fact; that of a sheet is its address on the site",
    "actor": "id of an actor; empty where it has no name",
    "event": "id of an event",
    "article": "id of the article in sources.csv",
    "fact": "id of an actor, an event or a statement",
    "sheet": "id of an actor or an event",
    "of": "what kind of fact the row is about",
    "start": "where the quote begins in the article's text, in code points",
    "end": "where it ends",
    "quote": "the verbatim words that prove the row",
    "name": "a name, verbatim",
    "title": "a title, verbatim: of a person, an event or an article",
    "kind": "person, country or organization; of figures who is counted; of notices what they are",
    "previous_ids": "ids that lead to this sheet, separated by semicolons",
    "statements": "how many statements the actor made",
    "articles": "how many articles carry it",
    "confidence": "how sure the machine is of its reading, from 0 to 1; not how true it is",
    "state": "machine, verified (an editor compared it with its sources) or corrected (one set a field)",
    "organization": "id of the organization or country in the title",
    "standing": "current, former, acting or designate",
    "as_of": "date of the article that says so",
    "term": "witness, suspect, defendant, convicted, acquitted or fugitive",
    "according_to": "who says so",
    "presumption": "what is presumed while no verdict is final",
    "speaker": "id of who speaks; empty where it has no name or is not known",
    "speaker_text": "verbatim description of a speaker without a name",
    "candidates": "ids of who it could be, where that is not known",
    "act": "state, accuse, deny, admit, reject, request, promise, threaten or support",
    "mode": "direct, indirect or mixed quotation",
    "date": "ISO 8601, no more exact than it is known",
    "date_end": "last day, month or year of a range",
    "precision": "day, month or year",
    "independent_sources": "how many articles did not take it from one another or from one upstream outlet",
    "said": "the words of the quote that were said, without who said them",
    "type": "type of the event",
    "status": "reported, claimed, disputed, denied, admitted or planned: it follows from the positions",
    "place": "verbatim words for the place",
    "instrument": "verbatim words for the instrument",
    "related": "ids of events that may be the same or belong to it",
    "reports": "how many sentences tell of it",
    "side": "agent (who did it) or target (to whom or for whom)",
    "text": "verbatim words for somebody, a number or a notice",
    "min": "lower bound; empty where none is given",
    "max": "upper bound; empty where none is given",
    "stance": "asserts, denies, admits or doubts",
    "statement": "id of the statement by which the position is taken",
    "answers": "id of the statement that it replies to",
    "publisher": "the outlet",
    "url": "address of the original, or of more about it",
    "published": "date of publication",
    "authors": "as the article names them",
    "via": "upstream outlets; in quotes.csv the one of a statement",
    "language": "of the text",
    "sha256": "checksum of the text that start and end count in, as UTF-8",
    "what": "verified or corrected",
    "field": "the field that was corrected",
    "found": "what the machine finds in its place",
    "by": "who decided",
    "on": "when",
    "why": "the reason given",
    "since": "what came to the fact after it was verified, and nobody compared",
    "facts": "how many facts rested on the withdrawn article alone",
}
"""What the columns mean, which mean the same in every table."""
