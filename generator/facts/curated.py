"""What people added to a fact: that it is verified, what they corrected, what was withdrawn."""

from __future__ import annotations

from datetime import date

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
