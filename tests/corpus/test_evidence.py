"""A sheet is known again by words and articles, not by offsets or by what an editor renamed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.corpus.appearances import Appearance
from generator.corpus.evidence import Place, evidence_of, of_actors, of_appearances, united
from generator.facts import Correction, FactBase
from generator.memo import Memo
from tests.support import NEWS_ONE, article_of, facts_of


def test_evidence_counts_how_often_an_article_says_the_words_not_where() -> None:
    before = evidence_of([Place("s1", "a", "ya", 10), Place("s2", "a", "ya", 50)])
    after = evidence_of([Place("s1", "a", "ya", 17), Place("s2", "a", "ya", 99)])
    assert before == after
    assert before["s1"] != before["s2"]


def test_a_sheet_and_what_it_rests_on_have_the_same_evidence(merged: Callable[..., FactBase]) -> None:
    article, facts = article_of(NEWS_ONE, id="a"), facts_of(NEWS_ONE, id="a")
    appearances = [Appearance(article, facts, index) for index in range(len(facts.actors))]
    assert sorted(of_appearances([tuple(appearances)], Memo()).values(), key=str) == sorted(
        of_actors(merged(a=NEWS_ONE).actors, Memo()).values(), key=str
    )


def test_a_sheet_that_an_editor_renamed_is_known_by_the_name_that_the_machine_finds(
    merged: Callable[..., FactBase],
) -> None:
    actor = merged(a="Menteri Perdagangan Budi Hartono mengatakan harga akan turun.").actors[0]
    correction = Correction(field="name", found=actor.name, by="Rina", on=date(2025, 1, 1), why="ejaan")
    renamed = actor.model_copy(update={"name": "Budi S.", "aliases": (), "corrections": (correction,)})
    assert of_actors([actor], Memo())[actor.id] & of_actors([renamed], Memo())[actor.id]


def test_a_group_has_the_evidence_of_all_its_members() -> None:
    assert united([[0, 2], [1]], {0: frozenset("a"), 1: frozenset(), 2: frozenset("bc")}) == [
        frozenset("abc"),
        frozenset(),
    ]
