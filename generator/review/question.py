"""A question for an editor: what is asked, the words that bear on it, and what each answer decides."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, get_args

from pydantic import Field, JsonValue, TypeAdapter, ValidationError

from generator.curation.decisions import AnyDecision, Decision
from generator.errors import UsageError
from generator.facts import Confidence, Model

Kind = Literal[
    "stale",
    "difference",
    "grown",
    "speaker",
    "same-actor",
    "same-event",
    "mixed",
    "figures",
    "doubtful-actor",
    "doubtful-event",
    "role",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
Unsigned = dict[str, JsonValue]
"""A decision as it stands in YAML, without `by` and `on`."""

_DECISION: TypeAdapter[Decision] = TypeAdapter(AnyDecision)


class Part(Model):
    """A stretch of an article, and what it is to the question."""

    text: str
    style: Literal["context", "quote", "said", "cue", "name"]


class Evidence(Model):
    """A quote with a little of what stands around it, in parts that follow one another."""

    article: str
    """Id of the article."""
    outlet: str
    published: date | None
    about: str = ""
    """Which of the sheets in question it is about, where there are several."""
    parts: tuple[Part, ...]


class Choice(Model):
    """One answer: its key, what it says, and what it decides."""

    key: str = Field(pattern=r"^[a-z1-9]$")
    label: str
    decisions: tuple[Unsigned, ...]
    asks: str | None = None
    """Field that the editor's own words fill; the decisions are then alternatives, and the first whose
    quote says these words is the one."""


class Question(Model):
    """One thing to settle."""

    kind: Kind
    ids: tuple[str, ...]
    """What it is about: the same on every run, as long as there is anything to settle."""
    text: str
    note: str = ""
    doubt: Confidence
    """How much the answer may change, as `work_list` says."""
    evidence: tuple[Evidence, ...] = ()
    choices: tuple[Choice, ...]

    @property
    def id(self) -> str:
        """The kind and the ids in one word."""
        return ":".join((self.kind, *self.ids))

    def choice(self, key: str) -> Choice | None:
        """The choice with a key; None where there is none."""
        return next((choice for choice in self.choices if choice.key == key), None)


def signed(choice: Choice, *, by: str, on: date, words: str | None = None) -> tuple[Decision, ...]:
    """The decisions of a choice, signed; `words` are the editor's own, where the choice asks for them.

    Raises `UsageError` where the words stand in none of the quotes, or do not make a decision.
    """
    unsigned = list(choice.decisions)
    if choice.asks is not None:
        said = " ".join((words or "").split())
        if not said:
            raise UsageError("no words were given", remedy="give words of one of the quotes")
        unsigned = [one for one in unsigned if said in " ".join(str(one["quote"]).split())][:1]
        if not unsigned:
            raise UsageError(f"no quote says {said!r}", remedy="give words of one of the quotes")
        unsigned[0] = unsigned[0] | {choice.asks: said}
    try:
        return tuple(_DECISION.validate_python(one | _signature(by, on)) for one in unsigned)
    except ValidationError as error:
        raise UsageError(f"not a decision: {error.errors()[0]['msg']}", remedy="give other words") from error


def _signature(by: str, on: date) -> dict[str, Any]:
    return {"by": by, "on": on}
