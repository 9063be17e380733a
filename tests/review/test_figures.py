"""Figures that contradict each other are asked for; those that can all be right are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import Figure
from generator.review.facts_at_hand import FactsAtHand
from generator.review.figures import about_figures, conflict
from tests.review.conftest import DOUBTFUL, quote


def bounded(low: int | None, high: int | None) -> Figure:
    return Figure(kind="killed", min=low, max=high, text="x", quote=quote("tewas"))


@pytest.mark.parametrize(
    ("bounds", "size"),
    [
        ([(8, 8), (8, 8)], 0),
        ([(8, 8), (7, None)], 0),
        ([(8, None), (None, 9)], 0),
        ([(8, 8), (9, 9)], 1 / 9),
        ([(None, 3), (30, None)], 0.9),
        ([(8, 8), (9, 9), (80, 80)], 0.9),
        ([(0, 0), (5, 5)], 1),
        ([], 0),
    ],
)
def test_the_size_of_a_conflict_is_how_far_apart_the_figures_are(bounds: list, size: float) -> None:
    assert conflict([bounded(*one) for one in bounds]) == pytest.approx(size)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted), max_size=4))
def test_the_size_is_a_share_and_does_not_depend_on_the_order(bounds: list) -> None:
    figures = [bounded(*one) for one in bounds]
    assert 0 <= conflict(figures) <= 1
    assert conflict(figures) == conflict(figures[::-1])


def test_each_choice_hides_the_others() -> None:
    (question,) = about_figures(FactsAtHand(DOUBTFUL, str))
    assert question.ids == ("kebakaran", "killed delapan orang", "killed tiga puluh orang")
    assert [(choice.key, choice.label) for choice in question.choices] == [
        ("1", "only “delapan orang” (Kompas)"),
        ("2", "only “tiga puluh orang” (Tempo)"),
        ("d", "all: the outlets differ"),
    ]
    assert [one["field"] for one in question.choice("1").decisions] == ["figures[killed tiga puluh orang]"]
