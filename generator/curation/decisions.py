"""Decisions: what the editors settle, as it stands in `content/curation/*.yml`.

Each is signed: by whom, when and why. Facts are named by their ids; what a sheet lists without ids of
its own (an alias, a participant, a figure) is named by a path, as `fields` says.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, JsonValue, model_validator

from generator.curation.fields import FieldPath
from generator.facts import (
    Act,
    ActorKind,
    FigureKind,
    LegalTerm,
    Mode,
    Model,
    Precision,
    RoleStanding,
    Stance,
)

Id = Annotated[str, Field(min_length=1, max_length=200)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Words = Annotated[str, Field(min_length=1, max_length=5000)]


def _path(field: str) -> str:
    FieldPath.parse(field)
    return field


PathText = Annotated[str, Field(max_length=500), AfterValidator(_path)]


class _Decision(Model):
    """Who decided, when and why."""

    by: str = Field(min_length=1, max_length=200)
    on: date
    why: str = Field(min_length=1, max_length=2000)


class _AboutSheets(_Decision):
    """Several actors or several events."""

    actors: tuple[Id, ...] | None = Field(default=None, min_length=1)
    events: tuple[Id, ...] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _either_actors_or_events(self) -> Self:
        if (self.actors is None) == (self.events is None):
            raise ValueError("name either `actors` or `events`")
        return self

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the sheets."""
        return self.actors or self.events or ()


class Same(_AboutSheets):
    """Several actors, or several events, are one; the first id is kept."""

    decision: Literal["same"]

    @model_validator(mode="after")
    def _several(self) -> Self:
        if len(self.ids) < 2:
            raise ValueError("name at least two `actors` or `events`")
        return self


class Different(_AboutSheets):
    """Actors, or events, that must never become one; or one sheet that two were taken for."""

    decision: Literal["different"]
    articles: tuple[Id, ...] = ()
    """Articles that speak of another than the one sheet that is named: they get a sheet of their own."""

    @model_validator(mode="after")
    def _several_or_one_with_articles(self) -> Self:
        if self.articles and len(self.ids) > 1:
            raise ValueError("`articles` are parted from one sheet; name one actor or one event")
        if not self.articles and len(self.ids) < 2:
            raise ValueError("name at least two `actors` or `events`, or one and the `articles` of the other")
        return self


class Rename(_Decision):
    """The sheet of an actor or event gets another name, which the editor signs for."""

    decision: Literal["rename"]
    actor: Id | None = None
    event: Id | None = None
    name: str = Field(min_length=1, max_length=300)
    found: str | None = None
    """The machine's name at that time; where it finds another later, the difference is reported."""

    @model_validator(mode="after")
    def _either_an_actor_or_an_event(self) -> Self:
        if (self.actor is None) == (self.event is None):
            raise ValueError("name either an `actor` or an `event`")
        return self

    @property
    def fact(self) -> str:
        """The id of the sheet."""
        return self.actor or self.event or ""


class SetKind(_Decision):
    """An actor is of another kind than the machine holds."""

    decision: Literal["kind"]
    actor: Id
    kind: ActorKind
    found: ActorKind | None = None
    """The machine's kind at that time."""


class SetField(_Decision):
    """A field of an actor, event or statement has another value than the machine holds."""

    decision: Literal["set"]
    fact: Id
    field: PathText
    """Path of the field: `type`, `date.value`, `roles[r-43ac7d].standing`."""
    value: JsonValue
    """As it stands in the sheet's YAML; null empties the field."""
    found: JsonValue = None
    """The machine's value at that time; where it finds another later, the difference is reported."""


class Hide(_Decision):
    """What is not shown: an actor, an event, a statement, or one item of a sheet's list."""

    decision: Literal["hide"]
    fact: Id
    field: PathText | None = None
    """Path of the item: `aliases[Sullivan]`, `agents[iran]`; without it the whole fact is hidden."""


class Verify(_Decision):
    """Somebody compared a fact with its sources and holds it for right."""

    decision: Literal["verify"]
    fact: Id


