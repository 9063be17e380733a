"""The plugin builds with `mkdocs` alone, refuses to publish a lie, and rebuilds while it is watched."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.site.conftest import lembar, new_project, run_module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = new_project(tmp_path)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        settings.replace("content: content", "content: content\n      search: false"), encoding="utf-8"
    )
    return folder


def mkdocs(folder: Path) -> subprocess.CompletedProcess[str]:
    return run_module(folder, "mkdocs", "build")


def test_mkdocs_build_does_the_whole_thing(project: Path) -> None:
    run = mkdocs(project)
    assert run.returncode == 0, run.stderr
    assert (project / "site" / "aktor" / "iran.html").is_file()
    assert (project / "content" / "actors" / "iran.yml").is_file()


def test_a_quote_that_does_not_hold_is_not_published(project: Path) -> None:
    lembar(project, "generate")
    path = project / "content" / "actors" / "iran.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("membantah", "membantoh"), encoding="utf-8")
    run = lembar(project, "build", "--no-generate")
    assert run.returncode == 1
    assert "does not say" in run.stderr
    assert not (project / "site").exists()


def test_the_editors_own_words_stand_on_the_home_page(project: Path) -> None:
    (project / "content" / "pages" / "index.md").write_text("Kumpulan ini tentang **drone**.\n", encoding="utf-8")
    assert mkdocs(project).returncode == 0
    assert "Kumpulan ini tentang <strong>drone</strong>." in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_directory_urls_are_refused_with_the_remedy(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("use_directory_urls: false", "use_directory_urls: true"), encoding="utf-8")
    run = mkdocs(project)
    assert run.returncode != 0
    assert "use_directory_urls: false" in run.stderr


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
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        assert "tuduhan.html" in _eventually(f"http://127.0.0.1:{port}/arsip/sumber/index.html", "tuduhan.html", seconds=60)
        (project / "content" / "articles" / "baru.txt").write_text("Gunung Semeru meletus, Senin (5/12/2022).", encoding="utf-8")
        page = _eventually(f"http://127.0.0.1:{port}/arsip/sumber/index.html", "baru.html", seconds=30)
        assert "Gunung Semeru meletus" in page
    finally:
        server.send_signal(signal.SIGINT)
        _, log = server.communicate(timeout=20)
    assert len(re.findall("Detected file changes", log)) <= 2, "the preview builds again because of what it wrote itself"


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
