"""What is added is found in its article first, and what the machine finds by itself is not added twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import curate
from generator.facts import FactBase
from generator.store import check_factbase, read_factbase
from tests.curation.test_decisions import one

QUOTE = "Polisi menangkap tiga orang di gudang beras di Bandung."


@pytest.fixture
def base(generated: Path) -> FactBase:
    return read_factbase(generated)


@pytest.fixture
def event(base: FactBase) -> str:
    return base.events[0].id


def added(base: FactBase, **values: object) -> FactBase:
    curated = curate(base, [one("add", **{"article": "dua", "quote": QUOTE} | values)])
    assert curated.stale == ()
    return curated.base


def actor(base: FactBase, id_: str = "budi-hartono"):
    return next(actor for actor in base.actors if actor.id == id_)


def test_an_alias_a_role_and_a_legal_status_come_on_the_sheet(base: FactBase, generated: Path) -> None:
    base = added(base, what="alias", actor="budi-hartono", name="Polisi")
    base = added(base, what="role", actor="budi-hartono", title="Polisi", standing="former")
    base = added(base, what="legal_status", actor="budi-hartono", term="witness")
    sheet = actor(base)
    assert "Polisi" in [alias.name for alias in sheet.aliases]
    assert ("Polisi", "former") in [(role.title, role.standing) for role in sheet.roles]
    assert [status.term for status in sheet.legal_statuses] == ["witness"]
    assert {correction.field.partition("[")[0] for correction in sheet.corrections} == {
        "aliases", "roles", "legal_statuses",
    }  # fmt: skip
    assert check_factbase(base, generated) == []


def test_a_statement_comes_on_the_sheet_of_its_speaker(base: FactBase, generated: Path) -> None:
    base = added(
        base, what="statement", speaker="budi-hartono", content="tiga orang di  gudang beras", cue="menangkap"
    )
    (statement,) = (one for one in actor(base).statements if one.sieve == "editor")
    assert statement.sources[0].quote.exact == QUOTE
    assert statement.sources[0].content[0].exact == "tiga orang di gudang beras"
    assert statement.corrections
    assert check_factbase(base, generated) == []


def test_a_statement_of_another_speaker_is_moved_not_doubled(base: FactBase) -> None:
    statement = next(one for one in base.statements() if one.speaker == "rini-wulandari")
    source = statement.sources[0]
    after = added(
        base,
        what="statement",
        speaker="budi-hartono",
        article=source.quote.article,
        quote=source.quote.exact,
        content=source.content[0].exact,
    )
    assert {one.id for one in after.statements()} == {one.id for one in base.statements()}
    moved = next(one for one in actor(after).statements if one.id == statement.id)
    assert moved.corrections[0].found == "rini-wulandari"


def test_an_event_gets_what_the_machine_missed(base: FactBase, event: str, generated: Path) -> None:
    base = added(base, what="participant", event=event, side="targets", text="gudang beras")
    base = added(base, what="figure", event=event, kind="arrested", min=3, max=3, text="tiga orang")
    base = added(base, what="place", event=event, text="gudang beras di Bandung")
    base = added(base, what="date", event=event, value="2025-03-04", precision="day")
    base = added(base, what="report", event=event, trigger="menangkap")
    said = next(actor for actor in base.actors if actor.statements).statements[0].id
    base = added(base, what="position", event=event, statement=said, stance="denies")
    (sheet,) = (one for one in base.events if one.id == event)
    assert "gudang beras" in [one.text for one in sheet.targets]
    assert sheet.place.text == "gudang beras di Bandung"
    assert sheet.date.value == "2025-03-04"
    assert sheet.status == "disputed"
    assert check_factbase(base, generated) == []


def test_the_same_addition_twice_adds_once(base: FactBase) -> None:
    once = added(base, what="alias", actor="budi-hartono", name="Polisi")
    assert added(once, what="alias", actor="budi-hartono", name="Polisi") == once


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"quote": "Polisi melepas tiga orang"}, "does not say"),
        ({"article": "tiga"}, "no article 'tiga'"),
        ({"name": "Kapolri"}, "has no 'Kapolri' in it"),
        ({"actor": "siapa"}, "no actor 'siapa'"),
        ({"what": "position", "event": "apa", "statement": "s-0", "stance": "denies"}, "no statement 's-0'"),
    ],
)
def test_what_no_article_says_is_not_added(base: FactBase, values: dict, reason: str) -> None:
    values = {
        "what": "alias",
        "actor": "budi-hartono",
        "name": "Polisi",
        "article": "dua",
        "quote": QUOTE,
    } | values
    if values["what"] == "position":
        del values["actor"], values["name"]
    curated = curate(base, [one("add", **values)])
    assert reason in curated.stale[0].reason
    assert curated.base == base
