"""Triggers: the words that name a happening, with the phrase that they begin."""

from __future__ import annotations

import pytest

from generator.extraction.events.triggers import Trigger, trigger_at
from generator.language import load_pack


def trigger(text: str, word: str) -> Trigger:
    pack = load_pack("id")
    (token,) = (token for token in pack.nlp(text) if token.text == word)
    return trigger_at(token, "other", pack.lexicons)


def test_a_trigger_is_the_longest_phrase_that_begins_at_its_word() -> None:
    found = trigger("Pasukan itu menembak jatuh drone.", "menembak")
    assert (found.start, found.end) == (2, 4)


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("Polisi menangkap pelaku.", "menangkap", False),
        ("Penangkapan itu mengejutkan warga.", "Penangkapan", True),
        ("Warga membereskan puing.", "membereskan", False),
        ("Kericuhan pecah semalam.", "Kericuhan", True),
    ],
)
def test_verbs_and_nouns_are_told_apart_also_where_no_lexicon_has_them(
    text: str, word: str, noun: bool
) -> None:
    assert trigger(text, word).noun is noun
