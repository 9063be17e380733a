"""How pages look and behave in a real browser: on a phone, in the dark, on paper, by keyboard, to axe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from generator.store import read_factbase

KINDS = ["home", "actor", "event", "article", "actors", "events", "articles", "search", "own"]
SCHEMES = ["light", "dark"]


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, scheme: str) -> Iterator[BrowserContext]:
    context = browser.new_context(color_scheme=scheme)
    yield context
    context.close()


@pytest.fixture
def scheme() -> str:
    return "light"


@pytest.fixture
def tab(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """One page of each kind."""
    (dispute,) = [event for event in read_factbase(site.parent / "content").events if event.positions]
    return {
        "home": "index.html",
        "actor": "aktor/iran.html",
        "event": f"peristiwa/{dispute.id}.html",
        "article": "sumber/tuduhan.html",
        "actors": "aktor/index.html",
        "events": "peristiwa/index.html",
        "articles": "sumber/index.html",
        "search": "cari.html?q=drone",
        "own": "tentang.html",
    }


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_serious(
    tab: Page, address: str, pages: dict[str, str], kind: str, scheme: str
) -> None:
    tab.goto(address + pages[kind])
    found = Axe().run(tab).response["violations"]
    serious = [
        (one["id"], [node["html"] for node in one["nodes"]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_a_phone_and_asks_and_complains_of_nothing(
    tab: Page, address: str, pages: dict[str, str], kind: str
) -> None:
    said: list[str] = []
    asked: list[str] = []
    tab.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(address + pages[kind])
    tab.wait_for_load_state("networkidle")
    assert tab.evaluate("document.documentElement.scrollWidth") == 360
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("kind", ["actor", "event", "article"])
def test_nothing_moves_once_it_is_drawn(tab: Page, address: str, pages: dict[str, str], kind: str) -> None:
    tab.goto(address + pages[kind])
    tab.wait_for_load_state("networkidle")
    moved = tab.evaluate(
        """() => new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 100);
        })"""
    )
    assert moved < 0.01


def test_denial_and_admission_are_told_by_a_mark_and_a_word_besides_colour(
    tab: Page, address: str, pages: dict[str, str]
) -> None:
    tab.goto(address + pages["event"])
    for stance, mark, word in (("denies", "✕", "Membantah"), ("admits", "✓", "Mengakui")):
        heading = tab.locator(f"section.lf-stance--{stance} h3")
        expect(heading).to_contain_text(word)
        assert mark in heading.evaluate("element => getComputedStyle(element, '::before').content")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_site_is_as_bright_as_the_reader_wants(tab: Page, address: str, scheme: str) -> None:
    tab.goto(address + "aktor/iran.html")
    brightness = tab.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert (max(brightness) < 60) is (scheme == "dark")


def test_on_paper_a_sheet_is_its_facts_with_their_sources_and_no_navigation(
    tab: Page, address: str, pages: dict[str, str]
) -> None:
    tab.goto(address + pages["event"])
    tab.emulate_media(media="print")
    for gone in (".md-header", ".md-footer", ".lf-cite", ".lf-permalink"):
        assert not tab.locator(gone).first.is_visible()
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator(".lf-sheet details:not([open])").count() == 0
    source = tab.locator(".lf-exchange .lf-source").first
    expect(source).to_contain_text("10 Desember 2022")
    shown = source.locator("a[data-url]").evaluate("element => getComputedStyle(element, '::after').content")
    assert shown == '"https://contoh.example/a?x=1&y=2"'
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator(".lf-sheet details[open]").count() == 0


def test_a_dark_site_prints_black_on_white(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    tab = context.new_page()
    tab.goto(address + "aktor/iran.html")
    tab.emulate_media(media="print", color_scheme="dark")
    colours = tab.locator(".lf-sheet h1").evaluate(
        "element => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    context.close()


def test_a_citation_is_copied_by_keyboard_and_that_is_said(
    context: BrowserContext, tab: Page, address: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(address + "aktor/volodymyr-zelensky.html")
    card = tab.locator("article.lf-card", has_text="malam purnama").first
    card.get_by_role("button", name="Salin sitasi").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("status").filter(has_text="Sitasi disalin")).to_be_visible()
    lines = tab.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines == [
        '“"Kami menembak jatuh drone itu setiap malam purnama," kata Zelensky.”',
        "Harian <b>Contoh</b>, 10 Desember 2022",
        "https://contoh.example/a?x=1&y=2",
        f"https://fakta.example/arsip/aktor/volodymyr-zelensky.html#{card.get_attribute('id')}",
    ]


def test_without_scripts_there_is_no_button_that_does_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + "aktor/iran.html")
    assert not tab.locator(".lf-cite").first.is_visible()
    assert tab.locator("blockquote").first.is_visible()
    context.close()
