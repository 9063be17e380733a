"""Additions: facts that the machine missed, each found in its article before it is believed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import singledispatch
from typing import TypeVar

from pydantic import ValidationError

from generator.corpus.ids import fact_hash
from generator.corpus.names import folded
from generator.curation.amending import CannotApply, corrected
from generator.curation.decisions import (
    AddAlias,
    AddDate,
    AddDetail,
    AddFigure,
    Addition,
    AddLegalStatus,
    AddParticipant,
    AddPosition,
    AddReport,
    AddRole,
    AddStatement,
)
from generator.curation.fields import FieldPath, name_of
from generator.curation.sheets import Sheets, with_status
from generator.facts import (
    Actor,
    Alias,
    Detail,
    Event,
    EventDate,
    Figure,
    LegalStatus,
    Model,
    Participant,
    Position,
    Quote,
    Report,
    Role,
    Span,
    Statement,
    StatementSource,
)

S = TypeVar("S", Actor, Event)


@singledispatch
def add(addition: Addition, sheets: Sheets) -> None:  # noqa: ARG001  (the kinds below use it)
    """Put a fact on its sheet. Raises `CannotApply` where the sheet or the words are not there.

    What the machine has found meanwhile by itself is not added twice.
    """
    raise TypeError(type(addition).__name__)


@add.register
def _alias(addition: AddAlias, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    words_of(addition, quote, addition.name)
    actor = _actor(sheets, addition.actor)
    if actor.name != addition.name:
        _list(sheets, actor, "aliases", Alias(name=addition.name, quotes=(quote,)), addition)


@add.register
def _role(addition: AddRole, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    title = words_of(addition, quote, addition.title).exact
    role = Role(
        id=fact_hash("r", (*folded(title), addition.standing)),
        title=title,
        organization=_actor(sheets, addition.organization).id if addition.organization else None,
        standing=addition.standing,
        quotes=(quote,),
    )
    _list(sheets, _actor(sheets, addition.actor), "roles", role, addition)


@add.register
def _legal_status(addition: AddLegalStatus, sheets: Sheets) -> None:
    status = LegalStatus(
        id=fact_hash("l", (addition.term,)),
        term=addition.term,
        date=sheets.articles[addition.article].published if addition.article in sheets.articles else None,
        quotes=(quote_of(addition, sheets),),
    )
    _list(sheets, _actor(sheets, addition.actor), "legal_statuses", status, addition)


@add.register
def _statement(addition: AddStatement, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    content = words_of(addition, quote, addition.content or quote.exact)
    cue = words_of(addition, quote, addition.cue) if addition.cue else None
    speaker = _actor(sheets, addition.speaker).id
    known = next((one for one in sheets.statements.values() if _says(one, quote.article, content)), None)
    if known is not None:
        if known.speaker != speaker:
            said = known.model_copy(update={"speaker": speaker, "candidates": ()})
            sheets.put(corrected(said, FieldPath("speaker"), addition, known.speaker))
        return
    words = folded(content.exact)
    id_ = fact_hash("s", words)
    if id_ in sheets.statements:
        id_ = fact_hash("s", (*words, speaker, quote.article, str(content.start)))
    statement = Statement(
        id=id_,
        speaker=speaker,
        mode=addition.mode,
        act=addition.act,
        date=sheets.articles[quote.article].published,
        sieve="editor",
        sources=(StatementSource(quote=quote, content=(content,), cue=cue),),
    )
    sheets.put(corrected(statement, FieldPath("speaker"), addition, None))


@add.register
def _participant(addition: AddParticipant, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    text = words_of(addition, quote, addition.text).exact
    actor = _actor(sheets, addition.actor).id if addition.actor else None
    participant = Participant(actor=actor, text=text, quote=quote)
    _list(sheets, _event(sheets, addition.event), addition.side, participant, addition)


@add.register
def _figure(addition: AddFigure, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    text = words_of(addition, quote, addition.text).exact
    try:
        figure = Figure(kind=addition.kind, min=addition.min, max=addition.max, text=text, quote=quote)
    except ValidationError as error:
        raise CannotApply(error.errors()[0]["msg"]) from error
    _list(sheets, _event(sheets, addition.event), "figures", figure, addition)


@add.register
def _date(addition: AddDate, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    text = words_of(addition, quote, addition.text).exact if addition.text else None
    try:
        date = EventDate(value=addition.value, precision=addition.precision, text=text, quote=quote)
    except ValidationError as error:
        raise CannotApply(error.errors()[0]["msg"]) from error
    event = _event(sheets, addition.event)
    _detail_of(sheets, event, "date", date, addition, found=event.date.value if event.date else None)


@add.register
def _detail(addition: AddDetail, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    event = _event(sheets, addition.event)
    old: Detail | None = getattr(event, addition.what)
    detail = Detail(text=words_of(addition, quote, addition.text).exact, quote=quote)
    _detail_of(sheets, event, addition.what, detail, addition, found=old.text if old else None)


@add.register
def _report(addition: AddReport, sheets: Sheets) -> None:
    quote = quote_of(addition, sheets)
    report = Report(
        quote=quote,
        trigger=words_of(addition, quote, addition.trigger),
        statement=_said(sheets, addition.statement).id if addition.statement else None,
    )
    _list(sheets, _event(sheets, addition.event), "reports", report, addition)


@add.register
def _position(addition: AddPosition, sheets: Sheets) -> None:
    statement = _said(sheets, addition.statement)
    position = Position(
        actor=statement.speaker,
        text=statement.speaker_text,
        stance=addition.stance,
        statement=statement.id,
        answers=_said(sheets, addition.answers).id if addition.answers else None,
        quote=quote_of(addition, sheets),
    )
    _list(sheets, _event(sheets, addition.event), "positions", position, addition)


def quote_of(addition: Addition, sheets: Sheets) -> Quote:
    """Where an article says the words of an addition. Raises `CannotApply` where it does not."""
    article = sheets.articles.get(addition.article)
    if article is None:
        raise CannotApply(f"there is no article {addition.article!r}")
    span = _found(article.text, addition.quote)
    if span is None:
        raise CannotApply(f"{article.id} does not say {_short(addition.quote)!r}")
    return Quote(article=article.id, **span.model_dump())


def words_of(addition: Addition, quote: Quote, words: str) -> Span:
    """Where a quote has some words. Raises `CannotApply` where it has not."""
    span = _found(quote.exact, words)
    if span is None:
        raise CannotApply(f"the quote {_short(addition.quote)!r} has no {_short(words)!r} in it")
    return Span(start=quote.start + span.start, end=quote.start + span.end, exact=span.exact)


def _found(text: str, words: str) -> Span | None:
    """The first place of some words, whatever the white space between them."""
    match = re.search(r"\s+".join(map(re.escape, words.split())) or r"(?!)", text)
    return Span(start=match.start(), end=match.end(), exact=match[0]) if match else None


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "…"


def _actor(sheets: Sheets, id_: str) -> Actor:
    actor = sheets.actor(id_)
    if actor is None:
        raise CannotApply(f"there is no actor {id_!r} any more")
    return actor


def _event(sheets: Sheets, id_: str) -> Event:
    event = sheets.event(id_)
    if event is None:
        raise CannotApply(f"there is no event {id_!r} any more")
    return event


def _said(sheets: Sheets, id_: str) -> Statement:
    statement = sheets.statements.get(id_)
    if statement is None:
        raise CannotApply(f"there is no statement {id_!r} any more")
    return statement


def _says(statement: Statement, article: str, content: Span) -> bool:
    return any(
        source.quote.article == article and any(span.exact == content.exact for span in source.content)
        for source in statement.sources
    )


def _list(sheets: Sheets, sheet: Actor | Event, field: str, item: Model, addition: Addition) -> None:
    """Put an item at the end of a list of a sheet; one that is there gets the quote."""
    items: tuple[Model, ...] = getattr(sheet, field)
    known = next((one for one in items if name_of(one) == name_of(item)), None)
    if known is None:
        changed = sheet.model_copy(update={field: (*items, item)})
        marked = corrected(changed, FieldPath(field, name_of(item)), addition, None)
        sheets.put(with_status(marked) if isinstance(marked, Event) else marked)
    elif isinstance(known, Alias | Role | LegalStatus) and isinstance(item, Alias | Role | LegalStatus):
        richer = known.model_copy(update={"quotes": _once((*known.quotes, *item.quotes))})
        renewed = tuple(richer if one is known else one for one in items)
        sheets.put(sheet.model_copy(update={field: renewed}))


def _detail_of(
    sheets: Sheets, event: Event, field: str, detail: Model, addition: Addition, *, found: str | None
) -> None:
    if getattr(event, field) == detail:
        return
    changed = event.model_copy(update={field: detail})
    sheets.put(corrected(changed, FieldPath(field), addition, found))


def _once(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quotes))
