"""Timeline, network and filters in a real browser: by keyboard, without JavaScript, on a phone, in the dark, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

WAYS = [
    "index.html",
    "aktor/index.html",
    "peristiwa/index.html",
    "linimasa/index.html",
    "jaringan.html",
    "tentang.html",
]


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
    """A window of its own, which fails the test if anything is written to the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def press_until_focused(tab: Page, selector: str) -> None:
    for _ in range(60):
        tab.keyboard.press("Tab")
        if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no tab stop leads to {selector}")


def test_the_timeline_is_one_tab_stop_and_arrows_go_from_event_to_event(tab: Page, address: str) -> None:
    tab.goto(address + "linimasa/index.html")
    marks = tab.locator(".lf-drawing--wide a.lf-mark")
    assert marks.count() >= 2
    press_until_focused(tab, ".lf-drawing--wide a")
    expect(marks.nth(0)).to_be_focused()
    tab.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    title = marks.nth(1).locator("title").text_content() or ""
    expect(tab.locator("[data-caption]")).to_have_text(title)
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text(
        re.compile(title.partition(" — ")[0], re.IGNORECASE)
    )


def test_the_drawing_can_be_skipped_for_the_list_of_the_same_events(tab: Page, address: str) -> None:
    tab.goto(address + "linimasa/index.html")
    press_until_focused(tab, ".lf-skip a")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.matches('#daftar a.lf-title')")
    assert tab.locator("#daftar a.lf-title").count() == tab.locator(".lf-drawing--wide a.lf-mark").count()


def test_an_actor_of_the_network_shows_its_ties_by_keyboard_and_leads_to_its_sheet(
    tab: Page, address: str
) -> None:
    tab.goto(address + "jaringan.html")
    press_until_focused(tab, ".lf-drawing--wide a")
    focused = tab.locator(".lf-drawing--wide a.lf-node:focus")
    actor = focused.get_attribute("data-actor")
    on = tab.locator(".lf-drawing--wide .lf-arc--on")
    assert on.count() > 0
    assert all(actor in (arc.get_attribute("data-a"), arc.get_attribute("data-b")) for arc in on.all())
    name = (focused.locator("title").text_content() or "").partition(" – ")[0]
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text(name)


def choose(tab: Page, filter_: str, value: str) -> None:
    """Choose a value of a filter, as a reader with a mouse does."""
    choice = tab.locator("details.lf-filter", has=tab.locator(".lf-filter-name", has_text=filter_))
    if choice.get_attribute("open") is None:
        choice.locator("summary").click()
    choice.get_by_role("checkbox", name=re.compile(f"^{value} ")).check()


def test_a_filter_narrows_a_list_tells_how_many_are_left_and_stands_in_the_address(
    tab: Page, address: str
) -> None:
    tab.goto(address + "peristiwa/index.html")
    everything = tab.locator(".lf-everything li").count()
    choose(tab, "Jenis", "Bencana")
    state = tab.locator(".lf-filter-state")
    expect(state).to_have_text(re.compile(r"^\d+ cocok$"))
    matches = tab.locator(".lf-matches li")
    assert 0 < matches.count() < everything
    expect(tab).to_have_url(re.compile(r"\?type=disaster$"))
    tab.go_back()
    expect(tab.locator(".lf-everything")).to_be_visible()
    assert tab.locator(".lf-filters :checked").count() == 0
    tab.go_forward()
    expect(matches.first).to_be_visible()
    matches.first.get_by_role("link").click()
    expect(tab.locator(".lf-sheet")).to_be_visible()


def test_one_of_several_values_of_a_filter_is_enough_but_every_filter_holds(tab: Page, address: str) -> None:
    tab.goto(address + "aktor/index.html")
    choose(tab, "Jenis", "Negara")
    countries = set(tab.locator(".lf-matches li a").all_inner_texts())
    choose(tab, "Jenis", "Orang")
    expect(tab.locator(".lf-matches li a", has_text="Zelensky")).to_be_visible()
    both = set(tab.locator(".lf-matches li a").all_inner_texts())
    assert countries < both
    expect(tab).to_have_url(re.compile(r"\?kind=person&kind=country$"))
    expect(tab.locator(".lf-filter--on .lf-filter-chosen")).to_have_text("Orang, Negara")
    tab.get_by_label("Kata dalam judul").fill("zelensky")
    expect(tab.locator(".lf-matches li")).to_have_count(1)
    counts = {
        label.locator("span").first.inner_text(): label.locator(".lf-count").inner_text()
        for label in tab.locator("fieldset label", has=tab.locator("[name=kind]")).all()
    }
    assert counts["Orang"] == "1"
    assert counts["Negara"] == "0"


