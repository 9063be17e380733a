"""A span says exactly what stands at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.facts import Span, span_of


@given(st.data())
def test_every_span_made_from_a_text_holds_in_it(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1).filter(str.strip))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip():
        span = span_of(text, start, end)
        assert span.holds_in(text)
        assert span.exact == span.exact.strip()


def test_offsets_count_code_points_not_bytes_or_utf16() -> None:
    assert span_of("é𝄞 kata", 3, 7).exact == "kata"


def test_a_span_whose_length_is_not_that_of_its_words_cannot_be_made() -> None:
    with pytest.raises(ValidationError, match="5, the exact words have 4"):
        Span(start=0, end=5, exact="kata")


def test_a_span_without_words_cannot_be_made() -> None:
    with pytest.raises(ValidationError):
        span_of("   ", 0, 3)


def test_a_span_does_not_hold_in_a_text_that_changed() -> None:
    assert not span_of("Kirby mengatakan", 0, 5).holds_in("Kirbi mengatakan")


def test_covering_and_overlapping_are_told_apart() -> None:
    text = "satu dua tiga"
    whole, first, second = span_of(text, 0, 13), span_of(text, 0, 8), span_of(text, 5, 13)
    assert whole.covers(first)
    assert not first.covers(second)
    assert first.overlaps(second)
    assert not span_of(text, 0, 4).overlaps(second)
