"""Voices: agent and target by the form of the event word."""

from __future__ import annotations

import pytest

from generator.extraction.events.voices import VoiceReader


@pytest.mark.parametrize(
    ("text", "word", "sides"),
    [
        ("Rusia menyerang Ukraina kemarin.", "menyerang", ("Rusia", "Ukraina")),
        ("Ukraina diserang oleh Rusia kemarin.", "diserang", ("Rusia", "Ukraina")),
        ("Serangan Rusia terhadap Ukraina berlanjut.", "Serangan", ("Rusia", "Ukraina")),
        ("Iran mengakui mengirim senjata kepada Rusia.", "mengirim", ("Iran", "Rusia")),
        ("Rusia menyerang kota yang dijaga Ukraina.", "menyerang", ("Rusia", None)),
    ],
)
def test_the_voice_of_a_word_tells_who_does_what_to_whom(analysed, text, word, sides) -> None:
    found = analysed(text)
    reader = VoiceReader(found.cast.doc, found.cast, found.spoken, found.pack.lexicons)
    agent, target = reader.sides(found.trigger(word), found.context(word).sentence)
    assert (found.name(agent), found.name(target)) == sides
