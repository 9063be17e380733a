"""The review page decides for the editor at this machine, and for nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from generator.curation import Hide, SetField, read_decisions, write_decision
from generator.review import ReviewPage, is_this_machine
from generator.review.page import LARGEST
from tests.review.conftest import DOUBTFUL

SPEAKER = {"question": "speaker:s-000001", "key": "h", "by": "Rina"}


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Preview:
    """A site with the review page before it, served as the preview serves it."""

    def __init__(self, content: Path):
        self.content = content
        self._server = make_server("127.0.0.1", 0, self._site, handler_class=Quiet)
        self.port = self._server.server_port
        self.page = ReviewPage(
            content, port=self.port, site_path="/arsip/", found=lambda: (DOUBTFUL, ()), by="Rina"
        )
        self._server.set_app(self.page.before(self._site))
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @staticmethod
    def _site(_environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"the site itself"]

    def ask(
        self, method: str, name: str, body: object = None, **headers: str | None
    ) -> tuple[int, dict | str]:
        """Status and answer of a request as the page makes it, but for `headers`; None leaves one out."""
        host = f"127.0.0.1:{self.port}"
        sent = {"Host": host, "X-Lembar-Token": self.page.token}
        if method == "POST":
            sent |= {"Origin": f"http://{host}", "Content-Type": "application/json"}
        data = body if isinstance(body, bytes) else json.dumps(body).encode() if method == "POST" else b""
        sent["Content-Length"] = str(len(data))
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, f"/arsip/tinjau/{name}", skip_host=True, skip_accept_encoding=True)
        for header, value in sent.items():
            if value is not None:
                connection.putheader(header, value)
        connection.endheaders(data)
        answer = connection.getresponse()
        text = answer.read().decode()
        self.headers = dict(answer.getheaders())
        connection.close()
        return answer.status, json.loads(text) if "json" in self.headers["Content-Type"] else text

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def preview(content: Path) -> Iterator[Preview]:
    preview = Preview(content)
    yield preview
    preview.close()


def test_a_click_writes_the_decision_and_the_question_is_gone(preview: Preview) -> None:
    status, listed = preview.ask("GET", "questions")
    assert (status, listed["left"], listed["by"]) == (200, 4, "Rina")
    assert "decisions" not in listed["questions"][0]["choices"][0]
    status, left = preview.ask("POST", "decisions", SPEAKER)
    assert (status, left["left"], len(left["open"])) == (200, 3, 3)
    assert SPEAKER["question"] not in left["open"]
    (decision,) = read_decisions(preview.content)
    assert isinstance(decision, Hide)
    assert decision.by == "Rina"
    assert "speaker:s-000001" not in [one["id"] for one in preview.ask("GET", "questions")[1]["questions"]]


def test_the_last_decision_can_be_taken_back(preview: Preview) -> None:
    preview.ask("POST", "decisions", SPEAKER)
    assert preview.ask("POST", "undo", {})[1]["left"] == 4
    assert read_decisions(preview.content) == ()
    assert preview.ask("POST", "undo", {})[0] == 409


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X_Lembar_Token": None}, 403),
        ({"X_Lembar_Token": "wrong"}, 403),
        ({"X_Lembar_Token": "é"}, 403),
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1"}, 403),
        ({"Host": None}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content_Type": None}, 415),
        ({"Content_Length": str(LARGEST + 1)}, 413),
        ({"Content_Length": "-1"}, 411),
    ],
)
def test_whoever_is_not_the_page_on_this_machine_decides_nothing(
    preview: Preview, headers: dict, status: int
) -> None:
    body = b"" if "Content_Length" in headers else SPEAKER
    answered, reason = preview.ask("POST", "decisions", body, **headers)
    assert answered == status
    assert reason["error"]
    assert read_decisions(preview.content) == ()


@pytest.mark.parametrize(
    "headers", [{"X_Lembar_Token": None}, {"X_Lembar_Token": "x"}, {"Host": "evil.example"}]
)
def test_questions_are_for_the_page_alone_too(preview: Preview, headers: dict) -> None:
    assert preview.ask("GET", "questions", **headers)[0] == 403


@pytest.mark.parametrize(
    ("method", "name", "status"),
    [
        ("GET", "decisions", 405),
        ("GET", "undo", 405),
        ("POST", "questions", 405),
        ("POST", "", 405),
        ("PUT", "decisions", 405),
        ("GET", "../../etc/passwd", 404),
        ("GET", "page.py", 404),
    ],
)
def test_only_what_the_page_asks_is_answered(preview: Preview, method: str, name: str, status: int) -> None:
    assert preview.ask(method, name, {})[0] == status


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b"\xff", 400),
        (SPEAKER | {"by": ""}, 400),
        (SPEAKER | {"extra": 1}, 400),
        (SPEAKER | {"key": "z"}, 400),
        (SPEAKER | {"question": "speaker:s-000009"}, 409),
        ({"question": "role:budi-hartono", "key": "t", "by": "Rina", "words": "Presiden"}, 409),
    ],
)
def test_what_is_no_answer_to_an_open_question_decides_nothing(
    preview: Preview, body: object, status: int
) -> None:
    assert preview.ask("POST", "decisions", body)[0] == status
    assert read_decisions(preview.content) == ()


def test_a_question_that_was_settled_elsewhere_is_not_decided_twice(preview: Preview) -> None:
    hide = Hide(decision="hide", fact="s-000001", by="Sari", on="2025-03-04", why="x")
    write_decision(preview.content, hide)
    assert preview.ask("POST", "decisions", SPEAKER)[0] == 409
    assert read_decisions(preview.content) == (hide,)


def test_a_broken_file_of_decisions_is_told_and_left_alone(preview: Preview) -> None:
    file = preview.content / "curation" / "keputusan.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("- decision: [\n", encoding="utf-8")
    status, answer = preview.ask("POST", "decisions", SPEAKER)
    assert (status, "keputusan.yml" in answer["error"]) == (409, True)
    assert file.read_text(encoding="utf-8") == "- decision: [\n"


def test_every_answer_forbids_foreign_scripts_frames_and_caches(preview: Preview) -> None:
    for name in ("", "review.js", "review.css", "questions", "nowhere"):
        preview.ask("GET", name)
        assert preview.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        assert preview.headers["X-Frame-Options"] == "DENY"
        assert preview.headers["Cache-Control"] == "no-store"


def test_the_page_has_no_script_of_its_own_and_no_token(preview: Preview) -> None:
    page = preview.ask("GET", "", X_Lembar_Token=None)[1]
    assert preview.page.token not in page
    assert page.count("<script") == page.count('<script src="review.js"') == 1
    assert " on" not in page.replace(" on ", "")
    assert "style=" not in page


def test_the_rest_of_the_site_is_as_it_was(preview: Preview) -> None:
    connection = HTTPConnection("127.0.0.1", preview.port)
    connection.request("GET", "/arsip/")
    assert connection.getresponse().read() == b"the site itself"
    connection.close()


@pytest.mark.parametrize(
    ("host", "this"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("127.0.0.2", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("evil.example", False),
        ("", False),
    ],
)
def test_only_addresses_of_this_machine_may_have_the_page(host: str, this: bool) -> None:
    assert is_this_machine(host) is this


def test_each_run_has_a_token_of_its_own(content: Path) -> None:
    def page() -> ReviewPage:
        return ReviewPage(content, port=8000, site_path="/", found=lambda: (DOUBTFUL, ()))

    assert page().token != page().token
    assert page().address.startswith("http://127.0.0.1:8000/tinjau/#")


@pytest.fixture
def tab(chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser.new_page()
        browser.close()


def test_an_editor_decides_with_keys_and_clicks_in_a_browser(preview: Preview, tab: Page) -> None:
    errors: list[str] = []
    tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(preview.page.address)
    expect(tab.get_by_role("heading", level=2)).to_contain_text("Which figures belong to")
    assert preview.page.token not in tab.url
    tab.keyboard.press("s")
    expect(tab.get_by_role("heading", level=2)).to_have_text("Did Budi Hartono say this?")
    expect(tab.locator("mark")).to_have_text(["Budi Hartono"])
    tab.keyboard.press("1")
    expect(tab.locator("#left")).to_have_text("2 of 4")
    (decision,) = read_decisions(preview.content)
    assert isinstance(decision, SetField)
    tab.get_by_role("button", name="undo").click()
    expect(tab.locator("#left")).to_have_text("1 of 4")
    assert read_decisions(preview.content) == ()
    tab.get_by_role("button", name="nobody with a name").click()
    expect(tab.locator("#left")).to_have_text("2 of 4")
    tab.keyboard.press("y")
    expect(tab.get_by_role("heading", level=2)).to_have_text("What is Budi Hartono?")
    tab.keyboard.press("t")
    tab.keyboard.type("Budi")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=2)).to_contain_text("Which figures belong to")
    tab.keyboard.press("d")
    expect(tab.get_by_role("heading", level=2)).to_have_text("Nothing is left to decide.")
    assert len(read_decisions(preview.content)) == 4
    assert errors == []


def test_an_answer_that_settles_another_question_takes_it_along(preview: Preview, tab: Page) -> None:
    tab.goto(preview.page.address)
    heading = tab.get_by_role("heading", level=2)
    expect(heading).to_contain_text("Which figures belong to")
    tab.keyboard.press("d")
    expect(heading).to_have_text("Did Budi Hartono say this?")
    tab.keyboard.press("s")
    expect(heading).to_have_text("Is “Rini Wulandari” an actor?")
    tab.keyboard.press("s")
    expect(heading).to_have_text("What is Budi Hartono?")
    tab.keyboard.press("h")
    expect(heading).to_have_text("Did Budi Hartono say this?")


def test_a_page_without_the_token_says_where_to_open_it(preview: Preview, tab: Page) -> None:
    tab.goto(preview.page.address.partition("#")[0])
    expect(tab.get_by_role("alert")).to_contain_text("the address that `lembar serve` shows")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_fits_its_window_in_light_and_dark(
    preview: Preview, tab: Page, scheme: str, width: int
) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(preview.page.address)
    expect(tab.get_by_role("heading", level=2)).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    ink, paper = tab.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert (ink, paper) == (
        ("rgb(27, 27, 27)", "rgb(255, 255, 255)")
        if scheme == "light"
        else ("rgb(232, 232, 232)", "rgb(22, 24, 29)")
    )
