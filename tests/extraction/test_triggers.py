"""Triggers: words that name a happening, in all their voices."""

from __future__ import annotations

import pytest

from generator.extraction.triggers import root_of, triggers_in
from generator.language import load_pack


def types(text: str) -> set[str]:
    pack = load_pack("id")
    (sentence,) = pack.nlp(text).sents
    return {trigger.type for trigger in triggers_in(sentence, pack.lexicons)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Polisi menangkap pelaku.", "coerce"),
        ("Pelaku ditangkap polisi.", "coerce"),
        ("Rusia menyerang Kyiv.", "assault"),
        ("Kyiv diserang Rusia.", "assault"),
        ("Gempa mengguncang Cianjur.", "disaster"),
    ],
)
def test_active_and_passive_name_one_type(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    ("word", "root"), [("menyerang", "serang"), ("diserang", "serang"), ("penangkapan", "tangkap")]
)
def test_affixes_are_taken_off(word: str, root: str) -> None:
    assert root in root_of(word) or root_of(word) in root or root_of(word) == root
