"""Answers that many questions have are decisions that curation reads."""

from __future__ import annotations

from datetime import date

from generator.curation import Dismiss, Hide, Verify
from generator.review import signed
from generator.review.answers import digits, dismissed, hidden, verified


def test_each_common_answer_is_a_decision() -> None:
    choices = (dismissed("role", ("a",), "x", str), verified("a", "x", str), hidden("a", "x", "bukan"))
    decisions = [signed(choice, by="Rina", on=date(2025, 3, 4))[0] for choice in choices]
    assert [type(decision) for decision in decisions] == [Dismiss, Verify, Hide]
    assert [choice.key for choice in choices] == ["d", "y", "h"]


def test_numbered_choices_have_nine_keys() -> None:
    assert "".join(digits()) == "123456789"
