"""Positions: a statement asserts, denies or admits an event, and a denial answers its claim."""

from __future__ import annotations

from tests.support import facts_of

TEXT = (
    "Ukraina menuduh Iran memasok Rusia dengan drone yang digunakan dalam serangan. "
    "Iran awalnya membantah hal ini, tetapi kemudian mengakui mengirim sejumlah drone ke Rusia. "
    "Presiden Ukraina Volodymyr Zelensky mengatakan ini bohong."
)


def test_a_claim_its_denial_the_admission_and_the_reply_stand_on_one_event() -> None:
    facts = facts_of(TEXT)
    (event,) = [event for event in facts.events if event.type == "aid"]
    stances = [
        (facts.actors[facts.statements[position.statement].speaker].name.exact, position.stance)
        for position in event.positions
    ]
    assert stances == [
        ("Ukraina", "asserts"),
        ("Iran", "denies"),
        ("Iran", "admits"),
        ("Volodymyr Zelensky", "asserts"),
    ]


def test_a_denial_of_this_answers_the_claim_before_it() -> None:
    facts = facts_of(TEXT)
    (event,) = [event for event in facts.events if event.type == "aid"]
    denial = next(position for position in event.positions if position.stance == "denies")
    assert facts.statements[denial.answers].act == "accuse"
