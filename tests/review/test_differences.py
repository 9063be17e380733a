"""Where the machine has found something else since, the editor keeps or gives up what was set by hand."""

from __future__ import annotations

from datetime import date

import pytest

from generator.curation import Decision, Difference, Unsettled, curate
from generator.review import signed, work_list
from generator.review.differences import about_differences
from generator.review.facts_at_hand import FactsAtHand
from tests.curation.test_decisions import one
from tests.review.conftest import actor, base, event

RENAME = one("rename", actor="budi-hartono", name="Budi S. Hartono", found="Budi Hartono")
KIND = one("kind", actor="budi-hartono", kind="organization")
TYPE = one("set", fact="kebakaran", field="type", value="accident", found="other")
FOUND = base(actor(words="Hartono"), event())
BEFORE = {
    "rename": Difference(RENAME, "Budi Hartono", "Hartono", "Hartono"),
    "kind": Difference(KIND, "country", "person", "person"),
    "set": Difference(TYPE, "other", "disaster", "disaster"),
}


def question_about(difference: Difference):
    (question,) = about_differences(FactsAtHand(FOUND, str), [difference])
    return question


def test_the_three_values_stand_in_the_question_with_its_quotes() -> None:
    question = question_about(BEFORE["set"])
    assert question.text == (
        "“accident” was set by hand; the machine found “other” then and finds “disaster” now."
    )
    assert [choice.key for choice in question.choices] == ["k", "m"]
    assert "".join(part.text for part in question.evidence[0].parts).startswith("Kebakaran")
    assert question.note == "set (fact: kebakaran, field: type, value: accident) by Rina, 2025-03-01: alasan"


@pytest.mark.parametrize("kind", BEFORE)
@pytest.mark.parametrize("key", ["k", "m"])
def test_one_key_settles_it_and_the_sheet_says_what_was_chosen(kind: str, key: str) -> None:
    difference = BEFORE[kind]
    question = question_about(difference)
    answers = signed(question.choice(key), by="Ani", on=date(2025, 4, 1))
    decisions: list[Decision] = [difference.decision, *answers]
    curated = curate(FOUND, decisions)
    asked = work_list(
        curated.base, decisions, unsettled=Unsettled(curated.stale, curated.differences, curated.grown)
    )
    assert curated.differences == (() if key == "k" or kind != "rename" else curated.differences)
    assert [one.kind for one in asked if one.kind in ("stale", "difference")] == []
    fact = curated.base.actors[0] if kind != "set" else curated.base.events[0]
    values = {"rename": "name", "kind": "kind", "set": "type"}
    wanted = {"k": {"rename": "Budi S. Hartono", "kind": "organization", "set": "accident"}}
    wanted["m"] = {"rename": "Hartono", "kind": "person", "set": "disaster"}
    assert getattr(fact, values[kind]) == wanted[key][kind]
    corrected = [correction.by for correction in fact.corrections]
    assert corrected == (["Ani"] if key == "k" else [])


def test_it_is_asked_before_everything_but_lost_decisions() -> None:
    asked = work_list(FOUND, [RENAME], unsettled=Unsettled(differences=(BEFORE["rename"],)))
    assert asked[0].kind == "difference"
