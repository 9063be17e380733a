"""Confidence: what only looks like a report is none, and some rules are surer than others."""

from __future__ import annotations

from generator.extraction.statements.attribution import attributed_stretches
from generator.extraction.statements.confidence import speaker_confidence, speech_confidence
from generator.language import load_pack
from tests.support import said


def test_a_programme_that_aims_at_something_says_nothing() -> None:
    assert said("Program ini menargetkan penurunan kemiskinan pada tahun depan.") == []


def test_what_a_minister_says_is_speech(analysed) -> None:
    found = analysed(
        "Menteri Perdagangan Budi Hartono mengatakan bahwa harga beras sudah turun sejak kemarin."
    )
    ((statement, cue),) = attributed_stretches(found.article, found.cast.doc, found.cast, found.pack)
    assert speech_confidence(statement, cue, found.cast, found.pack) > 0.8


def test_a_name_beside_the_cue_is_surer_than_whoever_spoke_last() -> None:
    pack = load_pack("id")
    assert speaker_confidence("name", "direct", None, pack) > speaker_confidence(
        "unknown", "direct", None, pack
    )
