"""Facts are found by the ids they have and had, and a statement stands with its speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation.sheets import Sheets
from generator.facts import FactBase
from generator.store import read_factbase


@pytest.fixture
def base(generated: Path) -> FactBase:
    return read_factbase(generated)


def test_a_fact_base_that_nothing_was_done_to_is_the_same(base: FactBase) -> None:
    assert Sheets(base).factbase() == base


def test_a_fact_is_found_by_its_id_and_by_one_it_had(base: FactBase) -> None:
    actors = tuple(
        actor.model_copy(update={"previous_ids": ("budi",)}) if actor.id == "budi-hartono" else actor
        for actor in base.actors
    )
    sheets = Sheets(base.model_copy(update={"actors": actors}))
    assert sheets.actor("budi") == sheets.actor("budi-hartono") is not None
    assert sheets.event("budi") is None
    assert sheets.fact("siapa") is None


def test_a_statement_with_another_speaker_moves_to_that_sheet_with_its_positions(base: FactBase) -> None:
    sheets = Sheets(base)
    statement = next(one for one in base.statements() if one.speaker == "rini-wulandari")
    sheets.put(statement.model_copy(update={"speaker": "budi-hartono"}))
    left = sheets.factbase()
    budi = next(actor for actor in left.actors if actor.id == "budi-hartono")
    assert statement.id in {one.id for one in budi.statements}
    assert {
        position.actor
        for event in left.events
        for position in event.positions
        if position.statement == statement.id
    } <= {"budi-hartono"}
