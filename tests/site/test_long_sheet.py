"""A long sheet keeps the newest, every further page has its own, and no permalink is lost."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from generator.facts import Actor, FactBase, Quote, Role, Span, Statement, StatementSource
from generator.site.actor_sheet import ActorSheet
from generator.site.catalogue import Catalogue
from generator.site.long_sheet import LongSheet
from generator.site.pages import Pages
from generator.site.past import Past
from generator.site.publish import files_of
from generator.site.settings import Settings
from generator.store import read_factbase
from tests.support import DEMO, article_of

TEXT = "Budi bicara."


def speaking(count: int) -> FactBase:
    """An actor who says one thing in each of some articles, one every three days, and has a role in each."""
    articles = tuple(
        article_of(TEXT, id=f"a{at:03}", published=date(2025, 1, 1) + timedelta(days=3 * at))
        for at in range(count)
    )
    quotes = tuple(Quote(article=article.id, start=0, end=12, exact=TEXT) for article in articles)
    said = Span(start=5, end=11, exact="bicara")
    statements = tuple(
        Statement(
            id=f"s-{at:06x}", speaker="budi", mode="indirect", act="state", date=article.published, sieve="x",
            sources=(StatementSource(quote=quote, content=(said,)),),
        )
        for at, (article, quote) in enumerate(zip(articles, quotes, strict=True))
    )  # fmt: skip
    budi = Actor(
        id="budi", name="Budi", kind="person", mentions=quotes, statements=statements,
        roles=(Role(id="r-1", title="ketua", quotes=quotes),),
    )  # fmt: skip
    return FactBase(articles=articles, actors=(budi,))


def pages_of(base: FactBase) -> dict[str, str]:
    stamps = Pages(Catalogue(base), Settings(name="Uji", exports=False)).sheets()
    return {stamp.page: str(stamp.content) for stamp in stamps if stamp.page.startswith("aktor/")}


def test_a_sheet_of_the_demonstration_is_whole() -> None:
    catalogue = Catalogue(read_factbase(DEMO))
    for actor in catalogue.actors.values():
        long = LongSheet(catalogue, ActorSheet(catalogue, actor), actor)
        assert long.forwarding_file is None
        assert len(long.first("pernyataan")) == len(actor.statements)


def test_every_fact_stands_once_the_newest_on_the_sheet_itself() -> None:
    pages = pages_of(speaking(80))
    found = [id_ for html in pages.values() for id_ in re.findall(r'id="((?:s|m)-[^"]+)"', html)]
    assert len(found) == len(set(found)) == 160
    assert 'id="s-00004f"' in pages["aktor/budi.html"]
    assert len(pages["aktor/budi.html"]) < 60_000
    assert all(len(html) < 60_000 for html in pages.values())


def test_pages_of_a_section_lead_to_one_another_and_from_the_sheet() -> None:
    pages = pages_of(speaking(80))
    parts = [page for page in pages if ".pernyataan." in page]
    assert len(parts) > 2
    assert all(f'href="../{part}"' in pages["aktor/budi.html"] for part in parts)
    for before, after in pairwise(parts):
        assert f'rel="next" href="../{after}"' in pages[before]
        assert f'rel="prev" href="../{before}"' in pages[after]
    assert 'aria-current="page"' in pages[parts[0]]


def test_the_forwarding_says_of_every_fact_elsewhere_on_which_page_it_is() -> None:
    base = speaking(80)
    pages = pages_of(base)
    whole = Pages(Catalogue(base), Settings(name="Uji")).whole_sheet(base.actors[0])
    assert whole.forwarding_file == "aktor/budi.js"
    told = json.loads(whole.forwarding.removeprefix("window.lembarAnchors = ").removesuffix(";\n"))
    for page, anchors in told.items():
        assert all(f'id="{anchor}"' in pages[f"aktor/{page}"] for anchor in anchors)
    elsewhere = sum(map(len, told.values()))
    assert elsewhere == 160 - len(re.findall(r'id="(?:s|m)-', pages["aktor/budi.html"]))
    assert 'data-anchors="../aktor/budi.js"' in pages["aktor/budi.html"]


def test_of_a_role_the_newest_quotes_stay_on_the_sheet() -> None:
    base = speaking(80)
    catalogue = Catalogue(base)
    (budi,) = base.actors
    long = LongSheet(catalogue, ActorSheet(catalogue, budi), budi)
    assert [quote.article for quote in long.quotes_of(budi.roles[0])] == ["a079", "a078"]
    assert sum(part.part.size for part in long.parts("jabatan")) == 78


@pytest.mark.parametrize("count", [1, 12])
def test_a_short_sheet_has_one_page(count: int) -> None:
    assert list(pages_of(speaking(count))) == ["aktor/budi.html"]


def test_further_pages_are_in_the_sitemap_and_found_by_the_values_of_their_actor() -> None:
    base = speaking(80)
    catalogue = Catalogue(base)
    settings = Settings(name="Uji", url="https://fakta.example/", exports=False)
    pages = Pages(catalogue, settings)
    stamped = {stamp.page: None for stamp in [*pages.ways_in(Past()), *pages.sheets()]}
    files = dict(files_of(base, catalogue, pages, stamped, settings))
    part = next(page for page in stamped if ".pernyataan." in page)
    assert f"https://fakta.example/{part}".encode() in files["sitemap.xml"]
    html = pages_of(base)[part]
    assert 'data-pagefind-filter="actor[data-v]" data-v="Budi"' in html
    assert 'data-pagefind-filter="part[data-v]" data-v="yes"' in html
