"""Aspects: what a sheet says, taken apart into the facts by which two states of it are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.changes.change import Aspect, Value
from generator.facts import (
    Actor,
    Article,
    Correction,
    Event,
    Figure,
    PartialDate,
    Participant,
    Quote,
    Statement,
    Verification,
)

Facts = Mapping[str, Value]
"""Facts of one aspect by what they are recognised by: an id where they have one, or else their words."""
ONE = ""
"""Key of a fact of which a sheet has at most one."""
WITH_IDS: frozenset[Aspect] = frozenset(["role", "standing", "legal status", "position"])
"""Aspects whose facts have ids, by which they are recognised."""


def name_of(sheet: Actor | Event | Article) -> str:
    """What a sheet is called."""
    return sheet.name if isinstance(sheet, Actor) else sheet.title


def aspects_of(sheet: Actor | Event | Article) -> dict[Aspect, Facts]:
    """Everything that a sheet says but its statements, which can move from one sheet to another."""
    aspects: dict[Aspect, Facts] = {"name": {ONE: Value(words=name_of(sheet))}}
    if isinstance(sheet, Article):
        aspects["text"] = {ONE: Value(words=sheet.sha256)}
        aspects["notice"] = {
            f"{notice.kind} {notice.date} {notice.text}": Value(words=notice.kind) for notice in sheet.notices
        }
        return aspects
    aspects |= dict(_of_actor(sheet) if isinstance(sheet, Actor) else _of_event(sheet))
    aspects["redirect"] = {old: Value(words=old) for old in sheet.previous_ids}
    aspects["verification"] = _verification(sheet.verified)
    aspects["correction"] = _corrections(sheet.corrections)
    aspects["withdrawal"] = {
        withdrawal.article: Value(words=withdrawal.why, sources=(withdrawal.article,))
        for withdrawal in sheet.withdrawals
    }
    return aspects


def aspects_of_statement(statement: Statement) -> dict[Aspect, Facts]:
    """Everything that can change of a statement that stays the same statement."""
    speaker = statement.speaker or statement.speaker_text
    return {
        "speaker": {ONE: Value(words=speaker, actor=statement.speaker)} if speaker else {},
        "act": {ONE: Value(words=statement.act)},
        "source": {
            source.quote.article: Value(words=source.quote.article, sources=(source.quote.article,))
            for source in statement.sources
        },
        "independent sources": _number(statement.independent_sources),
        "verification": _verification(statement.verified),
        "correction": _corrections(statement.corrections),
    }


def said(statement: Statement) -> Value:
    """What was said, and every article that carries it."""
    return Value(
        words=" … ".join(span.exact for span in statement.sources[0].content),
        sources=tuple(source.quote.article for source in statement.sources),
    )


def _of_actor(actor: Actor) -> Iterator[tuple[Aspect, Facts]]:
    yield "kind", {ONE: Value(words=actor.kind)}
    yield "alias", {alias.name: _value(alias.name, alias.quotes) for alias in actor.aliases}
    yield "role", {role.id: _value(role.title, role.quotes) for role in actor.roles}
    yield "standing", {role.id: _value(role.standing, role.quotes) for role in actor.roles}
    yield "legal status", {status.id: _value(status.term, status.quotes) for status in actor.legal_statuses}


def _of_event(event: Event) -> Iterator[tuple[Aspect, Facts]]:
    yield "type", {ONE: Value(words=event.type)}
    yield "status", {ONE: Value(words=event.status)}
    yield "date", {ONE: _value(_days(event.date), [event.date.quote])} if event.date else {}
    yield "place", {ONE: _value(event.place.text, [event.place.quote])} if event.place else {}
    yield (
        "instrument",
        {ONE: _value(event.instrument.text, [event.instrument.quote])} if event.instrument else {},
    )
    yield "agent", _participants(event.agents)
    yield "target", _participants(event.targets)
    yield from _figures(event.figures).items()
    yield "report", {report.quote.article: _value("", [report.quote]) for report in event.reports}
    yield (
        "position",
        {
            position.statement: _value(position.stance, [position.quote], actor=position.actor)
            for position in event.positions
        },
    )
    yield "independent sources", _number(event.independent_sources)


def _figures(figures: Iterable[Figure]) -> Mapping[Aspect, Facts]:
    quotes: dict[Aspect, dict[str, list[Quote]]] = {
        kind: defaultdict(list) for kind in ("killed", "injured", "missing", "displaced", "arrested")
    }
    for figure in figures:
        quotes[figure.kind][_bounds(figure)].append(figure.quote)
    return {
        kind: {words: _value(words, told) for words, told in sorted(by_words.items())}
        for kind, by_words in quotes.items()
    }


def _bounds(figure: Figure) -> str:
    """The bounds of a figure in signs that need no language: "8", "3–5", "≥8", "≤8"."""
    if figure.min is None:
        return f"≤{figure.max}"
    if figure.max is None:
        return f"≥{figure.min}"
    return str(figure.min) if figure.min == figure.max else f"{figure.min}–{figure.max}"


def _days(date: PartialDate) -> str:
    return f"{date.value}/{date.end}" if date.end else date.value


def _participants(side: Iterable[Participant]) -> Facts:
    return {one.actor or one.text: _value(one.text, [one.quote], actor=one.actor) for one in side}


def _number(number: int) -> Facts:
    return {ONE: Value(words=str(number))}


def _verification(verified: Verification | None) -> Facts:
    """Who verified it, and when: whoever does so once more is told too."""
    return {ONE: Value(words=f"{verified.by}, {verified.on}")} if verified else {}


def _corrections(corrections: Iterable[Correction]) -> Facts:
    return {correction.field: Value(words=correction.field) for correction in corrections}


def _value(words: str, quotes: Iterable[Quote], *, actor: str | None = None) -> Value:
    sources = tuple(dict.fromkeys(quote.article for quote in quotes))
    return Value(words=words, actor=actor, sources=sources)
