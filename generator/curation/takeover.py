"""Taking over: what a person changed in a generated file, as the decisions that say the same.

The edited document is compared field by field with the one that the machine wrote. What no decision can
say (a quote, an id, what is derived) comes back as a `Refused` change, with its place in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.curation.amending import MAY_BE_SET
from generator.curation.decisions import AnyDecision, Decision
from generator.curation.fields import FieldPath, name_of
from generator.facts import (
    Actor,
    Alias,
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
    Verification,
    quotes_in,
)

Place = tuple[str | int, ...]
"""Keys and indexes that lead to a value of a document."""

_DECISION: TypeAdapter[Decision] = TypeAdapter(AnyDecision)
_LISTS = frozenset(
    ["aliases", "roles", "legal_statuses", "mentions", "agents", "targets", "figures", "reports",
     "positions", "related", "candidates", "sources"]
)  # fmt: skip


@dataclass(frozen=True)
class Taken:
    """A change as a decision, and where it stands."""

    place: Place
    decision: Decision


@dataclass(frozen=True)
class Refused:
    """A change that no decision can say, and why."""

    place: Place
    reason: str


@dataclass(frozen=True)
class Signature:
    """Who edited, and what for."""

    by: str
    on: date
    why: str


def changes(
    written: Sequence[Model], edited: Sequence[Model], signature: Signature
) -> Iterator[Taken | Refused]:
    """Everything that differs between the facts of a file as they were written and as they are now.

    The facts are one actor or event, or the statements of a source.
    """
    if len(written) == len(edited) == 1 and isinstance(edited[0], Actor | Event):
        yield from _Comparison(written[0], signature, ()).changes(edited[0])
    else:
        yield from _statements(written, edited, signature)


def _statements(
    written: Sequence[Any], edited: Sequence[Any], signature: Signature
) -> Iterator[Taken | Refused]:
    now = {one.id: (index, one) for index, one in enumerate(edited)}
    for one in written:
        if one.id not in now:
            yield _taken(("statements",), signature, decision="hide", fact=one.id)
        else:
            index, changed = now[one.id]
            yield from _Comparison(one, signature, ("statements", index)).changes(changed)
    known = {one.id for one in written}
    for id_, (index, new) in now.items():
        if id_ in known:
            continue
        source = new.sources[0]
        yield _taken(
            ("statements", index), signature, decision="add", what="statement", speaker=new.speaker,
            content=source.content[0].exact, cue=source.cue and source.cue.exact, mode=new.mode, act=new.act,
            article=source.quote.article, quote=source.quote.exact,
        )  # fmt: skip


class _Comparison:
    """One fact as the machine wrote it, beside what a person made of it."""

    def __init__(self, written: Any, signature: Signature, place: Place):
        self._written = written
        self._id: str = written.id
        self._corrected = {correction.field for correction in written.corrections}
        self._signature = signature
        self._place = place

    def changes(self, edited: Model) -> Iterator[Taken | Refused]:
        for name in type(self._written).model_fields:
            old, new = getattr(self._written, name), getattr(edited, name)
            place = (*self._place, name)
            if old == new:
                continue
            if name == "statements":
                yield from _statements(old, new, self._signature)
            elif name == "verified":
                yield self._verified(new)
            elif name in _LISTS:
                yield from self._items(name, old, new)
            elif isinstance(old, Model) and isinstance(new, Model):
                yield from self._below(FieldPath(name), old, new, place)
            elif isinstance(new, EventDate | Detail):
                yield self._added(name, new, place)
            else:
                yield self._set(FieldPath(name), self._written, (old, new), place)

    def _set(
        self, path: FieldPath, model: Model, values: tuple[object, object], place: Place
    ) -> Taken | Refused:
        """The change of one field of a model from the first value to the second."""
        old, new = values
        name = (path.below or (path.field,))[-1]
        if name not in MAY_BE_SET.get(type(model), ()):
            return Refused(place, f"{name!r} is not for a decision to set")
        found = None if str(path) in self._corrected else _plain(old)
        if path == FieldPath("kind"):
            return self._decide(place, decision="kind", actor=self._id, kind=new, found=found)
        if path in (FieldPath("name"), FieldPath("title")):
            sheet = "actor" if path.field == "name" else "event"
            return self._decide(place, decision="rename", **{sheet: self._id}, name=new, found=found)
        return self._decide(
            place, decision="set", fact=self._id, field=str(path), value=_plain(new), found=found
        )

    def _below(self, path: FieldPath, old: Model, new: Model, place: Place) -> Iterator[Taken | Refused]:
        """The fields of a value or an item that differ."""
        for name in type(old).model_fields:
            before, after = getattr(old, name), getattr(new, name)
            if before == after:
                continue
            if name == "precision" and isinstance(new, EventDate) and old.value != new.value:  # type: ignore[attr-defined]
                continue  # It follows from the value.
            below = FieldPath(path.field, path.item, (*path.below, name))
            yield self._set(below, old, (before, after), (*place, name))

    def _items(self, field: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Taken | Refused]:
        before = {name_of(item): item for item in old}
        after = {name_of(item): (index, item) for index, item in enumerate(new)}
        gone = [name for name in before if name not in after]
        come = [name for name in after if name not in before]
        if len(old) == len(new) and field not in ("related", "candidates"):
            # An item at the same place under another name is the same item, renamed.
            for was, now in zip(old, new, strict=True):
                if name_of(was) in gone and name_of(now) in come:
                    gone.remove(name_of(was))
                    come.remove(name_of(now))
                    after[name_of(was)] = after[name_of(now)]
        for name in gone:
            path = str(FieldPath(field, name))
            yield self._decide((*self._place, field), decision="hide", fact=self._id, field=path)
        for name, item in before.items():
            if name in after and isinstance(item, Model):
                index, changed = after[name]
                yield from self._below(FieldPath(field, name), item, changed, (*self._place, field, index))
        for name in come:
            index, item = after[name]
            yield self._added(field, item, (*self._place, field, index))

    def _added(self, field: str, item: Model, place: Place) -> Taken | Refused:
        quotes = quotes_in(item)
        quote = next(quotes, None)
        values = _addition_of(field, item, self._id)
        if quote is None or values is None:
            return Refused(place, f"nothing can be added to {field!r} by a decision")
        return self._decide(place, decision="add", article=quote.article, quote=quote.exact, **values)

    def _verified(self, new: Verification | None) -> Taken | Refused:
        place = (*self._place, "verified")
        if new is None:
            return Refused(place, "take the decision `verify` out of content/curation/ instead")
        return _taken(
            place,
            Signature(by=new.by, on=new.on, why=new.why or self._signature.why),
            decision="verify",
            fact=self._id,
        )

    def _decide(self, place: Place, **values: Any) -> Taken | Refused:
        return _taken(place, self._signature, **values)


def _taken(place: Place, signature: Signature, **values: Any) -> Taken | Refused:
    given = {name: value for name, value in values.items() if value is not None or name == "value"}
    try:
        decision = _DECISION.validate_python(
            {**given, "by": signature.by, "on": signature.on, "why": signature.why}
        )
    except ValidationError as error:
        return Refused(place, error.errors()[0]["msg"])
    return Taken(place, decision)


def _addition_of(field: str, item: Model, id_: str) -> dict[str, Any] | None:
    """The kind of an addition and its fields, but for the quote; None for what cannot be added."""
    values: dict[str, Any]
    match item:
        case Alias():
            values = {"what": "alias", "actor": id_, "name": item.name}
        case Role():
            values = {"what": "role", "actor": id_, "title": item.title, "standing": item.standing}
            values["organization"] = item.organization
        case LegalStatus():
            values = {"what": "legal_status", "actor": id_, "term": item.term}
        case Participant():
            values = {
                "what": "participant",
                "event": id_,
                "side": field,
                "text": item.text,
                "actor": item.actor,
            }
        case Figure():
            values = {"what": "figure", "event": id_, **item.model_dump(exclude={"quote"})}
        case Report():
            values = {
                "what": "report",
                "event": id_,
                "trigger": item.trigger.exact,
                "statement": item.statement,
            }
        case Position():
            values = {"what": "position", "event": id_, "statement": item.statement, "stance": item.stance}
            values["answers"] = item.answers
        case EventDate():
            values = {"what": "date", "event": id_, "value": item.value, "precision": item.precision}
            values["text"] = item.text
        case Detail():
            values = {"what": field, "event": id_, "text": item.text}
        case _:
            return None
    return values


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return value.model_dump(mode="json", exclude_defaults=True)
    return value.isoformat() if isinstance(value, date) else value


def says_the_same(one: Decision, other: Decision) -> bool:
    """Tell whether two decisions have one effect, whoever signed them."""
    signature = {"by", "on", "why", "found"}
    return type(one) is type(other) and one.model_dump(exclude=signature) == other.model_dump(
        exclude=signature
    )
