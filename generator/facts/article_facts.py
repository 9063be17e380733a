"""What one article says, as spans into its text and nothing else: the result of `extraction/`.

Actors and statements are referred to by their place in the article's own lists; ids come later,
in `corpus/`, where many articles meet.
"""

from __future__ import annotations

from typing import Literal

from generator.facts.actor import ActorKind, LegalTerm, RoleStanding
from generator.facts.date import PartialDate
from generator.facts.event import EventType, FigureKind, Stance
from generator.facts.model import Confidence, Model
from generator.facts.span import Span
from generator.facts.statement import Act, Mode


class Mention(Model):
    """A place where an actor is named or referred to."""

    span: Span
    form: Literal["name", "nominal", "pronoun"]


class RoleInArticle(Model):
    """A title that the article gives a person."""

    title: Span
    sentence: Span
    organization: int | None = None
    """Index of the actor inside the title."""
    standing: RoleStanding = "current"


class LegalStatusInArticle(Model):
    """Where the article says that a person stands in a criminal case."""

    term: LegalTerm
    word: Span
    sentence: Span


class ActorInArticle(Model):
    """One actor as this article names it."""

    name: Span
    """Its fullest name, where that first stands."""
    kind: ActorKind
    confidence: Confidence = 1.0
    aliases: tuple[Span, ...] = ()
    """Other names, each where it first stands."""
    roles: tuple[RoleInArticle, ...] = ()
    legal_statuses: tuple[LegalStatusInArticle, ...] = ()
    mentions: tuple[Mention, ...]
    """In order of the text; the first is never a pronoun."""
    sentence: Span
    """The sentence of the first mention."""


class StatementInArticle(Model):
    """One attributed stretch of quoted or reported speech."""

    speaker: int | None = None
    speaker_text: Span | None = None
    """Description of a speaker without a name."""
    candidates: tuple[int, ...] = ()
    sieve: str
    """Name of the rule that found the speaker; "unknown" where none did."""
    confidence: Confidence = 1.0
    """How likely the speaker is the right one."""
    mode: Mode
    act: Act
    content: tuple[Span, ...]
    cue: Span | None = None
    quote: Span
    """The whole stretch: content, cue and speaker."""
    via: str | None = None


class ParticipantInArticle(Model):
    """Who takes part in an event: an actor of the list, or verbatim words."""

    actor: int | None = None
    span: Span


class FigureInArticle(Model):
    """A number of people with its bounds."""

    kind: FigureKind
    min: int | None = None
    max: int | None = None
    span: Span


class ReportInArticle(Model):
    """A sentence that tells of the event, and the statement that it is part of, if any."""

    sentence: Span
    trigger: Span
    statement: int | None = None


class PositionInArticle(Model):
    """A statement that asserts, denies, admits or doubts the event."""

    statement: int
    stance: Stance
    answers: int | None = None
    """Index of the statement that it replies to ("membantah hal ini")."""


class EventInArticle(Model):
    """One happening as this article tells it."""

    type: EventType
    confidence: Confidence = 1.0
    title: Span
    planned: bool = False
    date: PartialDate | None = None
    date_span: Span | None = None
    place: Span | None = None
    instrument: Span | None = None
    agents: tuple[ParticipantInArticle, ...] = ()
    targets: tuple[ParticipantInArticle, ...] = ()
    figures: tuple[FigureInArticle, ...] = ()
    reports: tuple[ReportInArticle, ...]
    """The best first."""
    positions: tuple[PositionInArticle, ...] = ()


class ArticleFacts(Model):
    """Everything found in one article."""

    article: str
    """Id of the article."""
    actors: tuple[ActorInArticle, ...] = ()
    statements: tuple[StatementInArticle, ...] = ()
    events: tuple[EventInArticle, ...] = ()

    def __hash__(self) -> int:
        """Of its size: seldom are two of one article, and to go through all that they say takes long."""
        return hash((self.article, len(self.actors), len(self.statements), len(self.events)))
