"""Statements: who said what, with which word, in which articles (attribution relations of PARC 3.0).

Source: Pareti, "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016).
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from generator.facts.curated import Correction, Verification
from generator.facts.model import Confidence, Id, Model, Words
from generator.facts.span import Quote, Span

Mode = Literal["direct", "indirect", "mixed"]
Act = Literal["state", "accuse", "deny", "admit", "reject", "request", "promise", "threaten", "support"]


class StatementSource(Model):
    """One article that carries a statement."""

    quote: Quote
    """The whole stretch that says it: content, cue and speaker."""
    content: tuple[Span, ...] = Field(min_length=1)
    """What was said, without the cue; several spans where the attribution breaks it."""
    cue: Span | None = None
    """The word that signals it ("kata", "menuduh"); None where a quote stands without one."""
    via: Words | None = None
    """The outlet that this article took it from."""


class Statement(Model):
    """What one speaker said, in one or more articles."""

    id: Id
    speaker: str | None = None
    """Id of the actor; None where the speaker has no name or is not known."""
    speaker_text: Words | None = None
    """The verbatim description of a speaker without a name ("seorang pejabat Gedung Putih")."""
    candidates: tuple[str, ...] = ()
    """Ids of the actors that it could be, where it is not known which."""
    mode: Mode
    act: Act
    date: date | None
    """Date of the earliest article that carries it."""
    sieve: str
    """Name of the rule that found the speaker."""
    confidence: Confidence = 1.0
    """How likely the speaker is the right one, by that rule."""
    sources: tuple[StatementSource, ...] = Field(min_length=1)
    independent_sources: int = Field(default=1, ge=1)
    """How many of them did not take it from one another or from one upstream outlet."""
    verified: Verification | None = None
    corrections: tuple[Correction, ...] = ()
