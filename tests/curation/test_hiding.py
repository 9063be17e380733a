"""What is hidden leaves nothing that leads to it, and takes nothing with it that its editor did not see."""

from __future__ import annotations

from pathlib import Path

from generator.curation.hiding import hide_actor, hide_event, hide_statements
from generator.curation.sheets import Sheets
from generator.store import check_factbase, read_factbase
from tests.curation.conftest import BANDUNG, MEDAN, Newsroom


def test_whatever_is_hidden_nothing_leads_to_it(generated: Path) -> None:
    base = read_factbase(generated)
    hiding = [
        *((hide_actor, actor.id) for actor in base.actors),
        *((hide_event, event.id) for event in base.events),
        *((lambda sheets, id_: hide_statements(sheets, [id_]), one.id) for one in base.statements()),
    ]
    for hide, id_ in hiding:
        sheets = Sheets(base)
        hide(sheets, id_)
        left = sheets.factbase()
        assert Sheets(left).fact(id_) is None
        assert check_factbase(left, generated) == []


def test_another_event_of_the_same_name_is_shown_and_the_hidden_one_stays_hidden(newsroom: Newsroom) -> None:
    newsroom.publish("m", BANDUNG)
    newsroom.decide("hide", fact="tiga-orang")
    assert newsroom.fact("tiga-orang") is None
    # It comes before the hidden one in every order, and wants its name.
    for _ in range(2):
        assert newsroom.publish("a", MEDAN, on="2025-06-03").stale == ()
        assert newsroom.fact("tiga-orang") is None
        assert newsroom.articles_of("tiga-orang-2") == {"a"}


def test_the_name_of_what_is_hidden_goes_to_nobody_even_when_its_articles_are_gone(
    newsroom: Newsroom,
) -> None:
    newsroom.publish("m", BANDUNG)
    newsroom.decide("hide", fact="tiga-orang")
    newsroom.take_back("m")
    result = newsroom.publish("a", MEDAN, on="2025-06-03")
    assert [stale.reason for stale in result.stale] == ["there is no fact 'tiga-orang' any more"]
    assert newsroom.articles_of("tiga-orang-2") == {"a"}
    assert newsroom.publish("m", BANDUNG).stale == ()
    assert newsroom.fact("tiga-orang") is None
    assert newsroom.articles_of("tiga-orang-2") == {"a"}


def test_a_sheet_that_another_went_into_is_not_hidden_for_one_of_them(newsroom: Newsroom) -> None:
    newsroom.publish("a", "Budi Hartono mengatakan harga beras turun.")
    newsroom.publish("b", "Rini Wulandari mengatakan harga beras naik.")
    newsroom.decide("hide", fact="budi-hartono")
    result = newsroom.decide("same", actors=["budi-hartono", "rini-wulandari"])
    (stale,) = result.stale
    assert stale.decision.decision == "hide"
    assert stale.reason.startswith("rini-wulandari went into its sheet since")
    assert newsroom.articles_of("budi-hartono") == {"a", "b"}
    newsroom.decide("hide", fact="budi-hartono")
    assert newsroom.fact("budi-hartono") is None


def test_the_id_of_a_sheet_that_went_into_another_hides_nothing(newsroom: Newsroom) -> None:
    newsroom.publish("a", "Budi Hartono mengatakan harga beras turun.")
    newsroom.publish("b", "Rini Wulandari mengatakan harga beras naik.")
    newsroom.decide("same", actors=["budi-hartono", "rini-wulandari"])
    (stale,) = newsroom.decide("hide", fact="rini-wulandari").stale
    assert stale.reason == "its sheet went into 'budi-hartono'; hide that one, or keep the two apart"


def test_what_is_hidden_stays_so_as_it_grows_and_the_new_quotes_are_told(newsroom: Newsroom) -> None:
    newsroom.publish("a", "Menteri Perdagangan Budi Hartono mengatakan harga beras turun.")
    assert newsroom.decide("hide", fact="budi-hartono").grown == ()
    result = newsroom.publish("b", "Menteri Perdagangan Budi Hartono mengatakan stok gula cukup.")
    assert newsroom.fact("budi-hartono") is None
    (grown,) = result.grown
    assert (grown.name, {quote.article for quote in grown.quotes}) == ("Budi Hartono", {"b"})
    assert newsroom.decide("hide", fact="budi-hartono").grown == ()


def test_what_went_with_its_speaker_is_hidden_for_its_own_decision_too(newsroom: Newsroom) -> None:
    newsroom.publish("a", "Menteri Perdagangan Budi Hartono mengatakan harga beras turun.")
    (statement,) = newsroom.fact("budi-hartono").statements
    newsroom.decide("hide", fact=statement.id)
    for _ in range(2):
        assert newsroom.decide("hide", fact="budi-hartono").stale == ()


def test_whose_decision_is_taken_out_comes_back_under_its_id(newsroom: Newsroom) -> None:
    newsroom.publish("m", BANDUNG)
    newsroom.decide("hide", fact="tiga-orang")
    newsroom.publish("a", MEDAN, on="2025-06-03")
    newsroom.withdraw_decisions()
    assert newsroom.articles_of("tiga-orang") == {"m"}
    assert not (newsroom.content / "seen.json").exists()
