"""The ways in lead to every sheet, and say at a glance what a collection is about."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.facts import Actor, FactBase, Position
from generator.site import addresses
from generator.site.catalogue import Catalogue
from generator.site.pages import Pages
from generator.site.past import Past
from generator.site.settings import Settings
from generator.site.shell import Stamp
from generator.site.ways import MOST_MARKS
from generator.store import read_factbase
from tests.site.events import QUOTE, denial, event, statement
from tests.support import article_of


def pages_of(base: FactBase, **options: object) -> dict[str, Stamp]:
    return {
        stamp.page: stamp
        for stamp in Pages(Catalogue(base), Settings(name="Uji", **options)).ways.pages(Past())
    }


def history(count: int, years: int = 3) -> FactBase:
    """Events spread over some years."""
    events = tuple(
        event(f"e{at:04}", f"{2020 + at % years}-{1 + at % 12:02}-{1 + at % 28:02}") for at in range(count)
    )
    return FactBase(articles=(article_of("Gempa", published=date(2025, 3, 4)),), events=events)


@pytest.fixture
def base(generated: Path) -> FactBase:
    found = read_factbase(generated)
    outlets = {"satu": "Harian Contoh", "dua": "Kabar Contoh"}
    articles = tuple(one.model_copy(update={"publisher": outlets[one.id]}) for one in found.articles)
    return found.model_copy(update={"articles": articles})


def test_home_says_how_many_articles_of_how_many_outlets_and_of_which_time(base: FactBase) -> None:
    home = pages_of(base)[addresses.HOME].content
    text = " ".join(re.sub("<[^>]+>", "", home).split())
    assert "2 artikel dari 2 media, 3–4 Maret 2025." in text
    assert "Budi Hartono" in text


def test_home_shows_a_claim_and_its_denial_in_one_card() -> None:
    said = statement("s-1", "Budi membantah", "budi")
    budi = Actor(id="budi", name="Budi", kind="person", mentions=(QUOTE,), statements=(said,))
    denied = event("e", positions=(Position(actor="budi", stance="denies", statement="s-1", quote=QUOTE),))
    disputed = FactBase(articles=(article_of("Gempa"),), actors=(budi,), events=(denied,))
    home = pages_of(disputed)[addresses.HOME].content
    (card,) = re.findall(r'<article class="lf-versus">.*?</article>', home, flags=re.DOTALL)
    assert re.findall(r'class="lf-side lf-stance--(\w+)"', card) == ["asserts", "denies"]
    assert card.index(">Gempa</blockquote>") < card.index(">Budi membantah</blockquote>")


def test_an_article_without_an_outlet_is_counted_but_is_no_outlet(generated: Path) -> None:
    text = re.sub("<[^>]+>", "", pages_of(read_factbase(generated))[addresses.HOME].content)
    assert "2 artikel, 3–4 Maret 2025." in " ".join(text.split()).replace(" ,", ",")


def test_every_event_is_on_the_timeline_as_a_mark_and_as_a_line() -> None:
    page = pages_of(history(40))[addresses.TIMELINE].content
    links = re.findall(r'href="\.\./peristiwa/(e\d+)\.html"', page)
    assert {links.count(f"e{at:04}") for at in range(40)} == {
        3
    }  # on the screen's drawing, the phone's, the list


def test_many_events_are_shown_by_density_and_one_by_one_on_pages_of_their_time() -> None:
    pages = pages_of(history(4 * MOST_MARKS))
    parts = [page for page in pages if page.startswith("linimasa/") and page != addresses.TIMELINE]
    overview = pages[addresses.TIMELINE].content
    assert len(parts) >= 4
    assert all(f'href="../{page}"' in overview for page in parts)
    found = [
        id_
        for page in parts
        for id_ in re.findall(r'class="lf-title" href="\.\./peristiwa/(e\d+)', pages[page].content)
    ]
    assert sorted(found) == [f"e{at:04}" for at in range(4 * MOST_MARKS)]


@pytest.mark.parametrize("count", [10, 4000])
def test_no_page_is_too_heavy(count: int) -> None:
    for stamp in pages_of(history(count)).values():
        assert len(stamp.content.encode()) < 130_000, stamp.page


def test_an_event_that_nothing_dates_is_counted_below_the_timeline() -> None:
    undated = FactBase(articles=(article_of("Gempa"),), events=(event("a"), event("b", "2025-01-01")))
    assert "1 peristiwa tidak ditampilkan" in pages_of(undated)[addresses.TIMELINE].content


def test_what_is_contested_differs_by_its_shape() -> None:
    base = history(0).model_copy(
        update={
            "events": (
                event("a", "2025-01-01", positions=(denial(),), status="disputed"),
                event("b"),
                event("c", "2025"),
            )
        }
    )
    # The denial has no statement: only what draws it is asked for, not its card.
    timeline = next(iter(Pages(Catalogue(base), Settings(name="Uji")).ways.timeline_pages())).content
    assert timeline.count('href="#lf-contested"') >= 2
    assert 'class="lf-mark lf-mark--plain lf-mark--reported"' in timeline
    assert 'class="lf-bracket"' in timeline


def test_a_list_of_several_pages_leads_to_each_of_them_and_they_have_every_entry() -> None:
    pages = pages_of(history(1300))
    parts = [page for page in pages if page.startswith("peristiwa/index.2")]
    first = pages[addresses.EVENTS].content
    assert all(f'href="../{page}"' in first for page in parts)
    found = {id_ for page in parts for id_ in re.findall(r'href="\.\./peristiwa/(e\d+)', pages[page].content)}
    assert len(found) == 1300


def test_the_network_has_every_tie_as_a_line_of_a_table(base: FactBase) -> None:
    page = pages_of(base)[addresses.NETWORK].content
    arcs = set(re.findall(r'data-a="([^"]+)" data-b="([^"]+)"', page))
    rows = re.findall(r"<tr><td>.*?</tr>", page)
    assert len(arcs) == len(rows) > 0


def test_about_says_what_is_covered_how_facts_are_made_and_where_to_ask(base: FactBase) -> None:
    about = pages_of(base, contact="redaksi@contoh.example", licence="CC BY 4.0")[addresses.ABOUT].content
    assert "Mutakhir sampai 4 Maret 2025" in about
    assert "Harian Contoh" in about
    assert 'href="mailto:redaksi@contoh.example"' in about
    assert "CC BY 4.0" in about


def test_the_editors_own_words_stand_before_what_is_generated(base: FactBase) -> None:
    about = pages_of(base, about="<h1>Kami</h1>")[addresses.ABOUT].content
    assert about.index("<h1>Kami</h1>") < about.index('id="cakupan"')
    assert about.count("<h1") == 1


def test_an_empty_collection_has_every_page() -> None:
    pages = pages_of(FactBase())
    assert set(pages) >= {
        addresses.HOME,
        addresses.ACTORS,
        addresses.EVENTS,
        addresses.ARTICLES,
        addresses.TIMELINE,
    }
    assert all(
        "Belum ada isi" in pages[page].content
        for page in (addresses.ACTORS, addresses.EVENTS, addresses.TIMELINE)
    )
    assert "Belum ada dua aktor" in pages[addresses.NETWORK].content


def test_the_same_facts_give_the_same_bytes(base: FactBase) -> None:
    assert pages_of(base) == pages_of(base)
