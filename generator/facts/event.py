"""Events: what happened, who did what to whom, when, and who asserts or denies it.

Fields follow ACE/ERE, types PLOVER, extended to domestic news. A denial is not the absence of an event:
it is a position on it, and the status is derived from the positions.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.facts.curated import Correction, Verification, Withdrawal
from generator.facts.date import PartialDate
from generator.facts.model import Confidence, Id, Model, Words
from generator.facts.span import Quote, Span

EventType = Literal[
    "assault",
    "coerce",
    "legal",
    "protest",
    "sanction",
    "aid",
    "cooperate",
    "agree",
    "consult",
    "mobilize",
    "policy",
    "personnel",
    "election",
    "crime",
    "disaster",
    "accident",
    "economy",
    "business",
    "other",
]
FigureKind = Literal["killed", "injured", "missing", "displaced", "arrested"]
Stance = Literal["asserts", "denies", "admits", "doubts"]
Status = Literal["reported", "claimed", "disputed", "denied", "admitted", "planned"]


class Participant(Model):
    """Who takes part in an event: an actor, or the verbatim words for somebody without a name."""

    actor: str | None = None
    text: Words
    quote: Quote


class Detail(Model):
    """The verbatim words for a place or an instrument."""

    text: Words
    quote: Quote


class EventDate(PartialDate):
    """When the event was, with the sentence that says so."""

    quote: Quote


class Figure(Model):
    """A number of people, with its bounds: "sedikitnya delapan" is min 8 and no max."""

    kind: FigureKind
    min: int | None = Field(default=None, ge=0)
    max: int | None = Field(default=None, ge=0)
    text: Words
    """The verbatim words ("sedikitnya delapan orang")."""
    quote: Quote

    @model_validator(mode="after")
    def _has_a_bound(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a figure needs a lower or an upper bound")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"the lower bound {self.min} is above the upper bound {self.max}")
        return self


class Report(Model):
    """A sentence that tells of the event."""

    quote: Quote
    trigger: Span
    """The word in it that names the event ("memasok", "serangan")."""
    statement: str | None = None
    """Id of the statement that it is part of; None where the article tells it in its own voice."""


class Position(Model):
    """Where an actor stands towards an event, by a statement of its own."""

    actor: str | None = None
    text: Words | None = None
    """Verbatim description where the actor has no name."""
    stance: Stance
    statement: str
    """Id of the statement."""
    answers: str | None = None
    """Id of the statement that it replies to: the claim that is denied, the denial that is rejected."""
    quote: Quote


class Event(Model):
    """One happening and everything that the articles say of it, each line with its quotes."""

    id: Id
    previous_ids: tuple[Id, ...] = ()
    type: EventType
    confidence: Confidence = 1.0
    """How likely it is one of the happenings that its articles are about: that of the surest article."""
    title: Words
    """Verbatim words of the first report that name the event."""
    status: Status
    date: EventDate | None = None
    place: Detail | None = None
    instrument: Detail | None = None
    agents: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    figures: tuple[Figure, ...] = ()
    reports: tuple[Report, ...] = Field(min_length=1)
    positions: tuple[Position, ...] = ()
    related: tuple[str, ...] = ()
    """Ids of events that may be the same happening or belong to it."""
    independent_sources: int = Field(default=1, ge=1)
    """How many of its articles did not take it from one another or from one upstream outlet."""
    verified: Verification | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()


def derived_status(stances: Collection[Stance], *, planned: bool, told_by_article: bool) -> Status:
    """The status that follows from the stances that are taken on an event.

    An admission settles a dispute in so far as the one who denied admits; a denial against an
    assertion, or against the article's own report, is a dispute; a denial alone is a denial.
    """
    asserted = "asserts" in stances or told_by_article
    if "admits" in stances:
        return "admitted"
    if "denies" in stances or "doubts" in stances:
        return "disputed" if asserted else "denied"
    if planned:
        return "planned"
    return "reported" if told_by_article else "claimed"
