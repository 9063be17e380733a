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
