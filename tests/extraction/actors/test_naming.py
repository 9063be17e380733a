"""Naming: what the article itself calls the same is one actor; what could be two stays two."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from generator.extraction.actors.naming import gathered
from generator.language import load_pack


def actors(words: str, *names: tuple[str, str]) -> list[set[str]]:
    """The actors of a text of words between spaces, in which the given names stand with their labels."""
    pack = load_pack("id")
    doc = Doc(pack.nlp.vocab, words=words.split())
    doc[0].is_sent_start = True
    spans = []
    for name, label in names:
        length = len(name.split())
        spans += [
            Span(doc, at, at + length, label=label)
            for at in range(len(doc) - length + 1)
            if doc[at : at + length].text == name
        ]
    return sorted(({span.text for span in actor.spans} for actor in gathered(spans, pack)), key=sorted)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Agus Hartono ( Gus Aga ) datang .", [("Agus Hartono", "PER"), ("Gus Aga", "PER")]),
        ("Rini Kartika alias Nona datang .", [("Rini Kartika", "PER"), ("Nona", "PER")]),
        ("Agus Hari Yudhono ( AHY ) datang .", [("Agus Hari Yudhono", "PER"), ("AHY", "ORG")]),
        ("Joko Widodo datang . Jokowi pergi .", [("Joko Widodo", "PER"), ("Jokowi", "PER")]),
        ("Zulkifli Hasan datang . Zulhas pergi .", [("Zulkifli Hasan", "PER"), ("Zulhas", "PER")]),
        ("Badan Gizi ( Bagi ) datang .", [("Badan Gizi", "ORG"), ("Bagi", "ORG")]),
        (
            "Muhammad Afifudin datang . Affifudin pergi .",
            [("Muhammad Afifudin", "PER"), ("Affifudin", "PER")],
        ),
    ],
)
def test_what_the_article_calls_the_same_is_one_actor(words: str, names: list[tuple[str, str]]) -> None:
    assert actors(words, *names) == [{name for name, _ in names}]


def test_a_surname_that_two_persons_bear_names_neither() -> None:
    found = actors(
        "Budi Hartono dan Sari Hartono datang . Hartono pergi .",
        ("Budi Hartono", "PER"),
        ("Sari Hartono", "PER"),
        ("Hartono", "PER"),
    )
    assert {"Hartono"} in found


def test_bare_initials_are_not_the_person_who_has_them() -> None:
    found = actors("tersangka BP ditahan , kata Budi Prasetyo .", ("BP", "PER"), ("Budi Prasetyo", "PER"))
    assert found == [{"BP"}, {"Budi Prasetyo"}]
