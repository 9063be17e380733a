"""Decisions are applied, kept over runs, and reported where they fit nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.store import check_content, read_factbase
from generator.workflow import generate
from tests.curation.test_decision_files import write
from tests.curation.test_decisions import SIGNED


def actors(content: Path) -> dict[str, str]:
    return {actor.id: actor.name for actor in read_factbase(content).actors}


def test_a_rename_keeps_the_id_and_the_old_name_as_an_alias(generated: Path) -> None:
    write(generated, f"- decision: rename\n  actor: budi-hartono\n  name: Budi S. Hartono\n{SIGNED}")
    for _ in range(2):
        generate(generated)
        budi = next(actor for actor in read_factbase(generated).actors if actor.id == "budi-hartono")
        assert budi.name == "Budi S. Hartono"
        assert "Budi Hartono" in [alias.name for alias in budi.aliases]


def test_a_kind_is_corrected(generated: Path) -> None:
    write(generated, f"- decision: kind\n  actor: budi-hartono\n  kind: organization\n{SIGNED}")
    for _ in range(2):
        generate(generated)
        assert (
            next(actor for actor in read_factbase(generated).actors if actor.id == "budi-hartono").kind
            == "organization"
        )


def test_two_actors_become_one_with_everything_that_either_had(generated: Path) -> None:
    before = read_factbase(generated)
    said = {
        statement.id
        for actor in before.actors
        if actor.id in ("budi-hartono", "rini-wulandari")
        for statement in actor.statements
    }
    write(generated, f"- decision: same\n  actors: [budi-hartono, rini-wulandari]\n{SIGNED}")
    for _ in range(2):
        assert generate(generated).stale == ()
        base = read_factbase(generated)
        budi = next(actor for actor in base.actors if actor.id == "budi-hartono")
        assert "rini-wulandari" in budi.previous_ids
        assert {statement.id for statement in budi.statements} == said
        assert check_content(generated) == []


def test_what_is_hidden_is_gone_from_every_sheet(generated: Path) -> None:
    statement = next(
        actor for actor in read_factbase(generated).actors if actor.id == "budi-hartono"
    ).statements[0]
    write(
        generated,
        f"- decision: hide\n  fact: {statement.id}\n{SIGNED}- decision: hide\n  fact: rini-wulandari\n{SIGNED}",
    )
    generate(generated)
    base = read_factbase(generated)
    assert statement.id not in {one.id for one in base.statements()}
    assert "rini-wulandari" not in {actor.id for actor in base.actors}
    assert check_content(generated) == []


@pytest.mark.parametrize(
    "decision",
    ["hide\n  fact: s-000000", "rename\n  actor: siapa\n  name: S", "same\n  actors: [budi-hartono, siapa]"],
)
def test_a_decision_that_fits_nothing_is_reported_and_changes_nothing(generated: Path, decision: str) -> None:
    before = actors(generated)
    write(generated, f"- decision: {decision}\n{SIGNED}")
    (stale,) = generate(generated).stale
    assert "any more" in stale.reason
    assert actors(generated) == before
