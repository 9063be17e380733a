"""The sheet of an actor says what it said and did, what others say of it, and with whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.actor_sheet import ActorSheet, newest_first
from generator.site.catalogue import Catalogue
from generator.store import read_factbase
from tests.support import DEMO


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The demonstration articles."""
    return Catalogue(read_factbase(DEMO))


def sheet_of(catalogue: Catalogue, id_: str) -> ActorSheet:
    return ActorSheet(catalogue, catalogue.actors[id_])


def test_every_statement_stands_once_under_one_event_or_none(catalogue: Catalogue) -> None:
    for actor in catalogue.actors.values():
        groups = ActorSheet(catalogue, actor).statements_by_event(actor.statements)
        shown = [statement.id for _, statements in groups for statement in statements]
        assert sorted(shown) == sorted(statement.id for statement in actor.statements)
        assert all(event or group is groups[-1] for group in groups for event in group[:1])


def test_statements_come_newest_first_below_their_event(catalogue: Catalogue) -> None:
    iran = catalogue.actors["iran"]
    event, statements = sheet_of(catalogue, "iran").statements_by_event(iran.statements)[0]
    assert event is not None
    assert all(event in catalogue.events_told_by(statement) for statement in statements)
    assert statements == newest_first(statements)
    days = [str(statement.date) for statement in statements]
    assert days == sorted(days, reverse=True)


def test_what_others_say_of_an_actor_names_it_and_is_not_its_own(catalogue: Catalogue) -> None:
    iran = catalogue.actors["iran"]
    names = [iran.name, *(alias.name for alias in iran.aliases)]
    said = sheet_of(catalogue, "iran").said_by_others()
    assert said
    for statement in said:
        assert statement.speaker != "iran"
        assert any(
            name in span.exact for name in names for source in statement.sources for span in source.content
        )


def test_the_course_of_positions_runs_from_the_first_to_the_last(catalogue: Catalogue) -> None:
    for _, taken in sheet_of(catalogue, "iran").positions_by_event():
        days = [statement.date for statement, _ in taken]
        assert days == sorted(days)
    stances = [stance for _, taken in sheet_of(catalogue, "iran").positions_by_event() for _, stance in taken]
    assert {"denies", "admits"} <= set(stances)


def test_events_stand_under_the_part_that_the_actor_has_in_them(catalogue: Catalogue) -> None:
    events = catalogue.events_of(catalogue.actors["iran"])
    parts = sheet_of(catalogue, "iran").events_by_part(events)
    assert parts.keys() == {"agent", "target"}
    assert all("iran" in {one.actor for one in event.agents} for event in parts["agent"])
    assert all("iran" in {one.actor for one in event.targets} for event in parts["target"])


def test_company_is_ranked_by_what_is_shared_and_leaves_out_the_actor_itself(catalogue: Catalogue) -> None:
    company = sheet_of(catalogue, "iran").company(most=5)
    assert len(company) == 5
    shared = [(one.events, one.articles) for one in company]
    assert shared == sorted(shared, reverse=True)
    assert "iran" not in [one.actor.id for one in company]


def test_an_actor_that_only_is_named_has_an_empty_sheet(generated: Path) -> None:
    catalogue = Catalogue(read_factbase(generated))
    silent = next(
        actor
        for actor in catalogue.actors.values()
        if not actor.statements and not catalogue.events_of(actor)
    )
    sheet = ActorSheet(catalogue, silent)
    assert sheet.statements_by_event([]) == []
    assert sheet.events_by_part([]) == {}
    assert sheet.positions_by_event() == []
