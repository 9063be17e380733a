"""What beside its name tells who an actor is: titles, organizations, company."""

from __future__ import annotations

from generator.corpus.appearances import Appearance
from generator.corpus.contexts import Contexts, contexts_of
from generator.memo import Memo
from tests.corpus.casts import cast

COMPANY = ("Rini Wulandari", "org: Tesla")
CASTS = [
    cast("a", "Menteri Perdagangan / Budi Hartono", *COMPANY),
    cast("b", "Mendag / Budi", *COMPANY),
    cast("c", "petani / Budi", *COMPANY[:1]),
    cast("d", "pelatih / Budi", *COMPANY),
]
APPEARANCES = [Appearance(article, facts, at) for article, facts in CASTS for at in range(len(facts.actors))]
CONTEXTS = Contexts(contexts_of(APPEARANCES, Memo()))
MINISTER, MENDAG, FARMER, COACH = (
    at for at, appearance in enumerate(APPEARANCES) if "Budi" in appearance.actor.name.exact
)


def test_titles_are_compared_written_out() -> None:
    assert CONTEXTS.titles(MENDAG) == {("menteri", "perdagangan")}
    assert CONTEXTS.agreeing([MINISTER], [MENDAG])
    assert not CONTEXTS.agreeing([MINISTER], [FARMER])


def test_a_title_that_few_hold_is_a_tie_and_one_that_many_hold_is_not() -> None:
    assert CONTEXTS.by_tie([MINISTER, MENDAG, FARMER]) == {
        ("title", ("menteri", "perdagangan")): [MINISTER, MENDAG]
    }


def test_two_shared_actors_are_company_and_one_is_not() -> None:
    assert list(CONTEXTS.in_company([MENDAG, FARMER, COACH], [MINISTER])) == [
        (MENDAG, MINISTER),
        (COACH, MINISTER),
    ]


def test_company_ties_nobody_whose_titles_contradict() -> None:
    assert list(CONTEXTS.in_company_without_contradiction([MENDAG, COACH], [MINISTER])) == [
        (MENDAG, MINISTER)
    ]


def test_what_stands_in_very_many_articles_is_nobodys_company() -> None:
    casts = [cast(f"x{number}", f"Orang {number}", *COMPANY) for number in range(20)]
    everyone = [Appearance(article, facts, at) for article, facts in casts for at in range(3)]
    contexts = Contexts(contexts_of(everyone, Memo()))
    assert list(contexts.in_company([0], [3])) == []
