"""Coverage says what a collection rests on and how much of it people have looked at."""

from __future__ import annotations

from datetime import date

from generator.facts import Actor, Correction, FactBase, Verification, Withdrawal, state_of
from generator.site.catalogue import Catalogue
from generator.site.coverage import coverage_of, outlet_of
from tests.site.events import QUOTE, event
from tests.support import article_of

VERIFIED = Verification(by="Rina", on=date(2025, 3, 5))
CORRECTED = Correction(field="name", found="A", by="Rina", on=date(2025, 3, 5), why="ejaan")


def article(id_: str, publisher: str | None, published: date | None, url: str | None = None):
    return article_of("Gempa", id=id_, publisher=publisher, published=published, url=url)


def test_outlets_come_with_their_articles_and_dates_the_largest_first() -> None:
    articles = (
        article("a", "Kabar", date(2025, 3, 1)),
        article("b", "Harian", date(2025, 3, 9)),
        article("c", "Harian", date(2025, 3, 2)),
        article("d", None, None),
    )
    found = coverage_of(Catalogue(FactBase(articles=articles)))
    assert [(one.name, one.articles, one.first, one.last) for one in found.outlets] == [
        ("Harian", 2, date(2025, 3, 2), date(2025, 3, 9)),
        ("", 1, None, None),
        ("Kabar", 1, date(2025, 3, 1), date(2025, 3, 1)),
    ]
    assert (found.articles, found.undated, found.first, found.last) == (
        4,
        1,
        date(2025, 3, 1),
        date(2025, 3, 9),
    )


def test_an_outlet_without_a_name_is_the_host_of_its_address() -> None:
    assert outlet_of(article("a", None, None, url="https://www.kabar.example/x")) == "kabar.example"
    assert outlet_of(article("a", None, None)) == ""


def test_facts_are_counted_by_what_people_did_with_them() -> None:
    person = Actor(
        id="a", name="A", kind="person", mentions=(QUOTE,), corrections=(CORRECTED,), verified=VERIFIED
    )
    events = (event("e1", verified=VERIFIED), event("e2"))
    found = coverage_of(
        Catalogue(FactBase(articles=(article("artikel", "K", None),), actors=(person,), events=events))
    )
    assert dict(found.states) == {
        "actors": {"machine": 0, "verified": 0, "corrected": 1},
        "events": {"machine": 1, "verified": 1, "corrected": 0},
        "statements": {"machine": 0, "verified": 0, "corrected": 0},
    }
    assert state_of(person) == "corrected"
    grown = VERIFIED.model_copy(update={"since": ("roles[r-1]",)})
    assert [state_of(event("e3", verified=one)) for one in (VERIFIED, grown)] == ["verified", "machine"]


def test_an_article_that_was_withdrawn_is_told_once_the_latest_first() -> None:
    old = Withdrawal(article="a", on=date(2025, 1, 1), why="keliru")
    new = Withdrawal(article="b", on=date(2025, 2, 1), why="keliru")
    events = (event("e1", withdrawals=(old, new)), event("e2", withdrawals=(old,)))
    assert coverage_of(
        Catalogue(FactBase(articles=(article("artikel", "K", None),), events=events))
    ).withdrawals == (new, old)


def test_an_empty_collection_covers_nothing() -> None:
    found = coverage_of(Catalogue(FactBase()))
    assert (found.articles, found.outlets, found.first, found.last) == (0, (), None, None)
