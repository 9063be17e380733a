"""A feed is well-formed XML with what RFC 4287 asks for, whatever its entries say."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.site.atom import Entry, Feed, atom_of

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(*entries: Entry, site_url: str | None = "https://fakta.example/arsip/") -> etree._Element:
    feed = Feed("data/umpan.xml", "Terbaru", "index.html", "id", entries)
    return etree.fromstring(atom_of(feed, site_name="Situs", site_url=site_url))


def entry(day: date = date(2025, 3, 3), **fields: str) -> Entry:
    told = {"address": "aktor/iran.html#s-1", "title": "Iran", "summary": "Isi", "author": "Harian"} | fields
    return Entry(updated=day, **told)


def test_ids_and_links_are_permalinks_where_the_sites_address_is_known() -> None:
    feed = feed_of(entry())
    permalink = "https://fakta.example/arsip/aktor/iran.html#s-1"
    assert feed.findtext(f"{ATOM}entry/{ATOM}id") == permalink
    assert feed.find(f"{ATOM}entry/{ATOM}link").get("href") == permalink


def test_without_an_address_links_are_relative_and_ids_stay_the_same() -> None:
    feed, again = (feed_of(entry(), site_url=None) for _ in range(2))
    assert feed.find(f"{ATOM}entry/{ATOM}link").get("href") == "../aktor/iran.html#s-1"
    id_ = feed.findtext(f"{ATOM}entry/{ATOM}id")
    assert id_.startswith("urn:uuid:")
    assert again.findtext(f"{ATOM}entry/{ATOM}id") == id_


def test_the_feed_is_as_new_as_its_newest_entry_and_not_as_the_clock() -> None:
    feed = feed_of(entry(date(2025, 3, 3)), entry(date(2025, 3, 4), address="b.html"))
    assert feed.findtext(f"{ATOM}updated") == "2025-03-04T00:00:00Z"
    assert feed_of().findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_everything_that_the_standard_asks_for_is_there() -> None:
    feed = feed_of(entry())
    for element in (feed, feed.find(f"{ATOM}entry")):
        for name in ("id", "title", "updated", "author"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_any_text_comes_back_as_it_was(words: str) -> None:
    assert (feed_of(entry(title=words)).findtext(f"{ATOM}entry/{ATOM}title") or "") == words


@given(st.text())
def test_what_xml_cannot_hold_does_not_break_the_feed(words: str) -> None:
    assert feed_of(entry(title=words, summary=words, author=words)).tag == f"{ATOM}feed"


def test_markup_in_an_entry_is_text() -> None:
    hostile = "]]></title><script>alert(1)</script>&\x00\x0b"
    feed = feed_of(entry(title=hostile, summary=hostile, author=hostile))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "]]></title><script>alert(1)</script>&\ufffd\ufffd"
    assert {element.tag.removeprefix(ATOM) for element in feed.iter()} == {
        "feed", "id", "title", "updated", "link", "author", "name", "entry", "summary",
    }  # fmt: skip
