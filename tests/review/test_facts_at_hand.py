"""Quotes come with what stands around them and what matters in them; likely speakers come first."""

from __future__ import annotations

from generator.facts import Alias
from generator.review.facts_at_hand import FactsAtHand
from tests.review.conftest import TEXTS, actor, base, event, quote, rini, statement


def parts_of(evidence) -> list[tuple[str, str]]:
    return [(part.style, part.text) for part in evidence.parts]


def test_a_statement_is_shown_with_context_cue_content_and_name() -> None:
    (evidence,) = FactsAtHand(base(actor()), str).said(statement(), [actor()])
    assert (evidence.article, evidence.outlet, str(evidence.published)) == ("kompas", "Kompas", "2025-03-04")
    assert parts_of(evidence) == [
        ("context", "Kebakaran terjadi di pasar. Menteri "),
        ("name", "Budi Hartono"),
        ("context", " datang pada sore hari. "),
        ("quote", "Ia "),
        ("cue", "mengatakan"),
        ("quote", " "),
        ("said", "delapan orang tewas"),
        ("quote", "."),
        ("context", " Rini Wulandari membantahnya."),
    ]


def test_what_is_cut_begins_and_ends_with_a_whole_word(monkeypatch) -> None:
    monkeypatch.setattr("generator.review.facts_at_hand._AROUND", 12)
    (evidence,) = FactsAtHand(base(), str).quoted([quote("datang")], [])
    assert parts_of(evidence) == [("context", "… Hartono "), ("quote", "datang"), ("context", " pada sore …")]


def test_an_article_that_is_not_there_leaves_the_quote() -> None:
    facts = FactsAtHand(base().model_copy(update={"articles": ()}), str)
    (evidence,) = facts.quoted([quote("Budi Hartono datang")], ["Budi"])
    assert parts_of(evidence) == [("name", "Budi"), ("quote", " Hartono datang")]
    assert evidence.outlet == "kompas"


def test_names_are_marked_as_words_and_aliases_too() -> None:
    budi = actor(aliases=tuple(Alias(name=name, quotes=()) for name in ("Ia", "pas", "ban")))
    (evidence,) = FactsAtHand(base(budi), str).said(statement(), [budi])
    assert [text for style, text in parts_of(evidence) if style == "name"] == ["Budi Hartono", "Ia"]


def test_candidates_come_first_then_persons_named_before_then_organizations() -> None:
    pasar = actor("pasar", "pasar", kind="organization")
    facts = FactsAtHand(base(actor(), rini(), pasar, actor("menteri", "Menteri")), str)
    assert [one.id for one in facts.likely_speakers(statement())] == ["menteri", "rini-wulandari", "pasar"]
    unknown = statement(speaker=None, candidates=("pasar",))
    assert [one.id for one in facts.likely_speakers(unknown)] == [
        "pasar",
        "budi-hartono",
        "menteri",
        "rini-wulandari",
    ]


def test_a_sheet_is_shown_by_one_quote_an_article() -> None:
    (evidence,) = FactsAtHand(base(), str).about(event(), most=3)
    assert evidence.about == "Kebakaran terjadi di pasar"
    assert ("name", "Kebakaran") in parts_of(evidence)
    assert "".join(text for _, text in parts_of(evidence)).startswith(TEXTS["kompas"][:40])