def test_a_filter_is_opened_chosen_from_and_closed_by_keyboard(tab: Page, address: str) -> None:
    tab.goto(address + "peristiwa/index.html")
    press_until_focused(tab, ".lf-filter--choice summary")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.type") == "checkbox"
    tab.keyboard.press("Space")
    expect(tab.locator(".lf-matches li").first).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.locator("details.lf-filter[open]")).to_have_count(0)
    assert tab.evaluate("document.activeElement.matches('summary')")


def test_a_filtered_list_can_be_linked_and_cleared(tab: Page, address: str) -> None:
    tab.goto(address + "aktor/index.html?kind=country&q=iran")
    expect(tab.locator(".lf-matches li")).to_have_count(1)
    expect(tab.locator(".lf-matches li a")).to_have_text("Iran")
    tab.get_by_role("button", name="Hapus saringan").click()
    expect(tab.locator(".lf-everything")).to_be_visible()
    expect(tab).to_have_url(address + "aktor/index.html")


def test_actors_are_looked_up_by_what_is_typed(tab: Page, address: str) -> None:
    tab.goto(address + "peristiwa/index.html")
    field = tab.get_by_label("Aktor")
    field.press_sequentially("iRa")
    options = tab.locator("#lf-options-actor option")
    expect(options.first).to_be_attached()
    assert "Iran" in [option.get_attribute("value") for option in options.all()]
    field.fill("Iran")
    expect(tab.locator(".lf-matches li").first).to_be_visible()
    field.press("Enter")
    expect(field).to_have_value("")
    field.fill("Rusia")
    field.press("Enter")
    expect(tab).to_have_url(re.compile(r"\?actor=Iran&actor=Rusia$"))
    for name in ("Iran", "Rusia"):
        tab.get_by_role("button", name=f"Hapus {name}").click()
    expect(tab.locator(".lf-everything")).to_be_visible()
    expect(field).to_be_focused()
    field.fill("tidak ada yang bernama begini")
    expect(tab.locator(".lf-filter-state")).to_have_text("Tidak ada yang cocok. Longgarkan saringan.")


def test_filters_work_from_a_disk(browser: Browser, site: Path) -> None:
    tab = browser.new_page()
    tab.goto((site / "aktor" / "index.html").as_uri())
    tab.get_by_label("Kata dalam judul").fill("zelensky")
    expect(tab.locator(".lf-matches li")).to_have_count(1)
    tab.close()


def test_without_javascript_there_is_no_filter_but_every_entry_and_every_drawing(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + "aktor/index.html")
    expect(tab.locator(".lf-filters")).to_be_hidden()
    expect(tab.locator(".lf-everything").get_by_role("link", name="Iran", exact=True)).to_be_visible()
    tab.goto(address + "linimasa/index.html")
    tab.locator(".lf-drawing--wide a.lf-mark").first.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator(".lf-sheet")).to_be_visible()
    context.close()


@pytest.mark.parametrize("page", WAYS)
def test_on_a_phone_a_page_is_as_wide_as_the_screen_and_has_the_narrow_drawing(
    tab: Page, address: str, page: str
) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(address + page)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    assert all(drawing.is_hidden() for drawing in tab.locator(".lf-drawing--wide").all())
    assert all(drawing.is_visible() for drawing in tab.locator(".lf-drawing--narrow").all())


def test_in_the_dark_marks_and_words_of_drawings_are_light(tab: Page, address: str) -> None:
    tab.emulate_media(color_scheme="dark")
    tab.goto(address + "linimasa/index.html")
    mark = tab.locator(".lf-drawing--wide .lf-mark--plain use").first
    label = tab.locator(".lf-drawing--wide .lf-axis text").first
    for element in (mark, label):
        fill = element.evaluate("element => getComputedStyle(element).fill")
        assert min(int(part) for part in re.findall(r"\d+", fill)[:3]) > 120, fill


def test_on_paper_there_are_lists_and_drawings_but_no_forms(tab: Page, address: str) -> None:
    tab.emulate_media(media="print")
    tab.goto(address + "aktor/index.html")
    expect(tab.locator(".lf-filters")).to_be_hidden()
    expect(tab.locator(".lf-everything li").first).to_be_visible()
    tab.goto(address + "linimasa/index.html")
    expect(tab.locator(".lf-drawing--wide")).to_be_visible()
