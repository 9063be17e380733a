"""The form of the annotation guide."""

from __future__ import annotations

from generator.extraction import guide_form
from tests.support import NEWS_ONE, article_of, facts_of


def test_offsets_lead_to_the_words_and_speakers_are_names_of_actors() -> None:
    text = article_of(NEWS_ONE).text
    found = guide_form(facts_of(NEWS_ONE))
    names = {actor["name"] for actor in found["actors"]}
    assert found["id"] == "artikel"
    assert found["statements"]
    for statement in found["statements"]:
        assert text[statement["start"] : statement["end"]] == statement["content"]
        assert statement["speaker"] in names or statement["speaker"] in text
    for event in found["events"]:
        assert text[event["start"] : event["end"]] == event["sentence"]
        assert event["trigger"] in event["sentence"]
