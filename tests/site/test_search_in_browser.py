"""The search in a real browser: roots find their forms, facets narrow, results land on the fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.site.conftest import lembar, new_project

FORMS = {
    "satu": "Menteri Pertahanan Budi Hartono mengatakan pasukan akan menyerang gudang itu, Senin (3/3/2025).",
    "dua": "Gubernur Rini Wulandari mengatakan serangan itu menewaskan dua warga, Selasa (4/3/2025).",
    "tiga": "Bupati Agus Salim mengatakan pasar itu diserang sekelompok orang, Rabu (6/3/2024).",
}


@pytest.fixture(scope="module")
def found_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served whose articles say one root in three forms."""
    folder = new_project(tmp_path_factory.mktemp("cari"))
    for name, text in FORMS.items():
        (folder / "content" / "articles" / f"{name}.md").write_text(
            f"---\ntitle: Berita {name}\npublisher: Harian {name.capitalize()}\n---\n\nJAKARTA - {text}\n",
            encoding="utf-8",
        )
    run = lembar(folder, "build")
    assert run.returncode == 0, run.stderr

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/site/cari.html"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def tab(chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser.new_page()
        browser.close()


def titles(tab: Page) -> set[str]:
    expect(tab.locator("#lf-results > li").first).to_be_visible()
    return set(tab.locator("#lf-results > li > a").all_inner_texts())


def test_a_root_finds_the_forms_that_are_made_of_it(tab: Page, found_at: str) -> None:
    tab.goto(f"{found_at}?q=serang&kind=actor")
    assert {"Budi Hartono", "Rini Wulandari", "Agus Salim"} <= titles(tab)
    marked = {word.strip(",.").lower() for word in tab.locator("#lf-results mark").all_inner_texts()}
    assert {"menyerang", "serangan", "diserang"} <= marked


def test_a_result_says_which_fact_matched_and_lands_on_it(tab: Page, found_at: str) -> None:
    tab.goto(f"{found_at}?q=diserang&kind=actor")
    result = tab.locator("#lf-results > li", has=tab.get_by_role("link", name="Agus Salim", exact=True))
    result.locator("p a", has_text="diserang").first.click()
    fact = tab.locator(":target")
    expect(fact).to_contain_text("diserang")
    expect(fact).to_be_in_viewport()
    assert fact.evaluate("element => getComputedStyle(element).outlineStyle") != "none"


def test_facets_narrow_the_search_and_stand_in_the_address(tab: Page, found_at: str) -> None:
    tab.goto(f"{found_at}?q=serang")
    everything = titles(tab)
    tab.get_by_label("Apa").select_option("actor")
    expect(tab.locator("#lf-results > li > a", has_text="Berita")).to_have_count(0)
    tab.get_by_label("Tahun").select_option("2024")
    expect(tab.locator("#lf-results > li")).to_have_count(1)
    assert titles(tab) == {"Agus Salim"}
    assert "q=serang&kind=actor&year=2024" in tab.url
    tab.go_back()
    tab.go_back()
    expect(tab.get_by_label("Apa")).to_have_value("")
    assert titles(tab) == everything


def test_an_outlet_is_chosen_without_any_words(tab: Page, found_at: str) -> None:
    tab.goto(found_at)
    tab.get_by_label("Penerbit").select_option("Harian Dua")
    expect(tab.locator("#lf-search-state")).to_contain_text("Hasil")
    assert "Rini Wulandari" in titles(tab)
    assert "Agus Salim" not in titles(tab)


def test_an_actor_is_looked_up_by_typing(tab: Page, found_at: str) -> None:
    tab.goto(found_at)
    tab.get_by_label("Dengan aktor").press_sequentially("wulan")
    expect(tab.locator("#lf-search-actors option")).to_have_attribute("value", "Rini Wulandari")
    tab.get_by_label("Dengan aktor").fill("Rini Wulandari")
    tab.get_by_label("Dengan aktor").press("Enter")
    assert {"Rini Wulandari", "Berita dua"} <= titles(tab)
    assert "Agus Salim" not in titles(tab)


def test_arrows_lead_from_the_words_through_the_results(tab: Page, found_at: str) -> None:
    tab.goto(f"{found_at}?q=Wulandari")
    titles(tab)
    tab.get_by_label("Kata, nama").press("ArrowDown")
    expect(tab.locator("#lf-results a").first).to_be_focused()
    tab.keyboard.press("ArrowUp")
    expect(tab.get_by_label("Kata, nama")).to_be_focused()


def test_nothing_found_is_met_with_help(tab: Page, found_at: str) -> None:
    tab.goto(f"{found_at}?q=xyzzyplugh&year=2024")
    expect(tab.locator("#lf-search-state")).to_contain_text("Tidak ada hasil")
    tab.get_by_role("link", name="Cari di semuanya").click()
    assert "year" not in tab.url


@pytest.mark.parametrize(
    "words", ['"', "%", "\\", "a" * 5000, "*** ((", "{words}", "' OR 1=1", "\u202eabc", "𝕏 é ñ"]
)
def test_odd_words_are_no_error(tab: Page, found_at: str, words: str) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(found_at)
    tab.get_by_label("Kata, nama").fill(words)
    tab.get_by_role("button", name="Cari", exact=True).last.click()
    expect(tab.locator("#lf-search-state")).to_contain_text("asil")
    assert errors == []
