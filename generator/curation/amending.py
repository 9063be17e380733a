"""Amending: a person's value takes the place of the machine's, which stays beside it as a `Correction`."""

from __future__ import annotations

from typing import Any

import yaml
from pydantic import ValidationError

from generator.curation.decisions import Decision
from generator.curation.fields import FieldPath, name_of
from generator.curation.sheets import Fact, Sheets, with_status
from generator.facts import (
    Actor,
    Alias,
    Correction,
    Detail,
    Event,
    EventDate,
    Figure,
    LegalStatus,
    Model,
    Participant,
    Position,
    Report,
    Role,
    Statement,
    StatementSource,
)

MAY_BE_SET: dict[type[Model], frozenset[str]] = {
    Actor: frozenset(["name", "kind"]),
    Alias: frozenset(["name"]),
    Role: frozenset(["title", "organization", "standing"]),
    LegalStatus: frozenset(["term", "date"]),
    Statement: frozenset(["speaker", "speaker_text", "mode", "act", "date"]),
    StatementSource: frozenset(["via"]),
    Event: frozenset(["type", "title", "date", "place", "instrument"]),
    EventDate: frozenset(["value", "precision", "text", "anchor", "end"]),
    Detail: frozenset(["text"]),
    Participant: frozenset(["actor", "text"]),
    Figure: frozenset(["kind", "min", "max", "text"]),
    Position: frozenset(["actor", "text", "stance", "answers"]),
    Report: frozenset(["statement"]),
}
"""Fields that a person may set. Quotes and what is derived from other fields are not among them."""
_PRECISION = {4: "year", 7: "month", 10: "day"}


class CannotApply(Exception):  # noqa: N818  (a decision that cannot be applied is reported, not an error)
    """A decision that applies to nothing; its text is the reason."""


def amended(fact: Fact, path: FieldPath, value: Any) -> Fact:
    """The fact with another value at a path. Raises `CannotApply` where there is no such place or value."""
    if path.item is None:
        changed = _set(fact, (path.field, *path.below), value)
    else:
        items = items_at(fact, path)
        if not path.below:
            raise CannotApply(f"{path} is an item; name one of its fields")
        renewed = tuple(
            _set(item, path.below, value) if name_of(item) == path.item else item for item in items
        )
        changed = fact.model_copy(update={path.field: renewed})
    if isinstance(changed, Statement) and path.field == "speaker":
        changed = changed.model_copy(update={"candidates": ()})
    return with_status(changed) if isinstance(changed, Event) else changed  # type: ignore[return-value]


def value_at(fact: Model, path: FieldPath) -> Any:
    """The value at a path, as it stands in YAML; None where there is none."""
    value: Any = fact
    if path.item is None:
        names = (path.field, *path.below)
    else:
        value = next((item for item in items_at(fact, path) if name_of(item) == path.item), None)
        names = path.below
    for name in names:
        value = getattr(value, name, None)
    return value.model_dump(mode="json", exclude_defaults=True) if isinstance(value, Model) else _plain(value)


def items_at(fact: Model, path: FieldPath) -> tuple[Any, ...]:
    """The list that a path names, which has its item. Raises `CannotApply` where there is none."""
    items = getattr(fact, path.field, None)
    if not isinstance(items, tuple) or not any(name_of(item) == path.item for item in items):
        raise CannotApply(f"there is no {path} any more")
    return items


def corrected(fact: Fact, path: FieldPath, decision: Decision, found: object) -> Fact:
    """The fact with the machine's value beside that of the person who decided."""
    correction = Correction(
        field=str(path), found=as_text(found), by=decision.by, on=decision.on, why=decision.why
    )
    others = tuple(one for one in fact.corrections if one.field != correction.field)
    return fact.model_copy(update={"corrections": (*others, correction)})


def as_text(value: object) -> str | None:
    """A value as it stands in YAML, on one line."""
    if value is None or isinstance(value, str):
        return value
    text: str = yaml.safe_dump(_plain(value), default_flow_style=True, allow_unicode=True, width=100_000)
    return text.removesuffix("\n").removesuffix("\n...")


def require_references(sheets: Sheets, path: FieldPath, value: object) -> None:
    """Raise `CannotApply` where a field that names an actor or a statement would name nobody."""
    name = (path.below or (path.field,))[-1]
    if value is None or not isinstance(value, str):
        return
    if name in ("speaker", "organization", "actor") and value not in sheets.actors:
        raise CannotApply(f"there is no actor {value!r}")
    if name in ("statement", "answers") and value not in sheets.statements:
        raise CannotApply(f"there is no statement {value!r}")


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | bool | list | dict | None) else str(value)


def _set(model: Model, names: tuple[str, ...], value: Any) -> Model:
    name, *below = names
    if name not in MAY_BE_SET.get(type(model), ()):
        raise CannotApply(f"the field {name!r} of {type(model).__name__} cannot be set")
    old = getattr(model, name)
    if below:
        if not isinstance(old, Model):
            raise CannotApply(f"there is no {name} whose {below[0]} could be set; add one with its quote")
        value = _set(old, tuple(below), value).model_dump(mode="json")
    elif isinstance(value, dict) and isinstance(old, Model):
        value = {**old.model_dump(mode="json"), **value}
    changes = {name: value}
    if isinstance(model, EventDate) and name == "value" and isinstance(value, str):
        precision = _PRECISION.get(len(value), model.precision)
        changes |= {"precision": precision, "end": model.end if precision == model.precision else None}
    try:
        return type(model).model_validate({**model.model_dump(mode="json"), **changes})
    except ValidationError as error:
        first = error.errors()[0]
        raise CannotApply(f"{name} cannot be {as_text(value)!r}: {first['msg']}") from error
