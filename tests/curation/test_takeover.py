"""What a person changed in a document is said by decisions; what none can say is refused with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.curation import Refused, Signature, Taken, changes, says_the_same
from generator.facts import Actor, Correction, Event, Quote, Role, Verification
from generator.store import read_factbase
from tests.curation.test_decisions import one

SIGNED = Signature(by="Rina", on=date(2025, 3, 1), why="alasan")


@pytest.fixture
def budi(generated: Path) -> Actor:
    return next(actor for actor in read_factbase(generated).actors if actor.id == "budi-hartono")


@pytest.fixture
def event(generated: Path) -> Event:
    return next(event for event in read_factbase(generated).events if event.date)


def taken(written, **changed: object) -> list[object]:
    edited = written.model_copy(update=changed)
    return [
        change.decision if isinstance(change, Taken) else change
        for change in changes([written], [edited], SIGNED)
    ]


def test_what_did_not_change_says_nothing(budi: Actor, event: Event) -> None:
    assert taken(budi) == taken(event) == []


def test_names_kinds_and_fields_are_set_beside_what_was_found(budi: Actor, event: Event) -> None:
    assert taken(budi, name="Budi", kind="organization") == [
        one("rename", actor=budi.id, name="Budi", found=budi.name),
        one("kind", actor=budi.id, kind="organization", found="person"),
    ]
    new = event.date.model_copy(update={"value": "2025-02", "precision": "month"})
    assert taken(event, type="other", title="T", date=new) == [
        one("set", fact=event.id, field="type", value="other", found=event.type),
        one("rename", event=event.id, name="T", found=event.title),
        one("set", fact=event.id, field="date.value", value="2025-02", found=event.date.value),
    ]


def test_a_field_that_was_corrected_before_has_no_value_of_the_machine_in_the_file(budi: Actor) -> None:
    correction = Correction(field="name", found="Budi", by="Rina", on=date(2025, 1, 1), why="y")
    written = budi.model_copy(update={"corrections": (correction,)})
    assert taken(written, name="B. Hartono") == [one("rename", actor=budi.id, name="B. Hartono")]


def test_what_was_taken_out_is_hidden_and_what_was_put_in_is_added(budi: Actor) -> None:
    gone, *kept = budi.aliases
    quote = budi.mentions[0]
    role = Role(id="r-1", title="Menteri", quotes=(quote,), standing="former")
    said = budi.statements[0]
    assert taken(budi, aliases=tuple(kept), roles=(*budi.roles, role), statements=budi.statements[1:]) == [
        one("hide", fact=budi.id, field=f"aliases[{gone.name}]"),
        one(
            "add", what="role", actor=budi.id, title="Menteri", standing="former",
            article=quote.article, quote=quote.exact,
        ),
        one("hide", fact=said.id),
    ]  # fmt: skip


def test_an_item_with_another_name_at_its_place_is_the_same_item(budi: Actor) -> None:
    first, *others = budi.aliases
    renamed = first.model_copy(update={"name": "Bud"})
    assert taken(budi, aliases=(renamed, *others)) == [
        one("set", fact=budi.id, field=f"aliases[{first.name}].name", value="Bud", found=first.name)
    ]


def test_a_statement_given_to_another_speaker_is_a_field_of_that_statement(budi: Actor) -> None:
    first, *others = budi.statements
    moved = first.model_copy(update={"speaker": "rini-wulandari", "act": "deny"})
    assert taken(budi, statements=(moved, *others)) == [
        one("set", fact=first.id, field="speaker", value="rini-wulandari", found=budi.id),
        one("set", fact=first.id, field="act", value="deny", found=first.act),
    ]


def test_a_verification_is_signed_by_whoever_stands_in_it(budi: Actor) -> None:
    verified = Verification(by="Ani", on=date(2025, 4, 1))
    assert taken(budi, verified=verified) == [one("verify", fact=budi.id, by="Ani", on="2025-04-01")]


def test_what_no_decision_can_say_is_refused_with_its_place(budi: Actor) -> None:
    false = Quote(article="satu", start=0, end=4, exact="Dusta"[:4])
    first, *others = budi.aliases
    wrong = first.model_copy(update={"quotes": (false,)})
    (refused,) = taken(budi, aliases=(wrong, *others))
    assert isinstance(refused, Refused)
    assert refused.place == ("aliases", 0, "quotes")
    (refused,) = taken(budi, confidence=0.5)
    assert refused == Refused(("confidence",), "'confidence' is not for a decision to set")
    (refused,) = taken(budi, name="")
    assert refused.place == ("name",)


def test_decisions_say_the_same_whoever_signed_them() -> None:
    rename = one("rename", actor="a", name="A")
    assert says_the_same(rename, one("rename", actor="a", name="A", by="Ani", why="lain", found="B"))
    assert not says_the_same(rename, one("rename", actor="a", name="B"))
    assert not says_the_same(rename, one("verify", fact="a"))
