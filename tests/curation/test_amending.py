"""A person's value stands in the field, the machine's beside it, and what cannot be is refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import curate
from generator.curation.amending import as_text, value_at
from generator.curation.fields import FieldPath
from generator.facts import FactBase
from generator.store import check_factbase, read_factbase
from tests.curation.test_decisions import one


@pytest.fixture
def base(generated: Path) -> FactBase:
    return read_factbase(generated)


@pytest.fixture
def event(base: FactBase):
    return next(event for event in base.events if event.date)


def test_a_field_is_set_and_the_machines_value_stands_beside_it(
    base: FactBase, event, generated: Path
) -> None:
    curated = curate(base, [one("set", fact=event.id, field="date.value", value="2025-02")])
    assert curated.stale == ()
    (sheet,) = (one for one in curated.base.events if one.id == event.id)
    assert (sheet.date.value, sheet.date.precision) == ("2025-02", "month")
    (correction,) = sheet.corrections
    assert (correction.field, correction.found, correction.by) == ("date.value", event.date.value, "Rina")
    assert check_factbase(curated.base, generated) == []


def test_a_field_of_an_item_is_set(base: FactBase) -> None:
    role = next(actor for actor in base.actors if actor.id == "budi-hartono").roles[0]
    path = f"roles[{role.id}].standing"
    curated = curate(base, [one("set", fact="budi-hartono", field=path, value="former")])
    (sheet,) = (actor for actor in curated.base.actors if actor.id == "budi-hartono")
    assert value_at(sheet, FieldPath.parse(path)) == "former"
    assert sheet.corrections[0].found == "current"


def test_a_value_that_the_machine_has_too_is_no_correction(base: FactBase) -> None:
    curated = curate(base, [one("kind", actor="budi-hartono", kind="person")])
    assert (curated.stale, curated.base) == ((), base)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("type", "quarrel", "cannot be 'quarrel'"),
        ("status", "denied", "cannot be set"),
        ("id", "lain", "cannot be set"),
        ("reports", [], "cannot be set"),
        ("date.value", "kemarin", "cannot be 'kemarin'"),
        ("date.quote", None, "cannot be set"),
        ("figures[killed nol].max", 3, "there is no figures[killed nol]"),
        ("instrument.text", "senjata", "add one with its quote"),
    ],
)
def test_what_cannot_be_set_is_stale_with_the_reason(
    base: FactBase, event, field: str, value, reason: str
) -> None:
    curated = curate(base, [one("set", fact=event.id, field=field, value=value)])
    assert reason in curated.stale[0].reason
    assert curated.base == base


def test_a_speaker_who_is_not_there_is_refused(base: FactBase) -> None:
    statement = next(base.statements())
    curated = curate(base, [one("set", fact=statement.id, field="speaker", value="siapa")])
    assert "no actor 'siapa'" in curated.stale[0].reason


def test_values_are_told_as_they_stand_in_yaml() -> None:
    assert [as_text(value) for value in (None, "ya", 3, True, ["a"], {"min": 3})] == [
        None, "ya", "3", "true", "[a]", "{min: 3}",
    ]  # fmt: skip
