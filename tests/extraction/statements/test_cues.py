"""Cues: reporting words in each of their forms, and not the same letters elsewhere."""

from __future__ import annotations

import pytest

from generator.extraction.statements.cues import cues_in
from generator.language import load_pack


def forms(text: str) -> list[tuple[str, str]]:
    pack = load_pack("id")
    return [(cue.token.lower_, cue.form) for cue in cues_in(pack.nlp(text), pack.lexicons)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Budi mengatakan harga turun.", ("mengatakan", "active")),
        ("Harga turun, kata Budi.", ("kata", "quotative")),
        ("Menurut Budi, harga turun.", ("menurut", "according")),
    ],
)
def test_a_reporting_word_is_found_with_its_form(text: str, cue: tuple[str, str]) -> None:
    assert cue in forms(text)


def test_a_word_with_nya_is_found() -> None:
    assert any(word == "katanya" for word, _ in forms("Harga turun, katanya."))
