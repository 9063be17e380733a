"""The head of a page says to machines what the page shows to people."""

from __future__ import annotations

from datetime import date

from lxml import html
from markupsafe import Markup

from generator.facts import Actor, FactBase
from generator.site.catalogue import Catalogue
from generator.site.head import Heads
from generator.site.settings import Settings
from generator.site.shell import Stamp
from tests.support import article_of, quote_in

ARTICLE = article_of("Budi bicara.", published=date(2025, 3, 3))
BUDI = Actor(id="budi", name="Budi", kind="person", mentions=(quote_in(ARTICLE, "Budi"),))


def head_of(
    about: Actor | None = BUDI,
    *,
    page: str = "aktor/budi.html",
    title: str = "Budi",
    site_url: str | None = None,
) -> html.HtmlElement:
    heads = Heads(
        Catalogue(FactBase(articles=(ARTICLE,), actors=(BUDI,))), Settings(name="Situs", url=site_url)
    )
    return html.fragment_fromstring(
        heads.head_of(Stamp(page, title, "Isi", Markup(""), about)), create_parent="div"
    )


def og(head: html.HtmlElement) -> dict[str, str]:
    return {meta.get("property"): meta.get("content") for meta in head.iter("meta")}


def test_a_page_has_the_properties_of_open_graph_in_the_sites_locale() -> None:
    assert og(head_of(site_url="https://fakta.example/arsip/")) == {
        "og:title": "Budi",
        "og:description": "Isi",
        "og:type": "profile",
        "og:locale": "id_ID",
        "og:site_name": "Situs",
        "og:url": "https://fakta.example/arsip/aktor/budi.html",
    }


def test_no_address_is_made_up_where_the_site_does_not_know_its_own() -> None:
    head = head_of()
    assert "og:url" not in og(head)
    assert '"@id":"#actor"' in head.findtext("script")


def test_a_title_in_an_attribute_stays_there() -> None:
    hostile = '"><script>alert(1)</script>'
    head = head_of(title=hostile)
    assert og(head)["og:title"] == hostile
    assert len(list(head.iter("script"))) == 1


def test_no_link_is_taken_by_the_theme_for_another_language() -> None:
    assert [link.get("rel") for link in head_of().iter("link") if link.get("rel") == "alternate"] == []


def test_every_page_leads_to_the_feed_and_the_home_page_says_what_the_site_is() -> None:
    assert head_of().find("link").get("href") == "../umpan.xml"
    home = head_of(None, page="index.html", site_url="https://fakta.example/")
    assert home.find("link").get("href") == "umpan.xml"
    assert '"WebSite"' in home.findtext("script")
    assert head_of(None, page="aktor/index.html").find("script") is None


def test_a_sheet_leads_to_its_data_and_the_page_about_them_describes_the_whole() -> None:
    data = [link.get("href") for link in head_of().iter("link") if "atom" not in link.get("type")]
    assert data == ["../aktor/budi.json", "../aktor/budi.yml"]
    described = head_of(None, page="data.html", site_url="https://fakta.example/").findtext("script")
    assert '"temporalCoverage":"2025-03-03/2025-03-03"' in described
    assert '"contentUrl":"https://fakta.example/data/lembar-fakta.zip"' in described
