"""`lembar serve`."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def test_a_new_article_is_on_the_preview_within_seconds(project: Path) -> None:
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
    try:
        assert "tuduhan.html" in _eventually(
            f"http://127.0.0.1:{port}/arsip/sumber/index.html", "tuduhan.html", seconds=60
        )
        (project / "content" / "articles" / "baru.txt").write_text(
            "Gunung Semeru meletus, Senin (5/12/2022).", encoding="utf-8"
        )
        page = _eventually(f"http://127.0.0.1:{port}/arsip/sumber/index.html", "baru.html", seconds=30)
        assert "Gunung Semeru meletus" in page
    finally:
        server.send_signal(signal.SIGINT)
        _, log = server.communicate(timeout=20)
    assert len(re.findall("Detected file changes", log)) <= 2, (
        "the preview builds again because of what it wrote itself"
    )


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
