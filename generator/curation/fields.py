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
from dataclasses import dataclass
from typing import Self

from generator.facts import (
    Alias,
    Figure,
    LegalStatus,
    Participant,
    Position,
    Quote,
    Report,
    Role,
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
    # Brackets end the name in a path, and line breaks make it unreadable.
    return " ".join(name.translate({ord("["): "(", ord("]"): ")"}).split())
