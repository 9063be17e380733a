"""Participants: named or not, on the side where the happening has them."""

from __future__ import annotations

import pytest

from generator.extraction.events.participants import ParticipantFinder


def finder(found) -> ParticipantFinder:
    return ParticipantFinder(found.cast.doc, found.cast, found.spoken, found.pack)


@pytest.mark.parametrize(
    ("text", "word", "kind", "agents", "targets"),
    [
        (
            "KPK menahan Bupati Budi Hartono di Jakarta, kata juru bicara KPK Sari Wulandari.",
            "menahan",
            "coerce",
            ["KPK"],
            ["Budi Hartono"],
        ),
        (
            "Budi Hartono ditangkap polisi kemarin, kata Kapolda Riau Joko Purnomo.",
            "ditangkap",
            "coerce",
            ["polisi"],
            ["Budi Hartono"],
        ),
    ],
)
def test_named_and_unnamed_take_part_on_their_side(analysed, text, word, kind, agents, targets) -> None:
    found = analysed(text)
    sides = finder(found).of(found.trigger(word, kind), found.context(word).sentence)
    assert [[one.span.exact for one in side] for side in sides] == [agents, targets]


def test_whoever_could_take_part_is_named_in_the_article_or_described_in_the_sentence(analysed) -> None:
    found = analysed("Rusia mundur. Para nelayan menemui Ukraina dan polisi.")
    candidates = list(finder(found).candidates(found.trigger("menemui"), found.context("menemui").sentence))
    assert [one.words.text for one in candidates] == ["Rusia", "Ukraina", "Para nelayan", "polisi"]
    assert [one.actor is None for one in candidates] == [False, False, True, True]
