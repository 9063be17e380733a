"""A choice becomes signed decisions, or a sentence that says why not."""

from __future__ import annotations

from datetime import date

import pytest

from generator.curation import AddRole, Hide
from generator.errors import UsageError
from generator.review import Choice, Question, signed

TODAY = date(2025, 3, 4)
HIDE = {"decision": "hide", "fact": "s-000001", "why": "bukan"}
ROLES = tuple(
    {"decision": "add", "what": "role", "actor": "a", "article": article, "quote": words, "why": "tertulis"}
    for article, words in (("satu", "Budi datang."), ("dua", "Menteri  Perdagangan\nBudi datang."))
)


def test_a_choice_is_signed_with_who_and_when() -> None:
    (decision,) = signed(Choice(key="h", label="x", decisions=(HIDE,)), by="Rina", on=TODAY)
    assert decision == Hide(decision="hide", fact="s-000001", why="bukan", by="Rina", on=TODAY)


def test_words_of_the_editor_go_to_the_quote_that_says_them() -> None:
    choice = Choice(key="t", label="x", decisions=ROLES, asks="title")
    (decision,) = signed(choice, by="Rina", on=TODAY, words=" Menteri Perdagangan ")
    assert isinstance(decision, AddRole)
    assert (decision.article, decision.title) == ("dua", "Menteri Perdagangan")


@pytest.mark.parametrize("words", ["Presiden", "", "  ", None])
def test_words_that_no_quote_says_decide_nothing(words: str | None) -> None:
    with pytest.raises(UsageError, match="words"):
        signed(Choice(key="t", label="x", decisions=ROLES, asks="title"), by="Rina", on=TODAY, words=words)


def test_what_is_no_decision_is_one_sentence() -> None:
    choice = Choice(key="t", label="x", decisions=(ROLES[0] | {"quote": "B" * 400},), asks="title")
    with pytest.raises(UsageError, match="not a decision"):
        signed(choice, by="Rina", on=TODAY, words="B" * 300)


def test_a_question_has_an_id_of_its_kind_and_facts() -> None:
    question = Question(
        kind="speaker",
        ids=("s-1",),
        text="?",
        doubt=0.5,
        choices=(Choice(key="h", label="x", decisions=(HIDE,)),),
    )
    assert question.id == "speaker:s-1"
    assert question.choice("h") is question.choices[0]
    assert question.choice("z") is None
