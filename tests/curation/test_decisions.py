"""A decision says what it is about, by whom, when and why; anything else is refused."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.curation import Decision
from generator.curation.decisions import AnyDecision

SIGNED = "  by: Rina\n  on: 2025-03-01\n  why: alasan\n"
QUOTED = {"article": "satu", "quote": "kata Budi"}
FULL: list[dict[str, object]] = [
    {"decision": "same", "actors": ["a", "b"]},
    {"decision": "same", "events": ["a", "b"]},
    {"decision": "different", "events": ["a", "b", "c"]},
    {"decision": "rename", "actor": "a", "name": "A", "found": "B"},
    {"decision": "rename", "event": "a", "name": "A"},
    {"decision": "kind", "actor": "a", "kind": "person", "found": "country"},
    {"decision": "set", "fact": "a", "field": "date.value", "value": "2022"},
    {"decision": "set", "fact": "a", "field": "figures[killed dua].max", "value": None, "found": 3},
    {"decision": "hide", "fact": "a"},
    {"decision": "hide", "fact": "a", "field": "aliases[B: C #]"},
    {"decision": "verify", "fact": "a"},
    {"decision": "add", "what": "alias", "actor": "a", "name": "Budi", **QUOTED},
    {"decision": "add", "what": "role", "actor": "a", "title": "kata", "standing": "former", **QUOTED},
    {"decision": "add", "what": "legal_status", "actor": "a", "term": "suspect", **QUOTED},
    {"decision": "add", "what": "statement", "speaker": "a", "cue": "kata", "act": "deny", **QUOTED},
    {"decision": "add", "what": "participant", "event": "e", "side": "agents", "text": "Budi", **QUOTED},
    {"decision": "add", "what": "figure", "event": "e", "kind": "killed", "min": 0, "text": "nol", **QUOTED},
    {"decision": "add", "what": "date", "event": "e", "value": "2022", "precision": "year", **QUOTED},
    {"decision": "add", "what": "place", "event": "e", "text": "Budi", **QUOTED},
    {"decision": "add", "what": "instrument", "event": "e", "text": "Budi", **QUOTED},
    {"decision": "add", "what": "report", "event": "e", "trigger": "kata", **QUOTED},
    {"decision": "add", "what": "position", "event": "e", "statement": "s-1", "stance": "denies", **QUOTED},
    {"decision": "redact", "names": ["Budi Kecil", "Budi"], "label": "B.K."},
    {"decision": "dismiss", "kind": "near-duplicate", "ids": ["a", "b"]},
]
"""One decision of every kind, without its signature."""


def one(decision: str, **values: object) -> Decision:
    """A signed decision."""
    signed = {"by": "Rina", "on": "2025-03-01", "why": "alasan"}
    return TypeAdapter(AnyDecision).validate_python({"decision": decision, **signed, **values})


@pytest.mark.parametrize(
    "values",
    [
        {"decision": "same", "actors": ["a"]},
        {"decision": "same"},
        {"decision": "different", "actors": ["a", "b"], "events": ["a", "b"]},
        {"decision": "rename", "name": "A"},
        {"decision": "rename", "actor": "a", "event": "a", "name": "A"},
        {"decision": "set", "fact": "a", "field": "a b", "value": 1},
        {"decision": "set", "fact": "a", "field": "type"},
        {"decision": "add", "what": "figure", "event": "e", "kind": "killed", "text": "nol", **QUOTED},
        {"decision": "add", "what": "alias", "actor": "a", "name": "A"},
        {"decision": "redact", "names": [], "label": "B"},
        {"decision": "dismiss", "kind": "Kind Of", "ids": ["a"]},
    ],
)
def test_a_decision_that_says_too_little_or_two_things_is_refused(values: dict) -> None:
    with pytest.raises(ValidationError):
        one(**values)


def test_every_kind_of_decision_can_be_made() -> None:
    assert [one(**values).decision for values in FULL] == [values["decision"] for values in FULL]
