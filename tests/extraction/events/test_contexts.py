"""Sentence contexts: each sentence of prose with its place and what stands in it."""

from __future__ import annotations


def test_sentences_know_their_place_and_what_is_said_in_them(analysed) -> None:
    found = analysed("Rusia menyerang Ukraina. Menteri Budi Hartono mengatakan kota itu hancur. Hujan turun.")
    assert [(one.index, one.count) for one in found.contexts] == [(0, 3), (1, 3), (2, 3)]
    assert [one.kinds for one in found.contexts] == [("country", "country"), ("person",), ()]
    assert [len(one.statements) for one in found.contexts] == [0, 1, 0]


def test_the_innermost_statement_of_an_offset_is_found(analysed) -> None:
    found = analysed("Menteri Budi Hartono mengatakan kota itu hancur.")
    (context,) = found.contexts
    assert context.statement_at(found.token("hancur").idx).content[0].exact == "kota itu hancur"
    assert context.statement_at(found.token("Menteri").idx) is None


def test_words_are_compared_by_their_roots(analysed) -> None:
    found = analysed("Rusia menyerang Ukraina.")
    assert "serang" in found.contexts[0].roots
