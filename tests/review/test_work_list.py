"""The list asks what is open, most doubtful first, and nothing that was answered."""

from __future__ import annotations

from datetime import date

import pytest

from generator.curation import Different, Hide, Stale, Unsettled
from generator.review import signed, work_list
from tests.review.conftest import DOUBTFUL, actor, base

SIGNED = {"by": "Rina", "on": date(2025, 3, 4), "why": "x"}
QUESTIONS = work_list(DOUBTFUL)


def test_the_most_doubtful_comes_first_and_the_order_is_the_same_on_every_run() -> None:
    assert [question.id for question in QUESTIONS] == [
        "figures:kebakaran:killed delapan orang:killed tiga puluh orang",
        "speaker:s-000001",
        "doubtful-actor:rini-wulandari",
        "role:budi-hartono",
    ]
    shuffled = DOUBTFUL.model_copy(update={"actors": DOUBTFUL.actors[::-1]})
    assert [question.id for question in work_list(shuffled)] == [question.id for question in QUESTIONS]


@pytest.mark.parametrize(
    ("question", "choice"),
    [(question, choice) for question in QUESTIONS for choice in question.choices],
    ids=lambda one: one.id if hasattr(one, "kind") else one.key,
)
def test_an_answered_question_does_not_come_back_whatever_the_answer(question, choice) -> None:
    decisions = signed(choice, by="Rina", on=date(2025, 3, 4), words="Budi")
    assert question.id not in [one.id for one in work_list(DOUBTFUL, decisions)]
    assert len(work_list(DOUBTFUL, decisions)) >= len(QUESTIONS) - 2


def test_half_an_answer_is_none() -> None:
    figures = QUESTIONS[0]
    other = Hide(decision="hide", fact="kebakaran", field="figures[killed lima orang]", **SIGNED)
    assert figures.id in [one.id for one in work_list(DOUBTFUL, [other])]
    alias = Hide(decision="hide", fact="rini-wulandari", field="aliases[Rini]", **SIGNED)
    assert "doubtful-actor:rini-wulandari" in [one.id for one in work_list(DOUBTFUL, [alias])]


def test_sheets_that_a_longer_decision_compares_are_not_compared_again() -> None:
    alike = base(actor(), actor("budi-hartono-2"))
    (question,) = work_list(alike)
    assert question.kind == "same-actor"
    three = Different(decision="different", actors=("x", "budi-hartono-2", "budi-hartono"), **SIGNED)
    assert work_list(alike, [three]) == ()


def test_a_decision_without_effect_heads_the_list_until_it_is_dismissed() -> None:
    stale = [Stale(Hide(decision="hide", fact="s-9", **SIGNED), "there is no fact 's-9' any more")]
    first = work_list(DOUBTFUL, unsettled=Unsettled(stale=tuple(stale)))[0]
    assert first.kind == "stale"
    seen = signed(first.choices[0], by="Rina", on=date(2025, 3, 5))
    assert [one.kind for one in work_list(DOUBTFUL, seen, unsettled=Unsettled(stale=tuple(stale)))].count(
        "stale"
    ) == 0


def test_the_words_of_the_interface_are_translated() -> None:
    def loud(message: str) -> str:
        return message if "%" in message else message.upper()

    assert work_list(DOUBTFUL, say=loud)[-1].choice("d").label == "NO ROLE IS KNOWN"
