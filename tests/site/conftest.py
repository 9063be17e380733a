"""A built site, and a way to ask its pages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.support import put_articles

SETTINGS = (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8")
HOSTILE = "</title><script>alert(1)</script>"
CLAIM = """\
---
title: "Ukraina Tuduh Iran {hostile}"
publisher: "Harian <b>Contoh</b>"
url: "https://contoh.example/a?x=1&y=2"
published: 2022-12-10
---

Kyiv - Ukraina menuduh Iran memasok Rusia dengan drone yang dipakai dalam serangan pada 17 Oktober.

Iran awalnya membantah hal ini, tetapi kemudian mengakui mengirim sejumlah drone ke Rusia.

Presiden Ukraina Volodymyr Zelensky mengatakan ini bohong. "Kami menembak jatuh drone itu setiap malam purnama," kata Zelensky.
""".replace("{hostile}", HOSTILE)


def run_module(folder: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module as a command in a folder, as a user would."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"},
    )


def lembar(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `lembar` in a folder."""
    return run_module(folder, "generator", *arguments)


def new_project(folder: Path) -> Path:
    """A project with one article of ours and one of the hostile kind."""
    put_articles(
        folder / "content", polos="Gempa mengguncang Cianjur pada Senin (21/11/2022). Warga mengungsi."
    )
    (folder / "content" / "articles" / "tuduhan.md").write_text(CLAIM, encoding="utf-8")
    (folder / "content" / "pages").mkdir()
    (folder / "content" / "pages" / "tentang.md").write_text("# Tentang\n\nIsi.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        SETTINGS.replace(
            "site_name: Lembar Fakta", "site_name: Lembar Fakta\nsite_url: https://fakta.example/arsip/"
        ),
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished site of two articles."""
    folder = new_project(tmp_path_factory.mktemp("proyek"))
    run = lembar(folder, "build")
    assert run.returncode == 0, run.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, below a path."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site.parent))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()
    thread.join()
