"""Text is cleaned once, and then never again."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.articles.text import clean


@given(st.text())
def test_clean_text_is_nfc_has_only_plain_newlines_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not set("\r\u2028\u2029\x00\ufeff") & set(cleaned)
    assert clean(cleaned) == cleaned


def test_accents_are_composed_and_prose_is_left_alone() -> None:
    assert clean("\ufeffCafe\u0301 “dua”\r\n\r\ntiga") == "Café “dua”\n\ntiga"


def test_marks_that_are_not_seen_but_change_what_is_seen_are_left_out() -> None:
    assert clean("ko\u202etxt\u202c.\u2066a\u2069\u2060b\ud800\uffff") == "kotxt.ab"


def test_arabic_words_and_the_marks_between_their_letters_stay() -> None:
    assert (
        clean("kata \u0645\u06cc\u200c\u0634\u0648\u062f\u200f.")
        == "kata \u0645\u06cc\u200c\u0634\u0648\u062f\u200f."
    )
