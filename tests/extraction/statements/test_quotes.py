"""Quoted stretches are found however they are marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.statements.quotes import quoted_stretches


def inner(text: str) -> list[str]:
    return [quoted.text(text) for quoted in quoted_stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Harga turun," kata Budi.', ["Harga turun,"]),
        ("“Harga turun,” kata Budi.", ["Harga turun,"]),
        ("”Harga turun,” kata Budi.", ["Harga turun,"]),
        ("„Harga turun,” kata Budi.", ["Harga turun,"]),
        ('"Harga turun," kata Budi. "Stok cukup."', ["Harga turun,", "Stok cukup."]),
        ("Tidak ada kutipan.", []),
        ('" " mengatakan', []),
        ("Jum'at dan Ma'ruf bertemu.", []),
    ],
)
def test_marks_of_every_press_are_known(text: str, found: list[str]) -> None:
    assert inner(text) == found


@given(st.text(alphabet="ab \"“”„'‘’.,", max_size=60))
def test_stretches_lie_in_order_inside_the_text_and_do_not_overlap(text: str) -> None:
    at = 0
    for quoted in quoted_stretches(text, 0, len(text)):
        assert at <= quoted.start < quoted.end <= len(text)
        at = quoted.end
