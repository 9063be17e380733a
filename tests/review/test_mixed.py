"""A sheet that may be two persons is asked for, with the quotes of either title."""

from __future__ import annotations

from datetime import date

from generator.curation import Different
from generator.facts import Role
from generator.review import signed
from generator.review.facts_at_hand import FactsAtHand
from generator.review.mixed import about_mixed
from tests.review.conftest import actor, base, quote


def held(title: str, article: str) -> Role:
    words = {"kompas": "Menteri Budi Hartono datang", "tempo": "kata Budi Hartono, menteri itu"}
    return Role(id=f"r-{article}", title=title, quotes=(quote(words[article], article),))


def asked(*roles: Role, **fields: object) -> list:
    return list(about_mixed(FactsAtHand(base(actor(roles=roles, **fields)), str)))


def test_titles_that_few_hold_both_are_asked_for_and_two_are_parted_by_their_articles() -> None:
    minister, head = held("Menteri Perdagangan", "kompas"), held("Ketua Umum Partai Contoh", "tempo")
    (question,) = asked(minister, head)
    assert question.text == "Is Budi Hartono one person?"
    assert question.note == "Menteri Perdagangan / Ketua Umum Partai Contoh"
    assert {one.about: one.article for one in question.evidence} == {
        "Menteri Perdagangan": "kompas",
        "Ketua Umum Partai Contoh": "tempo",
    }
    (decision,) = signed(question.choice("n"), by="Rina", on=date(2025, 3, 4))
    assert isinstance(decision, Different)
    assert (decision.actors, decision.articles) == (("budi-hartono",), ("tempo",))


def test_titles_that_agree_or_that_one_article_gives_together_are_not() -> None:
    assert asked(held("Menteri Perdagangan", "kompas"), held("Mendag", "tempo")) == []
    assert asked(held("Menteri Perdagangan", "kompas"), held("Ketua Umum Partai Contoh", "kompas")) == []
    assert (
        asked(held("Menteri Perdagangan", "kompas"), held("Menteri Perdagangan Negeri Contoh", "tempo")) == []
    )
    former = held("Ketua Umum Partai Contoh", "tempo").model_copy(update={"standing": "former"})
    assert asked(held("Menteri Perdagangan", "kompas"), former) == []
