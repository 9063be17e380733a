"""Roots: all voices of one happening have one root."""

from __future__ import annotations

import pytest

from generator.language.roots import root_of


@pytest.mark.parametrize(
    "voices",
    [
        ("menyerang", "diserang", "serangan", "penyerangan"),
        ("menangkap", "ditangkap", "penangkapan", "tertangkap"),
        ("menyita", "disita", "penyitaan"),
        ("memasok", "dipasok", "pasokan"),
    ],
)
def test_all_voices_of_a_word_have_one_root(voices: tuple[str, ...]) -> None:
    assert len({root_of(word) for word in voices}) == 1


def test_a_short_word_is_its_own_root() -> None:
    assert root_of("demo") == "demo"
