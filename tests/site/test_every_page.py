"""Every kind of page in a real browser, in the English interface: to axe, in the dark, on a phone, without a complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from filelock import FileLock
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.site.archive import EVENTS, new_archive
from tests.site.conftest import lembar

KINDS = {
    "home": "index.html",
    "actors": "aktor/index.html",
    "events": "peristiwa/index.html",
    "a page of events": "peristiwa/index.2*.html",
    "filtered events": "peristiwa/index.html?type=crime&type=legal&actor=Rini",
    "articles": "sumber/index.html",
    "timeline": "linimasa/index.html",
    "a page of the timeline": "linimasa/2*.html",
    "network": "jaringan.html",
    "changes": "perubahan.html",
    "method": "tentang.html",
    "data": "data.html",
    "search": "cari.html?q=gudang",
    "search for nothing": "cari.html",
    "search without a result": "cari.html?q=xyzzyplugh",
    "a long sheet": "aktor/budi.html",
    "a further page of a sheet": "aktor/budi.pernyataan.*.html",
    "a name from right to left": "aktor/a0.html",
    "a long name": "aktor/a1.html",
    "a disputed event": "peristiwa/e000.html",
    "article": "sumber/a00.html",
    "moved": "aktor/budi-lama.html",
    "not found": "404.html",
}


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished site with every kind of page, built once for all processes of the run."""
    shared = tmp_path_factory.getbasetemp().parent / "archive"
    with FileLock(f"{shared}.lock"):
        if not (shared / "arsip" / "site").is_dir():
            run = lembar(new_archive(shared), "build", "--no-generate")
            assert run.returncode == 0, run.stderr
    return shared / "arsip" / "site"


@pytest.fixture(scope="session")
def at(archive: Path) -> Iterator[str]:
    """Where it is served: at the path that its address names."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=archive.parent))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def page_of(kind: str, archive: Path) -> str:
    """The address of one page of a kind."""
    page = KINDS[kind]
    return next(archive.glob(page)).relative_to(archive).as_posix() if "*" in page else page


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_sound(
    browser: Browser, at: str, archive: Path, kind: str, scheme: str, width: int
) -> None:
    """To axe, to the console, to third parties, and to the width of its window."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    tab = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(at + page_of(kind, archive))
    tab.wait_for_load_state("networkidle")
    serious = [
        (one["id"], [node["html"] for node in one["nodes"]])
        for one in Axe().run(tab).response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    too_wide = tab.evaluate("document.documentElement.scrollWidth") - width
    language = tab.evaluate("document.documentElement.lang")
    context.close()
    assert serious == []
    assert said == []
    assert [url for url in asked if not url.startswith((at, "data:"))] == []
    assert too_wide <= 0
    assert language == "en"


def test_the_permalink_of_an_old_fact_leads_from_the_sheet_to_its_further_page(tab: Page, at: str) -> None:
    tab.goto(f"{at}aktor/budi.html#s-000000")
    fact = tab.locator("#s-000000")
    expect(fact).to_be_in_viewport()
    assert re.search(r"aktor/budi\.pernyataan\.[0-9.-]+\.html#s-000000$", tab.url)
    fact.locator(".lf-permalink").click()
    expect(fact).to_be_in_viewport()


def test_further_pages_are_left_and_reached_by_their_links(tab: Page, at: str) -> None:
    tab.goto(f"{at}aktor/budi.html")
    further = tab.locator("#pernyataan ~ .lf-further").first.get_by_role("link")
    names = further.all_inner_texts()
    further.first.click()
    expect(tab.locator(".lf-pager [aria-current]")).to_have_text(names[0])
    tab.locator("[rel=next]").click()
    expect(tab.locator(".lf-pager [aria-current]")).to_have_text(names[1])
    tab.get_by_role("link", name="The newest stands on the sheet itself.").click()
    expect(tab.locator("#pernyataan")).to_be_in_viewport()


def test_a_page_that_is_not_there_offers_to_search_for_the_words_of_its_address(
    tab: Page, at: str, archive: Path
) -> None:
    html = (archive / "404.html").read_text(encoding="utf-8")
    tab.route("**/aktor/siti-rahayu.html", lambda route: route.fulfill(status=404, body=html))
    tab.goto(f"{at}aktor/siti-rahayu.html")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Page not found")
    field = tab.get_by_label("Words, names")
    expect(field).to_have_value("siti rahayu")
    field.press("Enter")
    assert tab.url == f"{at}cari.html?q=siti+rahayu"


def test_a_search_of_the_english_interface_shows_quotes_and_no_label_of_a_page(tab: Page, at: str) -> None:
    tab.goto(f"{at}cari.html?q=gudang&kind=event")
    expect(tab.locator("#lf-results > li").first).to_be_visible()
    expect(tab.locator("#lf-search-state")).to_have_text(re.compile(f"^Results for “gudang”: {EVENTS}$"))
    for excerpt in tab.locator("#lf-results p").all_inner_texts():
        assert re.fullmatch(r"Budi menyangkal bahwa gudang nomor \d+ terbakar\.", excerpt.strip())
    first = tab.locator("#lf-results > li").first
    expect(first.locator(".lf-note")).to_have_text(re.compile(r"^Events · .*20\d\d$"))
    first.locator("p a").click()
    expect(tab.locator(":target blockquote")).to_contain_text("gudang")


def test_an_actor_is_one_result_without_words_and_each_page_of_its_sheet_with_them(
    tab: Page, at: str
) -> None:
    tab.goto(f"{at}cari.html?kind=actor")
    expect(tab.locator("#lf-search-state")).to_have_text("Results: 5")
    tab.goto(f"{at}cari.html?q=%22nomor+12%22&actor=Budi&kind=actor")
    expect(tab.locator("#lf-results > li").first).to_be_visible()
    assert any("Budi: Statements" in title for title in tab.locator("#lf-results > li > a").all_inner_texts())


def test_an_actor_is_found_by_a_part_of_its_name_in_small_letters(tab: Page, at: str) -> None:
    tab.goto(f"{at}cari.html?q=gudang")
    field = tab.get_by_label("With the actor")
    field.fill("rini")
    field.press("Enter")
    expect(field).to_have_value("Rini")
    expect(tab.locator("#lf-results > li").first).to_be_visible()