class _Addition(_Decision):
    """A fact that the machine missed, and the words of an article that say so."""

    decision: Literal["add"]
    article: Id
    """Id of the article that says so."""
    quote: Words
    """Its verbatim words; only white space may differ."""


class AddAlias(_Addition):
    """Another name of an actor."""

    what: Literal["alias"]
    actor: Id
    name: Name
    """Words of the quote."""


class AddRole(_Addition):
    """A title or position of an actor."""

    what: Literal["role"]
    actor: Id
    title: Name
    """Words of the quote."""
    organization: Id | None = None
    standing: RoleStanding = "current"


class AddLegalStatus(_Addition):
    """Where an actor stands in a criminal case."""

    what: Literal["legal_status"]
    actor: Id
    term: LegalTerm


class AddStatement(_Addition):
    """What an actor said."""

    what: Literal["statement"]
    speaker: Id
    content: Words | None = None
    """What was said: words of the quote; all of it where it is not given."""
    cue: Name | None = None
    """The word of the quote that signals it."""
    mode: Mode = "indirect"
    act: Act = "state"


class AddParticipant(_Addition):
    """Who took part in an event."""

    what: Literal["participant"]
    event: Id
    side: Literal["agents", "targets"]
    text: Name
    """The words of the quote that name it."""
    actor: Id | None = None


class AddFigure(_Addition):
    """A number of people that an event killed, injured …"""

    what: Literal["figure"]
    event: Id
    kind: FigureKind
    min: int | None = Field(default=None, ge=0)
    max: int | None = Field(default=None, ge=0)
    text: Name
    """The words of the quote that give the number."""

    @model_validator(mode="after")
    def _has_a_bound(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a figure needs a lower or an upper bound")
        return self


class AddDate(_Addition):
    """When an event was, where the machine found no date."""

    what: Literal["date"]
    event: Id
    value: str
    precision: Precision
    text: Name | None = None
    """The words of the quote that name it."""


class AddDetail(_Addition):
    """The place or the instrument of an event, where the machine found none."""

    what: Literal["place", "instrument"]
    event: Id
    text: Name
    """Words of the quote."""


class AddReport(_Addition):
    """A sentence that tells of an event."""

    what: Literal["report"]
    event: Id
    trigger: Name
    """The word of the quote that names the event."""
    statement: Id | None = None


class AddPosition(_Addition):
    """Where the speaker of a statement stands towards an event."""

    what: Literal["position"]
    event: Id
    statement: Id
    stance: Stance
    answers: Id | None = None


class Redact(_Decision):
    """A person whose name stands nowhere: every form of it is replaced by a label."""

    decision: Literal["redact"]
    names: tuple[Name, ...] = Field(min_length=1)
    """Every form that articles use, the full name and the short ones."""
    label: str = Field(min_length=1, max_length=60)
    """What stands in its place: initials, or a word such as "korban"."""

    @model_validator(mode="after")
    def _label_has_no_name(self) -> Self:
        for name in self.names:
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self.label, re.IGNORECASE):
                raise ValueError(f"the label {self.label!r} has the name {name!r} in it")
            if not re.search(r"\w", name):
                raise ValueError(f"{name!r} is no name")
        return self


class Dismiss(_Decision):
    """A suggestion of the review list that needs no decision."""

    decision: Literal["dismiss"]
    kind: str = Field(pattern=r"^[a-z][a-z_-]*$", max_length=60)
    """Kind of the suggestion, as the list calls it."""
    ids: tuple[Id, ...] = Field(min_length=1)


Addition = (
    AddAlias
    | AddRole
    | AddLegalStatus
    | AddStatement
    | AddParticipant
    | AddFigure
    | AddDate
    | AddDetail
    | AddReport
    | AddPosition
)
Decision = Same | Different | Rename | SetKind | SetField | Hide | Verify | Addition | Redact | Dismiss
AnyDecision = Annotated[
    Same
    | Different
    | Rename
    | SetKind
    | SetField
    | Hide
    | Verify
    | Annotated[Addition, Field(discriminator="what")]
    | Redact
    | Dismiss,
    Field(discriminator="decision"),
]
"""A decision as pydantic tells it by its keys `decision` and `what`."""
