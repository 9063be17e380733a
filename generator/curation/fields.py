"""Fields: how a decision names a place below a fact.

A path is a field, an item of a list in brackets, and a field of that item: `type`, `date.value`,
`aliases[Sullivan]`, `roles[r-43ac7d].standing`. An item is named by what tells it from the others:

| list | item |
|---|---|
| aliases | the name |
| roles, legal_statuses | the id |
| agents, targets | the actor's id, or the words |
| figures | kind and words: `killed sedikitnya delapan orang` |
| positions | statement and stance: `s-3f2a9c denies` |
| reports | article and trigger: `2022-10-17-serangan-drone-ukraina serangan` |
| mentions, sources | the article |
| related, candidates | the id |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from generator.facts import (
    Actor,
    Alias,
    Event,
    Figure,
    LegalStatus,
    Participant,
    Position,
    Quote,
    Report,
    Role,
    Statement,
    StatementSource,
)

_NAME = r"[a-z]+(?:_[a-z]+)*"
_PATH = re.compile(rf"(?P<field>{_NAME})(?:\[(?P<item>[^\[\]]+)\])?(?P<below>(?:\.{_NAME})*)")


@dataclass(frozen=True)
class FieldPath:
    """A place below a fact."""

    field: str
    item: str | None = None
    below: tuple[str, ...] = ()
    """Names of the fields below the field, or below the item."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The path that a text writes; raises `ValueError` for what is none."""
        match = _PATH.fullmatch(text)
        if not match:
            raise ValueError(
                f"{text!r} is no path of a field; write `date.value` or `roles[r-43ac7d].standing`"
            )
        return cls(match["field"], match["item"], tuple(match["below"].split(".")[1:]))

    def __str__(self) -> str:
        item = "" if self.item is None else f"[{self.item}]"
        return self.field + item + "".join(f".{name}" for name in self.below)


def name_of(item: object) -> str:
    """What tells an item of a sheet's list from the others."""
    match item:
        case str():
            name = item
        case Alias():
            name = item.name
        case Role() | LegalStatus():
            name = item.id
        case Participant():
            name = item.actor or item.text
        case Figure():
            name = f"{item.kind} {item.text}"
        case Position():
            name = f"{item.statement} {item.stance}"
        case Report():
            name = f"{item.quote.article} {item.trigger.exact}"
        case StatementSource():
            name = item.quote.article
        case Quote():
            name = item.article
        case _:
            raise TypeError(f"{type(item).__name__} stands in no list of a sheet")
    return in_brackets(name)


def in_brackets(name: str) -> str:
    """A name as it stands in a path: brackets would end it there, and line breaks make it unreadable."""
    return " ".join(name.translate({ord("["): "(", ord("]"): ")"}).split())


def said_by(fact: Actor | Event | Statement) -> tuple[str, ...]:
    """Paths of everything that a fact says and a person can compare with its sources, in order.

    What has a value of its own is named by it: `date[2022-10-17]`. Where an actor is only mentioned, and
    what a person corrected, is not among them.
    """
    values: dict[str, str]
    lists: dict[str, Sequence[object]]
    match fact:
        case Actor():
            values = {"kind": fact.kind}
            lists = {"aliases": fact.aliases, "roles": fact.roles, "legal_statuses": fact.legal_statuses}
            lists["statements"] = [one.id for one in fact.statements]
        case Event():
            details = {"date": fact.date and fact.date.value, "place": fact.place and fact.place.text}
            details["instrument"] = fact.instrument and fact.instrument.text
            values = {"type": fact.type, **{name: value for name, value in details.items() if value}}
            names = ("agents", "targets", "figures", "reports", "positions")
            lists = {name: getattr(fact, name) for name in names}
        case Statement():
            values = {"act": fact.act, "speaker": fact.speaker or fact.speaker_text or "-"}
            lists = {"sources": fact.sources}
    paths = [FieldPath(name, name_of(value)) for name, value in values.items()]
    paths += [FieldPath(name, name_of(item)) for name, items in lists.items() for item in items]
    corrected = {(path.field, path.item) for path in map(FieldPath.parse, _corrected_fields(fact))}
    return tuple(
        dict.fromkeys(
            str(path)
            for path in paths
            if (path.field, path.item) not in corrected and (path.field, None) not in corrected
        )
    )


def _corrected_fields(fact: Actor | Event | Statement) -> list[str]:
    return [correction.field for correction in fact.corrections]
