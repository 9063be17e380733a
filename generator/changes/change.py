"""One change: which fact of which sheet, what it was and what it is."""

from __future__ import annotations

from typing import Literal

from generator.facts import FigureKind, Model

Sheet = Literal["actor", "event", "article"]
What = Literal["added", "removed", "changed", "merged"]
Aspect = (
    Literal[
        "sheet",
        "name",
        "redirect",
        "kind",
        "alias",
        "role",
        "standing",
        "legal status",
        "statement",
        "speaker",
        "act",
        "source",
        "type",
        "status",
        "date",
        "place",
        "instrument",
        "agent",
        "target",
        "report",
        "position",
        "independent sources",
        "text",
        "notice",
        "verification",
        "correction",
        "withdrawal",
    ]
    | FigureKind
)


class Value(Model):
    """What a fact says, and what it rests on."""

    words: str
    """Its words, or the term or number that it comes to: "disputed", "≥8", "2022-10"."""
    actor: str | None = None
    """Id of the actor that it is about, where that is not the sheet's own."""
    sources: tuple[str, ...] = ()
    """Ids of the articles that say so."""


class Change(Model):
    """A fact of a sheet that was added, removed or changed, or a sheet that went into another."""

    sheet: Sheet
    id: str
    """Id of the sheet."""
    name: str
    """What the sheet is called: name of an actor, title of an event or article."""
    aspect: Aspect
    what: What
    fact: str | None = None
    """Id of the fact, where it has one."""
    into: str | None = None
    """Id of the sheet that a merged one went into."""
    before: Value | None = None
    after: Value | None = None
