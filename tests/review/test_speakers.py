"""Speakers in doubt are asked for; those that a person settled are not."""

from __future__ import annotations

from datetime import date

from generator.facts import Correction, Verification
from generator.review.facts_at_hand import FactsAtHand
from generator.review.speakers import about_speakers
from tests.review.conftest import actor, base, rini, statement

DAY = date(2025, 3, 4)


def asked(*, unattributed=(), **fields: object) -> list:
    sheets = (actor(statements=() if unattributed else (statement(**fields),)), rini())
    return list(about_speakers(FactsAtHand(base(*sheets, unattributed=unattributed), str)))


def test_an_unsure_speaker_is_asked_for_with_the_others_as_choices() -> None:
    (question,) = asked(confidence=0.4)
    assert (question.text, question.doubt) == ("Did Budi Hartono say this?", 0.6)
    assert [(choice.key, choice.label) for choice in question.choices] == [
        ("y", "yes"),
        ("1", "Rini Wulandari"),
        ("x", "nobody with a name"),
        ("h", "not a statement: hide it"),
        ("d", "leave it as it is"),
    ]
    assert question.choice("1").decisions == (
        {
            "decision": "set",
            "fact": "s-000001",
            "field": "speaker",
            "value": "rini-wulandari",
            "found": "budi-hartono",
            "why": "another said it",
        },
    )


def test_an_unknown_speaker_is_asked_for_where_there_are_candidates() -> None:
    (question,) = asked(
        unattributed=(statement(speaker=None, candidates=("rini-wulandari", "budi-hartono")),)
    )
    assert question.text == "Who said this?"
    assert [choice.key for choice in question.choices] == ["1", "2", "h", "d"]
    assert asked(unattributed=(statement(speaker=None),)) == []


def test_what_is_sure_verified_or_set_by_a_person_is_not_asked() -> None:
    assert asked(confidence=0.9) == []
    assert asked(confidence=0.4, verified=Verification(by="Rina", on=DAY)) == []
    assert asked(confidence=0.4, corrections=(Correction(field="speaker", by="Rina", on=DAY, why="x"),)) == []
