"""Answers that many questions have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.review.question import Choice, Kind, Unsigned

KIND_KEYS = {"person": "p", "organization": "o", "country": "c"}
"""The key of each kind that an actor can be."""


def digits() -> Iterator[str]:
    """The keys of numbered choices."""
    return iter("123456789")


def dismissed(kind: Kind, ids: tuple[str, ...], label: str, say: Callable[[str], str]) -> Choice:
    """The answer that nothing needs to be decided; the question does not come back."""
    _ = say
    decision: Unsigned = {
        "decision": "dismiss",
        "kind": kind,
        "ids": list(ids),
        "why": _("looked at: nothing to decide"),
    }
    return Choice(key="d", label=label, decisions=(decision,))


def verified(fact: str, label: str, say: Callable[[str], str]) -> Choice:
    """The answer that a fact is right."""
    _ = say
    decision: Unsigned = {"decision": "verify", "fact": fact, "why": _("compared with its sources")}
    return Choice(key="y", label=label, decisions=(decision,))


def hidden(fact: str, label: str, why: str) -> Choice:
    """The answer that a fact is none."""
    decision: Unsigned = {"decision": "hide", "fact": fact, "why": why}
    return Choice(key="h", label=label, decisions=(decision,))
