"""The terms of the project, as types: every other room speaks in these.

Spans and quotes carry the one promise (`span`), articles are what is read (`article`), what one
article says is `article_facts`, and what many say together is actors, statements and events in a
`FactBase`.
"""

from generator.facts.actor import (
    NOT_FINAL,
    Actor,
    ActorKind,
    Alias,
    LegalStatus,
    LegalTerm,
    Role,
    RoleStanding,
)
from generator.facts.article import Article, Dateline, Furniture, FurnitureKind, Notice, NoticeKind
from generator.facts.article_facts import (
    ActorInArticle,
    ArticleFacts,
    EventInArticle,
    FigureInArticle,
    LegalStatusInArticle,
    Mention,
    ParticipantInArticle,
    PositionInArticle,
    ReportInArticle,
    RoleInArticle,
    StatementInArticle,
)
from generator.facts.curated import Correction, LostFacts, State, Verification, Withdrawal, state_of
from generator.facts.date import PartialDate, Precision
from generator.facts.event import (
    Detail,
    Event,
    EventDate,
    EventType,
    Figure,
    FigureKind,
    Participant,
    Position,
    Report,
    Stance,
    Status,
    derived_status,
)
from generator.facts.factbase import FactBase, quotes_in, words_in
from generator.facts.model import Confidence, Id, Model, WebAddress, Words
from generator.facts.span import Quote, Span, span_of
from generator.facts.statement import Act, Mode, Statement, StatementSource

__all__ = [
    "NOT_FINAL",
    "Act",
    "Actor",
    "ActorInArticle",
    "ActorKind",
    "Alias",
    "Article",
    "ArticleFacts",
    "Confidence",
    "Correction",
    "Dateline",
    "Detail",
    "Event",
    "EventDate",
    "EventInArticle",
    "EventType",
    "FactBase",
    "Figure",
    "FigureInArticle",
    "FigureKind",
    "Furniture",
    "FurnitureKind",
    "Id",
    "LegalStatus",
    "LegalStatusInArticle",
    "LegalTerm",
    "LostFacts",
    "Mention",
    "Mode",
    "Model",
    "Notice",
    "NoticeKind",
    "PartialDate",
    "Participant",
    "ParticipantInArticle",
    "Position",
    "PositionInArticle",
    "Precision",
    "Quote",
    "Report",
    "ReportInArticle",
    "Role",
    "RoleInArticle",
    "RoleStanding",
    "Span",
    "Stance",
    "State",
    "Statement",
    "StatementInArticle",
    "StatementSource",
    "Status",
    "Verification",
    "WebAddress",
    "Withdrawal",
    "Words",
    "derived_status",
    "quotes_in",
    "span_of",
    "state_of",
    "words_in",
]
