"""Tables: the collection as CSV, one file per kind of fact, each row with its quote.

The files open in a spreadsheet as they are: UTF-8 with a byte order mark, and no cell is a formula. A
cell that a spreadsheet would compute gets an apostrophe before it; the JSON has it verbatim. Where persons
stand in a criminal case is not among the tables: it is in the sheets, beside when and who says so.

Source: RFC 4180; OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.facts import FactBase, Quote, state_of

Row = Iterable[object]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WHERE = ("article", "start", "end", "quote")


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


def _actors(base: FactBase) -> Iterator[Row]:
    for actor in base.actors:
        yield (
            actor.id,
            actor.name,
            actor.kind,
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
    for actor in base.actors:
        for role in actor.roles:
            for quote in role.quotes:
                yield role.id, actor.id, role.title, role.organization, role.standing, *_where(quote)


def _statements(base: FactBase) -> Iterator[Row]:
    for statement in base.statements():
        first = statement.sources[0]
        yield (
            statement.id,
            statement.speaker,
            statement.speaker_text,
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
    for event in base.events:
        for figure in event.figures:
            yield event.id, figure.kind, figure.min, figure.max, figure.text, *_where(figure.quote)


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
            "; ".join(article.authors),
            "; ".join(article.via),
            article.language,
            "; ".join(f"{notice.kind} {notice.date}: {notice.text}" for notice in article.notices),
            article.sha256,
        )


def _quotes(base: FactBase) -> Iterator[Row]:
    for actor in base.actors:
        for quote in actor.mentions:
            yield "mention", actor.id, *_where(quote)
    for statement in base.statements():
        for source in statement.sources:
            yield "statement", statement.id, *_where(source.quote)
    for event in base.events:
        for report in event.reports:
            yield "report", event.id, *_where(report.quote)
        for kind, detail in (("date", event.date), ("place", event.place), ("instrument", event.instrument)):
            if detail:
                yield kind, event.id, *_where(detail.quote)


_SEEN = ("confidence", "state")

tables = (
    Table(
        "actors",
        ("id", "name", "kind", "statements", "articles", *_SEEN),
        "persons, countries and organizations",
        _actors,
    ),
    Table("aliases", ("actor", "name", *_WHERE), "other names of an actor", _aliases),
    Table(
        "roles",
        ("id", "actor", "title", "organization", "standing", *_WHERE),
        "titles that articles give a person, as of their dates",
        _roles,
    ),
    Table(
        "statements",
        (
            "id",
            "speaker",
            "speaker_text",
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
        ("event", "kind", "min", "max", "text", *_WHERE),
        "numbers of people, with their bounds",
        _figures,
    ),
    Table(
        "positions",
        ("event", "actor", "text", "stance", "statement", "answers", *_WHERE),
        "who asserts, denies, admits or doubts an event",
        _positions,
    ),
    Table(
        "sources",
        ("id", "title", "publisher", "url", "published", "authors", "via", "language", "notices", "sha256"),
        "the articles",
        _sources,
    ),
    Table("quotes", ("of", "fact", *_WHERE), "every quote of actors, statements and events", _quotes),
)
"""Every table, in the order in which the README of the data set explains them."""
