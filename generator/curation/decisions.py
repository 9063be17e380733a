"""Decisions: what the editors settled, as they wrote it in `content/curation/*.yml`.

Those files belong to people: they are read and never written. Each holds a list of decisions, and each
decision says by whom, when and why.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from generator.errors import CurationError
from generator.facts import ActorKind, Model
from generator.strict_yaml import load_yaml


class _Decision(Model):
    """Who decided, when and why."""

    by: str = Field(min_length=1)
    on: date
    why: str = Field(min_length=1)


class Rename(_Decision):
    """An actor's sheet gets another name, which the editor signs for."""

    decision: Literal["rename"]
    actor: str
    name: str = Field(min_length=1, max_length=200)


class SetKind(_Decision):
    """An actor is of another kind than the machine holds."""

    decision: Literal["kind"]
    actor: str
    kind: ActorKind


class Same(_Decision):
    """Several actors are one; the first id is kept."""

    decision: Literal["same"]
    actors: tuple[str, ...] = Field(min_length=2)


class Different(_Decision):
    """Actors that must never become one."""

    decision: Literal["different"]
    actors: tuple[str, ...] = Field(min_length=2)


class Hide(_Decision):
    """An actor, event or statement that is not shown."""

    decision: Literal["hide"]
    fact: str


Decision = Annotated[Rename | SetKind | Same | Different | Hide, Field(discriminator="decision")]
_DECISION: TypeAdapter[Rename | SetKind | Same | Different | Hide] = TypeAdapter(Decision)


def read_decisions(content: Path) -> tuple[Rename | SetKind | Same | Different | Hide, ...]:
    """The decisions of every file, in order of file name and place.

    Raises `CurationError` with file and field.
    """
    decisions = []
    for file in sorted((content / "curation").glob("*.yml")):
        values = load_yaml(file.read_text(encoding="utf-8"), file=file, error=CurationError)
        if values is None:
            continue
        if not isinstance(values, list):
            raise CurationError(
                "not a list of decisions", file=file, line=1, remedy="begin each with `- decision:`"
            )
        for number, value in enumerate(values, start=1):
            try:
                decisions.append(_DECISION.validate_python(value))
            except ValidationError as error:
                first = error.errors()[0]
                field = ".".join(map(str, first["loc"][1:])) or "decision"
                raise CurationError(
                    f"decision {number}, {field}: {first['msg']}",
                    file=file,
                    remedy="see content/curation/README.md",
                ) from error
    return tuple(decisions)


def apart(decisions: tuple[Rename | SetKind | Same | Different | Hide, ...]) -> frozenset[frozenset[str]]:
    """Pairs of actors' ids that the editors hold for different."""
    return frozenset(
        frozenset((one, other))
        for decision in decisions
        if isinstance(decision, Different)
        for one in decision.actors
        for other in decision.actors
        if one != other
    )
