"""Actors: the persons, countries and organizations that act, speak or are spoken about."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from generator.facts.curated import Correction, Verification, Withdrawal
from generator.facts.model import Confidence, Id, Model, Words
from generator.facts.span import Quote
from generator.facts.statement import Statement

ActorKind = Literal["person", "country", "organization"]
RoleStanding = Literal["current", "former", "acting", "designate"]
LegalTerm = Literal["witness", "suspect", "defendant", "convicted", "acquitted", "fugitive"]


NOT_FINAL: frozenset[LegalTerm] = frozenset(["witness", "suspect", "defendant", "fugitive"])
"""Statuses before a verdict: whoever has them is presumed innocent."""


class Alias(Model):
    """Another name of an actor, with one quote from each article that uses it."""

    name: Words
    quotes: tuple[Quote, ...]


class Role(Model):
    """A title or position that articles give a person, as of their dates."""

    id: Id
    title: Words
    """The verbatim words ("juru bicara dewan keamanan nasional AS")."""
    organization: str | None = None
    """Id of the actor inside the title (its ministry, party, country)."""
    standing: RoleStanding = "current"
    quotes: tuple[Quote, ...]


class LegalStatus(Model):
    """Where articles say that a person stands in a criminal case, as of a date.

    A later status does not erase an earlier one, and none of them is a role.
    """

    id: Id
    term: LegalTerm
    date: date | None
    """Date of the earliest article that says so."""
    quotes: tuple[Quote, ...] = Field(min_length=1)


class Actor(Model):
    """One real-world actor and everything that the articles say of it, each line with its quotes."""

    id: Id
    previous_ids: tuple[Id, ...] = ()
    name: Words
    kind: ActorKind
    confidence: Confidence = 1.0
    """That of the article in which it is surest an actor."""
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    legal_statuses: tuple[LegalStatus, ...] = ()
    """In order of date."""
    mentions: tuple[Quote, ...]
    """The sentence of the first mention in each article."""
    statements: tuple[Statement, ...] = ()
    """What this actor said, in order of date and id."""
    verified: Verification | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
