"""Lexicons are data, checked by type when they are loaded."""

from __future__ import annotations

import pytest

from generator.language.lexicon import lexicons_of

NAMES = [
    "abbreviations",
    "cues",
    "dates",
    "not_names",
    "numbers",
    "organizations",
    "places",
    "pronouns",
    "speech",
    "titles",
    "triggers",
]


@pytest.mark.parametrize("name", NAMES)
def test_every_lexicon_of_indonesian_fits_its_type_and_has_words(name: str) -> None:
    assert getattr(lexicons_of("id"), name)


def test_each_reporting_word_performs_one_act() -> None:
    acts: dict[str, set[str]] = {}
    for entry in lexicons_of("id").cues:
        for form in (*entry.active, *entry.quotative):
            acts.setdefault(form, set()).add(entry.act)
    assert {form: found for form, found in acts.items() if len(found) > 1} == {}


def test_every_event_type_but_other_has_words() -> None:
    assert len(lexicons_of("id").triggers) >= 18
