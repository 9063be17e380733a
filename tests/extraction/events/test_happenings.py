"""Events: trigger, type, who, when, where, how many."""

from __future__ import annotations

from datetime import date

from tests.support import facts_of


def test_an_event_has_type_date_place_figures_and_participants() -> None:
    facts = facts_of(
        "Rusia menyerang Ukraina dengan drone pada Senin (17/10/2022). Sedikitnya delapan orang tewas dalam serangan Rusia tersebut.",
        published=date(2022, 10, 17),
    )
    (event,) = [event for event in facts.events if event.type == "assault"]
    assert event.date.value == "2022-10-17"
    assert [facts.actors[one.actor].name.exact for one in event.agents] == ["Rusia"]
    assert [facts.actors[one.actor].name.exact for one in event.targets] == ["Ukraina"]
    assert [(figure.kind, figure.min, figure.max) for figure in event.figures] == [("killed", 8, None)]


def test_what_is_to_come_is_planned() -> None:
    facts = facts_of(
        "NATO akan mengirim sistem antidrone ke Ukraina pekan depan.", published=date(2022, 10, 18)
    )
    assert [event.planned for event in facts.events if event.type == "aid"] == [True]


def test_prose_without_a_happening_has_no_event() -> None:
    assert facts_of("Kota itu indah dan penduduknya ramah.").events == ()


def test_what_somebody_only_asks_for_is_no_happening_and_no_position() -> None:
    facts = facts_of(
        "Presiden Ukraina Volodymyr Zelensky meminta NATO agar mengirim sistem antidrone ke Ukraina."
    )
    assert [event.title.exact for event in facts.events if event.positions] == []
