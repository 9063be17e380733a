"""Decisions without effect are listed with who made them and why they have none."""

from __future__ import annotations

from datetime import date

from generator.curation import Dismiss, Hide, Stale
from generator.review.facts_at_hand import FactsAtHand
from generator.review.stale import about_stale
from tests.review.conftest import base

SIGNED = {"by": "Rina", "on": date(2025, 3, 4), "why": "salah kutip"}
HIDE = Hide(decision="hide", fact="s-000009", **SIGNED)


def test_a_decision_without_effect_is_listed_before_anything_else() -> None:
    (question,) = about_stale(FactsAtHand(base(), str), [Stale(HIDE, "there is no fact 's-000009' any more")])
    assert question.doubt == 1
    assert question.text == "A decision has no effect: there is no fact 's-000009' any more."
    assert question.note == "hide (fact: s-000009) by Rina, 2025-03-04: salah kutip"
    assert [choice.key for choice in question.choices] == ["d"]


def test_a_dismissal_needs_no_attention() -> None:
    dismissal = Dismiss(decision="dismiss", kind="role", ids=("a",), **SIGNED)
    assert list(about_stale(FactsAtHand(base(), str), [Stale(dismissal, "x")])) == []
