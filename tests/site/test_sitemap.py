"""The sitemap names every page by its whole address."""

from __future__ import annotations

from datetime import date

from lxml import etree

from generator.site import sitemap

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_there_with_the_day_that_its_sheet_is_of() -> None:
    pages = {"index.html": None, "aktor/iran.html": date(2025, 3, 3)}
    ((name, document),) = sitemap.sitemaps(pages, site_url="https://fakta.example/arsip/?a&b/")
    urls = etree.fromstring(document)
    assert name == "sitemap.xml"
    assert [[child.text for child in url] for url in urls] == [
        ["https://fakta.example/arsip/?a&b/index.html"],
        ["https://fakta.example/arsip/?a&b/aktor/iran.html", "2025-03-03"],
    ]


def test_more_pages_than_one_file_may_have_are_several_under_an_index() -> None:
    pages = dict.fromkeys(f"aktor/{at}.html" for at in range(sitemap.MOST + 1))
    files = dict(sitemap.sitemaps(pages, site_url="https://fakta.example/"))
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    index = etree.fromstring(files["sitemap.xml"])
    assert [loc.text for loc in index.iter(f"{SITEMAP}loc")] == [
        "https://fakta.example/sitemap-1.xml",
        "https://fakta.example/sitemap-2.xml",
    ]
    assert len(etree.fromstring(files["sitemap-2.xml"])) == 1
