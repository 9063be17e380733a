"""What a reader's browser fetches to search, in bytes, beyond the page and its own style and scripts."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

from playwright.sync_api import Page, Response, sync_playwright

from benchmarks.collection import make_collection
from benchmarks.site import put_settings
from generator.site.preview import Preview, server_of

SEARCHES = {
    "a word": {},
    "the same, narrowed to a kind": {"kind": "event"},
    "the same, with an actor": {"actor": ""},
}
HOST = "127.0.0.1"
PORT = 8765


def measure_search(folder: Path, *, sheets: int) -> str:
    """A table of first searches, each in a browser that has nothing of the index yet."""
    base = make_collection(folder / "content", sheets=sheets)
    speaker = next(
        actor
        for actor in base.actors
        if any("serangan" in said.sources[0].quote.exact for said in actor.statements)
    )
    put_settings(folder)
    build = [sys.executable, "-m", "generator", "build", "--no-generate", "--config", "search.yml"]
    subprocess.run(build, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    server = server_of(Preview(folder / "site"), host=HOST, port=PORT)
    Thread(target=server.serve_forever, daemon=True).start()
    rows = [f"{sheets} sheets", f"{'first search':<34}{'requests':>9}{'kB':>8}"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, facets in SEARCHES.items():
            given = {facet: value or speaker.name for facet, value in facets.items()}
            query = urlencode({"q": "serangan", **given})
            fetched = _fetched(browser.new_context().new_page(), f"http://{HOST}:{PORT}/cari.html?{query}")
            rows.append(f"{name:<34}{len(fetched):>9}{sum(fetched) / 1000:>8.1f}")
        browser.close()
    server.shutdown()
    return "\n".join(rows)


def _fetched(page: Page, address: str) -> list[int]:
    """Bytes of each file of the index that a search asks for."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  (Playwright marks what it is given)
    page.route("**/lembar-preview*", lambda route: route.abort())
    page.goto(address)
    page.locator("#lf-results > li").first.wait_for()
    page.wait_for_load_state("networkidle")
    return [_sent(answer) for answer in answers if "/pagefind/" in answer.url]


def _sent(answer: Response) -> int:
    """Bytes on the way: servers gzip scripts and JSON, and the rest of an index is gzipped already."""
    body = answer.body()
    is_text = answer.url.partition("?")[0].endswith((".js", ".json"))
    return len(gzip.compress(body)) if is_text else len(body)
