"""Decisions are applied, kept over runs, and reported where they fit nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import curate, name_of
from generator.store import check_content, read_factbase
from generator.workflow import generate
from tests.curation.test_decision_files import write
from tests.curation.test_decisions import SIGNED, one


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


def test_a_later_decision_on_one_field_holds_and_the_earlier_is_listed(generated: Path) -> None:
    base = read_factbase(generated)
    first, second = (
        one("rename", actor="budi-hartono", name=name, found="Budi Hartono") for name in ("Budi", "Budi H.")
    )
    curated = curate(base, [first, second])
    assert [stale.decision for stale in curated.stale] == [first]
    assert "later decision, by Rina" in curated.stale[0].reason
    assert next(actor for actor in curated.base.actors if actor.id == "budi-hartono").name == "Budi H."


def test_the_order_of_decisions_does_not_matter_where_one_needs_another(generated: Path) -> None:
    base = read_factbase(generated)
    statement = next(base.statements())
    event = base.events[0].id
    quoted = {"article": statement.sources[0].quote.article, "quote": statement.sources[0].quote.exact}
    decisions = [
        one("hide", fact="budi-hartono", field="aliases[Polisi]"),
        one("verify", fact=event),
        one("set", fact=event, field=f"positions[{statement.id} doubts].stance", value="admits"),
        one("add", what="position", event=event, statement=statement.id, stance="doubts", **quoted),
        one(
            "add", what="alias", actor="budi-hartono", name="Polisi", article="dua", quote="Polisi menangkap"
        ),
    ]
    curated = curate(base, decisions)
    assert curated.stale == ()
    assert curate(base, decisions[::-1]).base == curated.base
    (sheet,) = (one for one in curated.base.events if one.id == event)
    assert sheet.status == "admitted"
    assert sheet.verified.by == "Rina"


def test_an_item_of_a_list_is_hidden_but_not_the_last_report(generated: Path) -> None:
    base = read_factbase(generated)
    event = next(event for event in base.events if len(event.reports) == 1)
    report = name_of(event.reports[0])
    curated = curate(
        base,
        [
            one("hide", fact="budi-hartono", field="aliases[Budi]"),
            one("hide", fact=event.id, field=f"reports[{report}]"),
            one("hide", fact=event.id, field="type"),
        ],
    )
    budi = next(actor for actor in curated.base.actors if actor.id == "budi-hartono")
    assert "Budi" not in [alias.name for alias in budi.aliases]
    assert [stale.reason for stale in curated.stale] == [
        f"reports[{report}] is the last of its list; hide {event.id} itself",
        "type is no item of a list",
    ]


def test_what_the_machine_finds_anew_for_a_corrected_field_is_listed_and_the_persons_value_stays(
    generated: Path,
) -> None:
    base = read_factbase(generated)
    rename = one("rename", actor="budi-hartono", name="Budi S. Hartono")
    before = curate(base, [rename])
    assert before.differences == ()
    moved = tuple(
        actor.model_copy(update={"name": "Budi Hartono Jr"}) if actor.id == "budi-hartono" else actor
        for actor in base.actors
    )
    after = before
    for _ in range(2):
        after = curate(base.model_copy(update={"actors": moved}), [rename], seen=after.seen)
        (difference,) = after.differences
        assert (difference.before, difference.now) == ("Budi Hartono", "Budi Hartono Jr")
    assert next(actor for actor in after.base.actors if actor.id == "budi-hartono").name == "Budi S. Hartono"


def test_a_dismissed_suggestion_about_what_is_gone_is_stale(generated: Path) -> None:
    base = read_factbase(generated)
    live = one("dismiss", kind="near-duplicate", ids=["budi-hartono", "rini-wulandari"])
    gone = one("dismiss", kind="near-duplicate", ids=["budi-hartono", "siapa"])
    figures = one("dismiss", kind="figures", ids=["budi-hartono", "killed dua orang"])
    lost = one("dismiss", kind="stale", ids=["d-0123456789ab"])
    assert [stale.decision for stale in curate(base, [live, gone, figures, lost]).stale] == [gone]
