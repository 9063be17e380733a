"""`lembar serve`."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread


def test_a_new_article_is_on_the_preview_within_seconds(project: Path) -> None:
    with _preview(project) as (address, log):
        assert "tuduhan.html" in _eventually(f"{address}sumber/index.html", "tuduhan.html", seconds=60)
        (project / "content" / "articles" / "baru.txt").write_text(
            "Gunung Semeru meletus, Senin (5/12/2022).", encoding="utf-8"
        )
        page = _eventually(f"{address}sumber/index.html", "baru.html", seconds=30)
        assert "Gunung Semeru meletus" in page
    assert len(re.findall("Detected file changes", "".join(log))) <= 2, (
        "the preview builds again because of what it wrote itself"
    )


def test_a_decision_on_the_review_page_changes_the_preview_and_the_page_is_in_no_site(project: Path) -> None:
    with _preview(project) as (address, log):
        _eventually(f"{address}index.html", "Lembar Fakta", seconds=60)
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
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background of a shell leaves them with Ctrl-C switched off.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    assert server.stderr is not None
    log: list[str] = []
    reader = Thread(target=log.extend, args=[server.stderr])
    reader.start()
    try:
        yield f"http://127.0.0.1:{port}/arsip/", log
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)
        reader.join()
        server.stderr.close()


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


def _eventually(url: str, words: str, *, seconds: float) -> str:
    """The page once it has some words; the last that was there when the time is over."""
    page = ""
    end = time.monotonic() + seconds
    while time.monotonic() < end and words not in page:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                page = answer.read().decode()
        except OSError:
            pass
        time.sleep(0.3)
    return page
