"""Disputes: the claim and the denial of an event, side by side in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts import Event, Position, Quote, Statement
from generator.site import addresses
from generator.site.catalogue import Catalogue

_LONGEST = 180
"""Most characters of a side that are shown; what is cut ends with "…"."""


@dataclass(frozen=True)
class Side:
    """What one side says, verbatim."""

    words: str
    """The beginning of the quote, cut at a word."""
    quote: Quote
    """The stretch of the article that says it."""
    page: str
    """Address of the whole fact."""
    speaker: str | None = None
    """Id of the actor; None where it has no name or an article speaks in its own voice."""
    speaker_text: str | None = None
    """Verbatim description of a speaker without a name."""
    article_speaks: bool = False


@dataclass(frozen=True)
class Dispute:
    """An event that somebody denies or doubts."""

    event: Event
    claim: Side | None
    """What is denied; None where no article says it."""
    answer: Side
    doubts: bool
    """Whether the answer doubts rather than denies."""
    others: int
    """How many more positions there are on the event."""


def dispute_of(event: Event, catalogue: Catalogue) -> Dispute | None:
    """The first denial of an event, or else the first doubt, and the claim that it answers."""
    answers = sorted(
        (position for position in event.positions if position.stance in ("denies", "doubts")),
        key=lambda position: position.stance == "doubts",
    )
    if not answers:
        return None
    answer = answers[0]
    claim = _claim(event, answer, catalogue)
    told = sum(position.stance != "asserts" for position in event.positions)
    asserting = len(event.positions) - told
    return Dispute(
        event,
        claim,
        _said(catalogue.statements[answer.statement]),
        doubts=answer.stance == "doubts",
        others=told - 1 + max(0, asserting - 1),
    )


def _claim(event: Event, answer: Position, catalogue: Catalogue) -> Side | None:
    """What an answer replies to, or else the first assertion of somebody else, or else an article's own."""
    if answer.answers and answer.answers in catalogue.statements:
        return _said(catalogue.statements[answer.answers])
    for position in event.positions:
        if position.stance == "asserts" and (position.actor is None or position.actor != answer.actor):
            return _said(catalogue.statements[position.statement])
    for report in event.reports:
        if report.statement is None:
            page = f"{addresses.article_page(report.quote.article)}#{addresses.quote_anchor(report.quote)}"
            return Side(_shortened(report.quote.exact), report.quote, page, article_speaks=True)
    return None


def _said(statement: Statement) -> Side:
    source = statement.sources[0]
    return Side(
        _shortened(source.quote.exact),
        source.quote,
        addresses.statement_page(statement),
        speaker=statement.speaker,
        speaker_text=statement.speaker_text,
    )


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    if len(line) <= _LONGEST:
        return line
    return (line[: _LONGEST + 1].rpartition(" ")[0] or line[:_LONGEST]).rstrip(" ,;:") + "…"
