"""A dispute is told by the claim and the denial that answers it, in their own words."""

from __future__ import annotations

from generator.facts import Actor, FactBase, Position, Report, Span, Stance
from generator.site.catalogue import Catalogue
from generator.site.disputes import Dispute, dispute_of
from tests.site.events import QUOTE, event, statement
from tests.support import article_of

LONG = "Harga beras turun " * 20


SAID = {
    "s-1": statement("s-1", "Ana: harga turun", "ana"),
    "s-2": statement("s-2", "Budi membantah", "budi"),
    "s-3": statement("s-3", LONG, None),
}


def position(id_: str, stance: Stance, answers: str | None = None) -> Position:
    return Position(actor=SAID[id_].speaker, stance=stance, statement=id_, answers=answers, quote=QUOTE)


def dispute(*positions: Position, **fields: object) -> Dispute | None:
    actors = tuple(
        Actor(
            id=id_,
            name=id_,
            kind="person",
            mentions=(QUOTE,),
            statements=tuple(one for one in SAID.values() if one.speaker == id_),
        )
        for id_ in ("ana", "budi")
    )
    found = event("e", positions=positions, **fields)
    base = FactBase(
        articles=(article_of("Gempa"),), actors=actors, events=(found,), unattributed=(SAID["s-3"],)
    )
    return dispute_of(found, Catalogue(base))


def told_by_speakers_alone() -> dict[str, object]:
    return {"reports": (Report(quote=QUOTE, trigger=Span(start=0, end=5, exact="Gempa"), statement="s-1"),)}


def test_what_nobody_denies_is_no_dispute() -> None:
    assert dispute(position("s-1", "asserts")) is None


def test_the_denial_stands_beside_the_claim_that_it_answers() -> None:
    found = dispute(position("s-1", "asserts"), position("s-2", "denies", answers="s-3"))
    assert found.claim.speaker_text == "seorang pejabat"
    assert (found.answer.words, found.answer.speaker) == ("Budi membantah", "budi")
    assert found.answer.page == "aktor/budi.html#s-2"
    assert not found.doubts


def test_without_an_answer_it_is_the_first_assertion_of_somebody_else() -> None:
    found = dispute(position("s-2", "asserts"), position("s-1", "asserts"), position("s-2", "doubts"))
    assert found.claim.speaker == "ana"
    assert found.doubts


def test_without_an_assertion_it_is_what_an_article_says_in_its_own_voice() -> None:
    found = dispute(position("s-2", "denies"))
    assert found.claim.article_speaks
    assert found.claim.page == "sumber/artikel.html#q-0-5"


def test_where_nobody_says_it_the_denial_stands_alone() -> None:
    assert dispute(position("s-2", "denies"), **told_by_speakers_alone()).claim is None


def test_a_denial_goes_before_a_doubt_and_the_other_positions_are_counted() -> None:
    found = dispute(
        position("s-1", "doubts"),
        position("s-2", "denies"),
        position("s-3", "asserts"),
        position("s-1", "asserts"),
    )
    assert found.answer.speaker == "budi"
    assert found.others == 2


def test_a_long_quote_is_cut_at_a_word() -> None:
    words = dispute(position("s-3", "asserts"), position("s-2", "denies")).claim.words
    assert len(words) <= 181
    assert words.endswith((" beras…", " turun…", "Harga…"))
    assert LONG.startswith(words.removesuffix("…"))
