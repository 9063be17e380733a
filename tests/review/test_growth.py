"""What came to a verified or hidden sheet is asked for, until somebody looked at it."""

from __future__ import annotations

from datetime import date

from generator.curation import Unsettled, read_decisions
from generator.facts import Role, Verification
from generator.review import signed, work_list
from generator.review.facts_at_hand import FactsAtHand
from generator.review.growth import about_growth
from tests.curation.conftest import Newsroom
from tests.review.conftest import actor, base, quote, statement

ROLE = Role(id="r-000001", title="Menteri", quotes=(quote("Menteri Budi Hartono datang"),))
FIRST = "Menteri Perdagangan Budi Hartono mengatakan harga beras turun."
SECOND = "Menteri Perdagangan Budi Hartono membantah stok gula kosong di semua pasar."


def grown(*since: str):
    verified = Verification(by="Rina", on=date(2025, 3, 1), since=since)
    return base(actor(roles=(ROLE,), statements=(statement(),), verified=verified))


def test_a_verified_sheet_that_grew_is_asked_for_with_the_quotes_of_what_is_new() -> None:
    (question,) = about_growth(FactsAtHand(grown("roles[r-000001]", "statements[s-000001]"), str), ())
    assert question.text == "“Budi Hartono” was verified, and this came to it since. Is it right?"
    role, said = (
        "".join(part.text for part in one.parts if part.style == "quote") for one in question.evidence
    )
    assert (role, said) == ("Menteri  datang", "Ia mengatakan delapan orang tewas.")
    assert list(about_growth(FactsAtHand(grown(), str), ())) == []


def test_verifying_it_anew_settles_it_until_it_grows_once_more(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.decide("verify", fact="budi-hartono")
    newsroom.publish("b", SECOND)
    newsroom.sign(*signed(ask(newsroom).choice("y"), by="Ani", on=date(2025, 4, 1)))
    assert ask(newsroom) is None
    assert newsroom.fact("budi-hartono").verified.by == "Ani"
    newsroom.publish("c", "Menteri Perdagangan Budi Hartono menuduh pedagang menimbun minyak goreng.")
    assert ask(newsroom) is not None


def test_a_hidden_sheet_that_grew_is_asked_for_until_it_is_hidden_anew(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.decide("hide", fact="budi-hartono")
    newsroom.publish("b", SECOND)
    question = ask(newsroom)
    assert question.text == "“Budi Hartono” is hidden, and more was told of it since. Does it stay hidden?"
    assert {one.article for one in question.evidence} == {"b"}
    newsroom.sign(*signed(question.choice("y"), by="Ani", on=date(2025, 4, 1)))
    assert ask(newsroom) is None
    assert newsroom.result.unsettled == Unsettled()


def ask(newsroom: Newsroom):
    """What is asked of what has grown."""
    result = newsroom.result
    asked = work_list(result.base, read_decisions(newsroom.content), unsettled=result.unsettled)
    return next((one for one in asked if one.kind == "grown"), None)
