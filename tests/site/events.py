"""Events of one sentence, for tests of what is drawn and listed of many of them."""

from __future__ import annotations

from datetime import date

from generator.facts import (
    Article,
    Event,
    EventDate,
    FactBase,
    Position,
    Quote,
    Report,
    Span,
    Statement,
    StatementSource,
)
from generator.site.catalogue import Catalogue
from generator.site.moments import Moment, moments_of
from tests.support import article_of

WORD = "Gempa"
QUOTE = Quote(article="artikel", start=0, end=5, exact=WORD)


def article(published: date | None = date(2025, 3, 4)) -> Article:
    return article_of(WORD, published=published)


def event(id_: str, value: str | None = None, end: str | None = None, **fields: object) -> Event:
    precision = {4: "year", 7: "month", 10: "day"}.get(len(value or ""))
    given = {
        "type": "disaster",
        "title": WORD,
        "status": "reported",
        "reports": (Report(quote=QUOTE, trigger=Span(start=0, end=5, exact=WORD)),),
        "date": EventDate(value=value, precision=precision, end=end, quote=QUOTE) if value else None,
    }
    return Event(id=id_, **given | fields)


def moments(*events: Event, published: date | None = date(2025, 3, 4)) -> list[Moment]:
    return moments_of(Catalogue(FactBase(articles=(article(published),), events=events)))


def denial() -> Position:
    return Position(stance="denies", statement="s-1", quote=QUOTE)


def statement(id_: str, words: str, speaker: str | None) -> Statement:
    span = Span(start=0, end=len(words), exact=words)
    return Statement(
        id=id_,
        speaker=speaker,
        speaker_text=None if speaker else "seorang pejabat",
        mode="indirect",
        act="state",
        date=None,
        sieve="x",
        sources=(StatementSource(quote=Quote(article="artikel", **span.model_dump()), content=(span,)),),
    )
