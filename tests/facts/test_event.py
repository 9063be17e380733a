"""The status of an event follows from who says what of it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts import Figure, Quote, derived_status


@pytest.mark.parametrize(
    ("stances", "planned", "told", "status"),
    [
        ([], False, True, "reported"),
        (["asserts"], False, True, "reported"),
        (["asserts"], False, False, "claimed"),
        (["asserts"], True, False, "planned"),
        (["asserts", "denies"], False, False, "disputed"),
        (["asserts", "denies"], True, False, "disputed"),
        (["denies"], False, True, "disputed"),
        (["denies"], False, False, "denied"),
        (["asserts", "doubts"], False, False, "disputed"),
        (["asserts", "denies", "admits"], False, False, "admitted"),
    ],
)
def test_status_follows_from_stances(stances: list[str], planned: bool, told: bool, status: str) -> None:
    assert derived_status(stances, planned=planned, told_by_article=told) == status


QUOTE = Quote(article="a", start=0, end=4, exact="dua ".strip() + "x")


def test_a_figure_needs_a_bound() -> None:
    with pytest.raises(ValidationError, match="bound"):
        Figure(kind="killed", text="korban", quote=QUOTE)


def test_a_figure_whose_bounds_cross_is_refused() -> None:
    with pytest.raises(ValidationError, match="above the upper"):
        Figure(kind="killed", min=3, max=2, text="korban", quote=QUOTE)
