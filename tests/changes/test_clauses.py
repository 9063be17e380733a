"""Changes are told in words, counted where they are many, and translated."""

from __future__ import annotations

from gettext import NullTranslations

from generator.changes import Change, Teller, Value, by_sheet, changes_between, names_in
from generator.facts import FactBase, Participant
from tests.changes.conftest import actor, article, base, event, figure, position, quote, statement


def told(old: FactBase, new: FactBase, translations: NullTranslations | None = None) -> list[str]:
    teller = Teller(
        names_in(old) | names_in(new), translations or NullTranslations(), term=lambda _, word: word
    )
    return [clause.text for group in by_sheet(changes_between(old, new)) for clause in teller.clauses(group)]


def test_statements_are_counted() -> None:
    old = base(actor())
    new = base(actor(statements=tuple(statement(f"s-{number}", f"Ke-{number}.") for number in range(3))))
    assert told(old, new) == ["3 statements added"]
    assert told(new, old) == ["3 statements removed"]
    assert told(old, base(actor(statements=(statement(),)))) == ["1 statement added"]


def test_a_figure_is_told_with_both_values_and_its_source() -> None:
    old, new = (
        base(event(figures=(figure(8, 8),)), article()),
        base(event(figures=(figure(9, 9),)), article()),
    )
    assert told(old, new) == ["killed: 8 → 9 (Kompas)"]


def test_an_actor_is_told_by_name() -> None:
    old = base(actor(name="Republik Iran"), event())
    new = base(
        actor(name="Republik Iran"),
        event(positions=(position(),), targets=(Participant(actor="iran", text="Teheran", quote=quote()),)),
    )
    assert told(old, new) == [
        "target or recipient added: Republik Iran (kompas)",
        "position added: Republik Iran denies (kompas)",
    ]


def test_sheets_are_new_or_removed_or_one_with_another() -> None:
    old, new = base(actor("iran"), event()), base(actor("teheran", previous_ids=("iran",)), article())
    assert told(old, new) == ["is one with “Teheran”", "new sheet", "sheet removed", "new sheet"]


def test_what_may_not_be_shown_is_told_without_words() -> None:
    teller = Teller(names_in(base()), NullTranslations(), term=lambda _, word: word)
    changes = [
        Change(sheet="actor", id="", name="", aspect="alias", what=what)
        for what in ("added", "removed", "changed")
    ]
    assert [clause.text for clause in teller.clauses(changes)] == [
        "other name added",
        "other name removed",
        "other name changed",
    ]


def test_many_sources_are_cut() -> None:
    after = Value(words="8", sources=("a", "b", "c", "d"))
    change = Change(sheet="event", id="e", name="E", aspect="killed", what="added", after=after)
    teller = Teller(names_in(base()), NullTranslations(), term=lambda _, word: word)
    assert [clause.text for clause in teller.clauses([change])] == ["killed added: 8 (a, b, c …)"]


def test_words_go_through_the_translation() -> None:
    class Loud(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper().replace("%(WHAT)S", "%(what)s")

    assert told(base(event()), base(event(figures=(figure(8, 8),))), Loud()) == ["KILLED ADDED: 8 (kompas)"]
