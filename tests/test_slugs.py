"""Slugs are safe in a file name, a URL and an anchor, whatever they are made of."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.slugs import slug


@given(st.text(), st.integers(5, 100))
def test_a_slug_has_only_safe_characters_and_keeps_its_length(words: str, longest: int) -> None:
    made = slug(words, fallback="aktor", longest=longest)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= max(longest, len("aktor"))


def test_marks_go_and_words_stay() -> None:
    assert slug("Selenskyj, Wolodymyr: Ma'ruf Amîn", fallback="x") == "selenskyj-wolodymyr-maruf-amin"


def test_a_name_without_a_latin_letter_gets_the_fallback() -> None:
    assert slug("../..", fallback="aktor") == "aktor"
    assert slug("習近平", fallback="aktor") == "aktor"


def test_a_long_slug_is_cut_between_words() -> None:
    assert slug("satu dua tiga empat", fallback="x", longest=10) == "satu-dua"
