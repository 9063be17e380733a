"""Verified is what somebody saw; what comes to a sheet afterwards is told apart."""

from __future__ import annotations

from tests.curation.conftest import Newsroom

FIRST = "Menteri Perdagangan Budi Hartono mengatakan harga beras turun."
SECOND = "Menteri Perdagangan Budi Hartono membantah stok gula kosong di semua pasar."


def since(newsroom: Newsroom, id_: str) -> list[str]:
    return [path.partition("[")[0] for path in newsroom.fact(id_).verified.since]


def test_what_comes_to_a_verified_sheet_is_named(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.decide("verify", fact="budi-hartono")
    assert since(newsroom, "budi-hartono") == []
    for _ in range(2):
        newsroom.publish("b", SECOND)
        assert since(newsroom, "budi-hartono") == ["statements"]
        (path,) = newsroom.fact("budi-hartono").verified.since
        new = newsroom.fact(path.removeprefix("statements[").removesuffix("]"))
        assert new.sources[0].quote.article == "b"
        assert new.verified is None


def test_whoever_verifies_once_more_saw_that_too(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.decide("verify", fact="budi-hartono")
    newsroom.publish("b", SECOND)
    newsroom.decide("verify", fact="budi-hartono")
    assert since(newsroom, "budi-hartono") == []
    newsroom.take_back("b")
    newsroom.publish("b", SECOND)
    assert since(newsroom, "budi-hartono") == []


def test_what_goes_and_comes_back_was_seen(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.decide("verify", fact="budi-hartono")
    newsroom.take_back("a")
    assert len(newsroom.result.stale) == 1
    newsroom.publish("a", FIRST)
    assert since(newsroom, "budi-hartono") == []
    assert newsroom.result.stale == ()


def test_a_sheet_that_went_into_a_verified_one_was_not_seen(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.publish("b", "Ketua APPSI Rini Wulandari menuduh pemerintah berbohong tentang stok gula.")
    newsroom.decide("verify", fact="rini-wulandari")
    newsroom.decide("same", actors=["budi-hartono", "rini-wulandari"])
    assert newsroom.fact("rini-wulandari") is None
    assert set(since(newsroom, "budi-hartono")) == {"aliases", "roles", "statements"}


def test_what_an_editor_adds_or_sets_needs_no_second_look(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    newsroom.decide("verify", fact="budi-hartono")
    newsroom.decide("kind", actor="budi-hartono", kind="organization")
    quoted = {"article": "a", "quote": "Menteri Perdagangan Budi Hartono"}
    newsroom.decide("add", what="alias", actor="budi-hartono", name="Perdagangan Budi", **quoted)
    assert since(newsroom, "budi-hartono") == []
    assert newsroom.fact("budi-hartono").aliases


def test_a_statement_that_one_more_outlet_carries_says_so(newsroom: Newsroom) -> None:
    newsroom.publish("a", FIRST)
    (statement,) = newsroom.fact("budi-hartono").statements
    newsroom.decide("verify", fact=statement.id)
    newsroom.publish("b", FIRST.replace("mengatakan harga", "mengatakan bahwa harga"))
    sources = [source.quote.article for source in newsroom.fact(statement.id).sources]
    expected = ("sources[b]",) if "b" in sources else ()
    assert newsroom.fact(statement.id).verified.since == expected
