"""What the editors had before them when they decided, in `content/seen.json`.

A decision names a fact by its id. So that it is never about anything else than what was seen, this file
keeps what no sheet tells: facts that are hidden or gone, so that their ids go to nobody else; what a sheet
said when it was verified; what the machine found when a person set a field; and which sheets were parted.
It is written by the machine and committed with the sheets.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from generator.curation.decisions import (
    AddAlias,
    AddLegalStatus,
    AddRole,
    AddStatement,
    Decision,
    Different,
    Dismiss,
    Hide,
    Redact,
    Rename,
    Same,
    SetField,
    SetKind,
    Verify,
)
from generator.errors import CurationError
from generator.facts import Actor, Event, FactBase, Model, Statement
from generator.files import write_atomically

SEEN_FILE = "seen.json"

Fact = Actor | Event | Statement


class SeenVerified(Model):
    """A fact as it was when somebody verified it."""

    fact: str
    decision: str
    """Fingerprint of the decision, and how many of its kind there are of the fact."""
    saw: tuple[str, ...]
    """Paths of everything that it said."""


class SeenHidden(Model):
    """What a fact rested on when somebody hid it."""

    fact: str
    decision: str
    articles: tuple[str, ...]
    previous_ids: tuple[str, ...] = ()
    """Ids of sheets that had gone into it."""


class SeenValue(Model):
    """What the machine found for a field when a person set it."""

    decision: str
    found: str | None = None


class SeenParted(Model):
    """The sheets that became of one when some articles were parted from it."""

    fact: str
    articles: tuple[str, ...]
    others: tuple[str, ...]


class Seen(Model):
    """Everything that the file keeps, each list in order."""

    verified: tuple[SeenVerified, ...] = ()
    hidden: tuple[SeenHidden, ...] = ()
    values: tuple[SeenValue, ...] = ()
    parted: tuple[SeenParted, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Facts without a sheet: what is hidden, and what decisions name and no article tells any more."""


def read_seen(content: Path) -> Seen:
    """What the file of a collection keeps; nothing where there is none.

    Raises `CurationError` for a file that is none of ours.
    """
    path = content / SEEN_FILE
    if not path.is_file():
        return Seen()
    try:
        return Seen.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise CurationError(
            "not as `lembar generate` writes it",
            file=path,
            remedy=f"take it back from git, or delete it: then what is decided holds for what is there now "
            f"({error.errors()[0]['msg']})",
        ) from error


def write_seen(content: Path, seen: Seen) -> None:
    """Bring the file up to date; there is none where it would keep nothing."""
    path = content / SEEN_FILE
    text = seen.model_dump_json(indent=1, exclude_defaults=True) + "\n"
    if seen == Seen():
        path.unlink(missing_ok=True)
    elif not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_atomically(path, text)


def with_seen(previous: FactBase, seen: Seen) -> FactBase:
    """The sheets of the previous run and the facts without a sheet, so that these keep their ids too."""
    known = {fact.id for fact in facts_of(previous)}
    return previous.model_copy(
        update={
            "actors": (*previous.actors, *(one for one in seen.actors if one.id not in known)),
            "events": (*previous.events, *(one for one in seen.events if one.id not in known)),
            "unattributed": (
                *previous.unattributed,
                *(one for one in seen.statements if one.id not in known),
            ),
        }
    )


def facts_of(base: FactBase) -> list[Fact]:
    """Every actor, event and statement."""
    return [*base.actors, *base.events, *base.statements()]


def sheets_named_by(decision: Decision) -> tuple[str, ...]:
    """The ids of the facts that a decision is about."""
    match decision:
        case Same() | Different():
            return decision.ids
        case Rename() | SetField() | Hide() | Verify():
            return (decision.fact,)
        case SetKind() | AddAlias() | AddRole() | AddLegalStatus():
            return (decision.actor,)
        case AddStatement():
            return (decision.speaker,)
        case Redact() | Dismiss():
            return ()
    return (decision.event,)


def fingerprint(decision: Decision) -> str:
    """What tells a decision from every other, as one word."""
    return "d-" + hashlib.sha256(decision.model_dump_json().encode()).hexdigest()[:12]


class Standing:
    """For each fact, the latest decision of a kind about it, in one word with how many there are.

    Who decides the same once more decides of what is there now: the word is another then.
    """

    def __init__(self, decisions: Iterable[Decision], kind: type[Hide] | type[Verify]):
        self._words: dict[str, str] = {}
        times: dict[str, int] = {}
        for decision in sorted((one for one in decisions if isinstance(one, kind)), key=lambda one: one.on):
            if isinstance(decision, Hide) and decision.field is not None:
                continue
            times[decision.fact] = times.get(decision.fact, 0) + 1
            self._words[decision.fact] = f"{fingerprint(decision)}-{times[decision.fact]}"

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __getitem__(self, fact: str) -> str:
        return self._words[fact]


def kept_facts(facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    """Facts as the file keeps them: by kind, in order of ids, a person's sheet without what it said."""
    ordered: Sequence[Fact] = sorted(facts, key=lambda fact: fact.id)
    return {
        "actors": tuple(
            one.model_copy(update={"statements": ()}) for one in ordered if isinstance(one, Actor)
        ),
        "events": tuple(one for one in ordered if isinstance(one, Event)),
        "statements": tuple(one for one in ordered if isinstance(one, Statement)),
    }
