"""Numbers as the press writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.events.numbers import number_of
from generator.language.lexicon import lexicons_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("delapan", 8),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("dua puluh tiga", 23),
        ("seratus", 100),
        ("seratus lima puluh", 150),
        ("dua ribu lima ratus", 2500),
        ("1.250", 1250),
        ("1,5 juta", 1_500_000),
        ("tiga ratus juta", 300_000_000),
        ("seribu", 1000),
    ],
)
def test_words_and_digits_are_read(words: str, number: int) -> None:
    assert number_of(words, lexicons_of("id")) == number


@pytest.mark.parametrize("words", ["", "orang", "dua orang", "1.25"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert number_of(words, lexicons_of("id")) is None


@given(st.integers(0, 999_999_999))
def test_digits_with_full_stops_between_thousands_are_read(number: int) -> None:
    assert number_of(f"{number:,}".replace(",", "."), lexicons_of("id")) == number
