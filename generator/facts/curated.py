"""What people added to a fact: that it is verified, what they corrected, what was withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

from generator.facts.model import Model, WebAddress, Words


class Verification(Model):
    """Somebody compared a fact with its sources and holds it for right."""

    by: Words
    on: date
    why: Words | None = None
    since: tuple[str, ...] = ()
    """Paths of what came to the fact afterwards, which nobody has compared: `roles[r-43ac7d]`."""


class Correction(Model):
    """A field that a person set, and what the machine has in its place."""

    field: str
    """Name of the field, with dots below the fact ("name", "date.value")."""
    found: Words | None = None
    """What the machine finds, as it stands in YAML; None where it finds nothing."""
    by: Words
    on: date
    why: Words


State = Literal["machine", "verified", "corrected"]


class Curated(Protocol):
    """A fact that people can verify and correct."""

    @property
    def verified(self) -> Verification | None:
        """Who verified it."""

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The fields that somebody set."""


def state_of(fact: Curated) -> State:
    """Whether a person corrected a fact, or verified all of it, or else nobody did either."""
    if fact.corrections:
        return "corrected"
    return "verified" if fact.verified and not fact.verified.since else "machine"


class Withdrawal(Model):
    """An article that a sheet rested on and that its outlet withdrew: what went with it, when and why.

    None of its words are kept, only what kinds of facts they were.
    """

    article: str
    """Id of the article."""
    on: date
    why: Words
    url: WebAddress | None = None
    facts: tuple[str, ...] = ()
    """Ids of the facts that rested on it alone."""


class LostFacts(Model):
    """How many facts rested on a withdrawn article and on no other that stands."""

    statements: int = 0
    events: int = 0
    actors: int = 0
