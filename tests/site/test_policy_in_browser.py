"""The policy in a real browser: everything of ours works under it, and a script that is not ours does not run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright


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
    """A tab that remembers in `violations` what its pages were not allowed to do."""
    page = browser.new_page()
    page.add_init_script(
        "window.violations = [];"
        "addEventListener('securitypolicyviolation', event =>"
        " violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"
    )
    yield page
    page.close()


def violations(tab: Page) -> list[str]:
    found: list[str] = tab.evaluate("violations")
    return found


def pages_of_each_kind(site: Path) -> list[str]:
    """Every page at the top of the site, and of each folder its list and a sheet."""
    lists = sorted(site.rglob("index.html"))
    sheets = [next((site / folder).glob("[!i]*.html")) for folder in ("aktor", "peristiwa", "sumber")]
    pages = dict.fromkeys([*sorted(site.glob("*.html")), *lists, *sheets])
    return [path.relative_to(site).as_posix() for path in pages]


def test_no_page_does_what_its_policy_forbids(tab: Page, site: Path, address: str) -> None:
    for page in pages_of_each_kind(site):
        tab.goto(address + page, wait_until="load")
        assert violations(tab) == [], page
        assert tab.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, page


def test_pages_on_a_disk_load_their_style_and_script_under_it(tab: Page, site: Path) -> None:
    tab.goto((site / "aktor" / "iran.html").as_uri())
    assert violations(tab) == []
    hidden_by_our_style = tab.locator("label.lf-hidden").first
    assert hidden_by_our_style.evaluate("label => getComputedStyle(label).position") == "absolute"
    tab.keyboard.press("/")
    expect(tab.locator("#lf-query")).to_be_focused()


def test_the_search_runs_under_it(tab: Page, address: str) -> None:
    tab.goto(address + "cari.html?q=purnama")
    expect(tab.locator("#lf-results li").first).to_be_visible()
    assert violations(tab) == []


def test_dark_and_light_change_under_it(tab: Page, address: str) -> None:
    tab.emulate_media(color_scheme="light")
    tab.goto(address + "index.html")
    body = tab.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    tab.locator("form[data-md-component=palette] label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(tab) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<script>window.attacked = true</script>",
        '<img src="x" onerror="window.attacked = true">',
        '<a id="lure" href="javascript:window.attacked = true">x</a>',
        '<iframe srcdoc="<script>parent.attacked = true</script>"></iframe>',
    ],
)
def test_a_script_that_came_onto_the_page_does_not_run(
    tab: Page, site: Path, address: str, markup: str
) -> None:
    html = (site / "index.html").read_text(encoding="utf-8").replace("</article>", f"{markup}</article>", 1)
    assert markup in html
    (site / "terserang.html").write_text(html, encoding="utf-8")
    try:
        tab.goto(address + "terserang.html", wait_until="load")
        if "lure" in markup:
            tab.locator("#lure").click()
        tab.wait_for_function("violations.length > 0 || document.querySelector('iframe')")
        assert tab.evaluate("window.attacked") is None
    finally:
        (site / "terserang.html").unlink()
