"""The preview serves the files of a site and nothing else, on pages that learn when the site changed."""

from __future__ import annotations

from pathlib import Path
from threading import Timer
from wsgiref.util import setup_testing_defaults

import pytest

from generator.site.preview import Preview


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site" / "aktor").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("<body>Beranda</body>", encoding="utf-8")
    (tmp_path / "site" / "aktor" / "index.html").write_text("<body>Aktor</body>", encoding="utf-8")
    (tmp_path / "site" / "a.css").write_text("a {}", encoding="utf-8")
    (tmp_path / "rahasia.html").write_text("rahasia", encoding="utf-8")
    return tmp_path / "site"


def get(preview: Preview, path: str, query: str = "") -> tuple[str, dict[str, str], str]:
    environ = {"PATH_INFO": path, "QUERY_STRING": query}
    setup_testing_defaults(environ)
    said: list[tuple[str, dict[str, str]]] = []
    body = b"".join(preview(environ, lambda status, headers, *_: said.append((status, dict(headers)))))
    return said[0][0][:3], said[0][1], body.decode()


def test_files_are_served_below_the_sites_path(folder: Path) -> None:
    preview = Preview(folder, mount="/arsip/")
    assert get(preview, "/")[1]["Location"] == "/arsip/"
    assert "Beranda" in get(preview, "/arsip/")[2]
    assert "Aktor" in get(preview, "/arsip/aktor/index.html")[2]
    status, headers, body = get(preview, "/arsip/a.css")
    assert (status, headers["Content-Type"], body) == ("200", "text/css; charset=utf-8", "a {}")
    assert get(preview, "/aktor/index.html")[0] == "404"


@pytest.mark.parametrize(
    "path", ["/../rahasia.html", "/aktor/../../rahasia.html", "//etc/passwd", "/\0", "/tidak-ada"]
)
def test_nothing_outside_the_site_is_served(folder: Path, path: str) -> None:
    status, _, body = get(Preview(folder), path)
    assert status == "404"
    assert body.startswith("404")


def test_a_page_runs_a_file_of_the_server_to_learn_of_news(folder: Path) -> None:
    preview = Preview(folder)
    _, _, page = get(preview, "/index.html")
    assert '<script src="/lembar-preview.js?version=1"></script></body>' in page
    assert "location.reload" in get(preview, "/lembar-preview.js")[2]


def test_a_page_that_waits_is_told_when_the_site_changed(folder: Path) -> None:
    preview = Preview(folder)
    assert get(preview, "/lembar-preview", "after=0")[2] == "1"
    change = Timer(0.05, preview.changed)
    change.start()
    assert get(preview, "/lembar-preview", "after=1")[2] == "2"
    change.join()
