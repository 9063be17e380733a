"""`lembar serve`."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

DECISION = """\
- decision: rename
  actor: iran
  name: Republik Islam Iran
  by: Rina
  on: 2024-03-01
  why: nama resminya
"""


def test_what_an_editor_changes_is_on_the_preview_within_seconds(project: Path) -> None:
    content = project / "content"
    with _preview(project) as (site, log):
        assert _becomes(lambda: "tuduhan.html" in _page(f"{site}sumber/index.html"), seconds=60)
        (content / "articles" / "baru.txt").write_text(
            "Gunung Semeru meletus, Senin (5/12/2022).", encoding="utf-8"
        )
        assert _becomes(lambda: "Gunung Semeru meletus" in _page(f"{site}sumber/baru.html"))
        assert _becomes(lambda: "baru.html" in _page(f"{site}sumber/index.html")), "lists follow"
        decisions = content / "curation" / "keputusan.yml"
        decisions.parent.mkdir(exist_ok=True)
        decisions.write_text("- decision: [", encoding="utf-8")
        assert _becomes(lambda: any("keputusan.yml:2: broken YAML" in line for line in log)), log
        decisions.write_text(DECISION, encoding="utf-8")
        assert _becomes(lambda: "Republik Islam Iran" in _page(f"{site}aktor/iran.html")), (
            "a mistake stops nothing"
        )
        (content / "articles" / "baru.txt").unlink()
        assert _becomes(lambda: not _page(f"{site}sumber/baru.html")), "a sheet that is gone goes"
        (content / "pages" / "tentang.md").write_text("# Tentang\n\nKami.\n", encoding="utf-8")
        assert _becomes(lambda: "Kami." in _page(f"{site}tentang.html"))
    runs = sum("articles, " in line for line in log)
    assert runs <= 6, "it follows what it writes itself"


def test_a_decision_on_the_review_page_changes_the_preview_and_the_page_is_in_no_site(project: Path) -> None:
    with _preview(project) as (address, log):
        assert _becomes(lambda: "Lembar Fakta" in _page(f"{address}index.html"), seconds=60)
        review, _, token = (
            next(line for line in log if "Review: " in line).strip().rpartition(" ")[2].partition("#")
        )
        assert review == f"{address}tinjau/"
        listed = json.loads(_asked(f"{review}questions", token))
        question = next(
            one for one in listed["questions"] if "h" in [choice["key"] for choice in one["choices"]]
        )
        answer = {"question": question["id"], "key": "h", "by": "Rina"}
        assert json.loads(_asked(f"{review}decisions", token, answer))["left"] < listed["left"]
        _until_gone(f"id: {question['ids'][0]}\n", project / "content", seconds=30)
    assert not list((project / "site").rglob("*tinjau*"))
    assert token not in "".join(
        path.read_text(encoding="utf-8") for path in (project / "site").rglob("*.html")
    )


@contextmanager
def _preview(project: Path) -> Iterator[tuple[str, list[str]]]:
    """A preview while it runs: its address, and what it has said so far."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{port}"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # Whoever runs the tests in the background of a shell leaves them with Ctrl-C switched off.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    assert server.stdout is not None
    log: list[str] = []
    reader = Thread(target=log.extend, args=[server.stdout])
    reader.start()
    try:
        yield f"http://127.0.0.1:{port}/arsip/", log
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)
        reader.join()
        server.stdout.close()


def _asked(url: str, token: str, body: object = None) -> str:
    """What the review page answers to its own requests."""
    headers = {"X-Lembar-Token": token}
    if body is not None:
        origin = "/".join(url.split("/")[:3])
        headers |= {"Origin": origin, "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body is not None else None
    with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=10) as answer:
        return answer.read().decode()


def _until_gone(words: str, content: Path, *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while any(words in path.read_text(encoding="utf-8") for path in _sheets(content)):
        assert time.monotonic() < end, f"{words} is still there"
        time.sleep(0.2)


def _sheets(content: Path) -> list[Path]:
    return [path for folder in ("actors", "events", "sources") for path in (content / folder).glob("*.yml")]


def _becomes(true: Callable[[], bool], *, seconds: float = 30) -> bool:
    """Whether something becomes true before the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)
    return False


def _page(url: str) -> str:
    """The page at an address; "" where there is none."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""
