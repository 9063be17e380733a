"""The site in a real browser: from the search for a word in a quote to the quote in its article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright


@pytest.fixture(scope="module")
def tab(chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser.new_page()
        browser.close()


def test_a_word_of_a_quote_leads_to_the_sheet_and_to_the_highlighted_place_in_the_article(
    tab: Page, address: str
) -> None:
    tab.goto(address + "index.html")
    tab.keyboard.press("/")
    tab.keyboard.type("purnama")
    tab.keyboard.press("Enter")
    results = tab.locator("#lf-results li")
    expect(results.first).to_be_visible()
    expect(results.locator("mark").first).to_contain_text("purnama")
    results.get_by_role("link", name="Volodymyr Zelensky", exact=True).click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Volodymyr Zelensky")
    card = tab.locator("article.lf-card", has_text="purnama")
    card.get_by_role("link", name="Lihat di artikel").first.click()
    target = tab.locator(":target")
    expect(target).to_contain_text("purnama")
    expect(target).to_be_in_viewport()
    assert target.evaluate("element => getComputedStyle(element).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_search_without_a_result_says_so(tab: Page, address: str) -> None:
    tab.goto(address + "cari.html?q=xyzzyplugh")
    expect(tab.locator("#lf-search-state")).to_contain_text("Tidak ada hasil")


def test_words_of_a_search_are_text_on_its_page(tab: Page, address: str) -> None:
    tab.goto(address + "cari.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(tab.locator("#lf-search-state")).to_contain_text("<img")
    assert tab.locator("main img").count() == 0


@pytest.mark.parametrize(
    "page", ["index.html", "aktor/iran.html", "sumber/tuduhan.html", "peristiwa/index.html", "cari.html"]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_its_window_or_asks_a_third_party(
    tab: Page, address: str, page: str, width: int
) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(address + page)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith(address) and not url.startswith("data:")] == []


def test_a_site_on_a_disk_is_read_without_a_server(tab: Page, site) -> None:
    tab.goto((site / "index.html").as_uri())
    tab.get_by_role("link", name="Iran", exact=True).first.click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Iran")
