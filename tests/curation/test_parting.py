"""One sheet that two were taken for is parted by articles, and stays so in every later run."""

from __future__ import annotations

import shutil

from tests.curation.conftest import Newsroom

ONE = "Menteri Perdagangan Budi Hartono mengatakan harga beras turun sejak pekan lalu."
OTHER = "Menteri Perdagangan Budi Hartono membantah perahu nelayan rusak di pelabuhan."
MORE = "Menteri Perdagangan Budi Hartono mengatakan gudang beras penuh sampai akhir tahun."


def parted(newsroom: Newsroom) -> None:
    newsroom.publish("a", OTHER)
    newsroom.publish("b", ONE)
    newsroom.publish("c", MORE)
    assert newsroom.articles_of("budi-hartono") == {"a", "b", "c"}
    newsroom.decide("different", actors=["budi-hartono"], articles=["a"])


def test_the_articles_get_a_sheet_of_their_own_and_the_others_keep_theirs(newsroom: Newsroom) -> None:
    parted(newsroom)
    for _ in range(3):
        assert newsroom.result.stale == ()
        assert newsroom.articles_of("budi-hartono") == {"b", "c"}
        assert newsroom.articles_of("budi-hartono-2") == {"a"}
        (statement,) = newsroom.fact("budi-hartono-2").statements
        assert "nelayan" in statement.sources[0].quote.exact
        newsroom.generate()


def test_they_stay_two_also_where_the_sheets_were_deleted_or_an_article_comes_and_goes(
    newsroom: Newsroom,
) -> None:
    parted(newsroom)
    for folder in ("actors", "events", "sources"):
        shutil.rmtree(newsroom.content / folder, ignore_errors=True)
    newsroom.generate()
    assert newsroom.articles_of("budi-hartono-2") == {"a"}
    (stale,) = newsroom.take_back("a").stale
    assert stale.reason == "none of the articles tells of it any more"
    assert newsroom.publish("a", OTHER).stale == ()
    assert newsroom.articles_of("budi-hartono") == {"b", "c"}
    assert newsroom.articles_of("budi-hartono-2") == {"a"}


def test_where_only_the_parted_articles_are_left_their_sheet_keeps_its_id(newsroom: Newsroom) -> None:
    parted(newsroom)
    newsroom.take_back("b")
    newsroom.take_back("c")
    for _ in range(3):
        newsroom.generate()
        assert [one.id for one in newsroom.result.base.actors if one.kind == "person"] == ["budi-hartono-2"]
    newsroom.publish("c", MORE)
    assert newsroom.articles_of("budi-hartono") == {"c"}
    assert newsroom.articles_of("budi-hartono-2") == {"a"}


def test_the_most_articles_may_be_the_others(newsroom: Newsroom) -> None:
    newsroom.publish("a", OTHER)
    newsroom.publish("b", ONE)
    newsroom.publish("c", MORE)
    newsroom.decide("different", actors=["budi-hartono"], articles=["b", "c"])
    assert newsroom.articles_of("budi-hartono") == {"a"}
    assert newsroom.articles_of("budi-hartono-2") == {"b", "c"}


def test_an_event_is_parted_too(newsroom: Newsroom) -> None:
    text = "Rusia menyerang Ukraina pada Senin (17/10/2022)."
    newsroom.publish("a", text, on="2022-10-18")
    newsroom.publish("b", f"{text} Pasar tetap tenang.", on="2022-10-18")
    event = next(one for one in newsroom.result.base.events if len(newsroom.articles_of(one.id)) == 2)
    newsroom.decide("different", events=[event.id], articles=["b"])
    assert newsroom.result.stale == ()
    assert newsroom.articles_of(event.id) == {"a"}
    assert {"b"} in [newsroom.articles_of(one.id) for one in newsroom.result.base.events]


def test_a_sheet_cannot_be_parted_from_all_its_articles(newsroom: Newsroom) -> None:
    newsroom.publish("a", OTHER)
    (stale,) = newsroom.decide("different", actors=["budi-hartono"], articles=["a"]).stale
    assert "all articles of the sheet are named" in stale.reason
    assert newsroom.articles_of("budi-hartono") == {"a"}


def test_whoever_takes_the_decision_back_has_one_sheet_again(newsroom: Newsroom) -> None:
    parted(newsroom)
    newsroom.withdraw_decisions()
    assert newsroom.articles_of("budi-hartono") == {"a", "b", "c"}
    assert newsroom.fact("budi-hartono").previous_ids == ("budi-hartono-2",)
