"""Actors: the persons, countries and organizations that act, speak or are spoken about."""

from __future__ import annotations

from typing import Literal

from generator.facts.model import Model
from generator.facts.span import Quote
from generator.facts.statement import Statement

ActorKind = Literal["person", "country", "organization"]
RoleStanding = Literal["current", "former", "acting", "designate"]


class Alias(Model):
    """Another name of an actor, with one quote from each article that uses it."""

    name: str
    quotes: tuple[Quote, ...]


class Role(Model):
    """A title or position that articles give a person, as of their dates."""

    id: str
    title: str
    """The verbatim words ("juru bicara dewan keamanan nasional AS")."""
    organization: str | None = None
    """Id of the actor inside the title (its ministry, party, country)."""
    standing: RoleStanding = "current"
    quotes: tuple[Quote, ...]


class Actor(Model):
    """One real-world actor and everything that the articles say of it, each line with its quotes."""

    id: str
    previous_ids: tuple[str, ...] = ()
    name: str
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Quote, ...]
    """The sentence of the first mention in each article."""
    statements: tuple[Statement, ...] = ()
    """What this actor said, in order of date and id."""
