"""The plugin builds with `mkdocs` alone, refuses to publish a lie."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.site.policy import policy_of
from tests.site.conftest import lembar, run_module


def mkdocs(folder: Path) -> subprocess.CompletedProcess[str]:
    return run_module(folder, "mkdocs", "build")


def test_mkdocs_build_does_the_whole_thing(project: Path) -> None:
    run = mkdocs(project)
    assert run.returncode == 0, run.stderr
    assert (project / "site" / "aktor" / "iran.html").is_file()
    assert (project / "content" / "actors" / "iran.yml").is_file()


def test_mkdocs_alone_builds_the_same_bytes_as_lembar(project: Path) -> None:
    assert mkdocs(project).returncode == 0
    (project / "site").rename(project / "by-mkdocs")
    assert lembar(project, "build").returncode == 0
    assert files_in(project / "by-mkdocs") == files_in(project / "site")
    assert "sitemap.xml.gz" not in files_in(project / "site")


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_mkdocs_serve_serves_pages_that_reload_under_their_policy(project: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL) as server:
        try:
            page = fetched(f"http://{host}/arsip/aktor/iran.html")
            data = fetched(f"http://{host}/arsip/aktor/iran.json")
        finally:
            server.terminate()
    script = page.rpartition("<script>")[2].partition("</script>")[0]
    assert "livereload" in script
    allowed = policy_of(f"<script>{script}</script>").split("; ")[1].split()[-1]
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert allowed in policy
    assert '"id":"iran"' in data


def fetched(address: str) -> str:
    """What stands at an address, as soon as somebody answers there."""
    for _ in range(600):
        try:
            with urlopen(address) as answer:
                return answer.read().decode()
        except URLError:
            time.sleep(0.1)
    pytest.fail(f"nobody answers at {address}")


def test_a_quote_that_does_not_hold_is_not_published(project: Path) -> None:
    lembar(project, "generate")
    path = project / "content" / "actors" / "iran.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("membantah", "membantoh"), encoding="utf-8")
    run = lembar(project, "build", "--no-generate")
    assert run.returncode == 1
    assert "does not say" in run.stderr
    assert not (project / "site").exists()


def test_the_editors_own_words_stand_on_the_home_page(project: Path) -> None:
    (project / "content" / "pages" / "index.md").write_text(
        "Kumpulan ini tentang **drone**.\n", encoding="utf-8"
    )
    assert mkdocs(project).returncode == 0
    assert "Kumpulan ini tentang <strong>drone</strong>." in (project / "site" / "index.html").read_text(
        encoding="utf-8"
    )


def test_directory_urls_are_refused_with_the_remedy(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(
        settings.replace("use_directory_urls: false", "use_directory_urls: true"), encoding="utf-8"
    )
    run = mkdocs(project)
    assert run.returncode != 0
    assert "use_directory_urls: false" in run.stderr


def test_a_build_that_fails_leaves_the_site_as_it_was(project: Path) -> None:
    assert mkdocs(project).returncode == 0
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    (project / "content" / "pages" / "baru.md").write_text("[x](tidak-ada.md)\n", encoding="utf-8")
    assert run_module(project, "mkdocs", "build", "--strict").returncode != 0
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before


def test_the_page_of_a_sheet_that_is_gone_is_not_published_again(project: Path) -> None:
    assert mkdocs(project).returncode == 0
    (project / "content" / "articles" / "tuduhan.md").unlink()
    assert mkdocs(project).returncode == 0
    assert not (project / "site" / "aktor" / "iran.html").exists()
    assert (project / "site" / "sumber" / "polos.html").is_file()


def test_the_theme_s_language_is_that_of_the_pages_and_indonesian_where_none_is_set(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    for language, actors in (("  language: en\n", "Actors"), ("", "Aktor")):
        (project / "mkdocs.yml").write_text(settings.replace("  language: id\n", language), encoding="utf-8")
        assert mkdocs(project).returncode == 0
        html = (project / "site" / "aktor" / "index.html").read_text(encoding="utf-8")
        assert f"<h1>{actors}</h1>" in html
        assert f'<html lang="{"en" if language else "id"}"' in html
        assert f'placeholder="{"Search" if language else "Cari"}"' in html


def test_a_language_that_the_pages_do_not_speak_is_refused_with_the_choice(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("language: id", "language: fr"), encoding="utf-8")
    run = mkdocs(project)
    assert run.returncode != 0
    assert "one of: en, id" in run.stderr


def test_what_editors_write_about_the_collection_goes_before_what_the_site_says(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    options = "content: content\n      contact: redaksi@contoh.example"
    (project / "mkdocs.yml").write_text(settings.replace("content: content", options), encoding="utf-8")
    assert mkdocs(project).returncode == 0
    html = (project / "site" / "tentang.html").read_text(encoding="utf-8")
    assert html.index("<p>Isi.</p>") < html.index('id="cakupan"')
    assert 'href="mailto:redaksi@contoh.example"' in html


def test_a_page_about_the_collection_may_be_the_editors_alone(project: Path) -> None:
    page = project / "content" / "pages" / "tentang.md"
    page.write_text("---\nlembar: false\n---\n\n# Tentang\n\nHanya kami.\n", encoding="utf-8")
    assert mkdocs(project).returncode == 0
    html = (project / "site" / "tentang.html").read_text(encoding="utf-8")
    assert "Hanya kami." in html
    assert 'id="cakupan"' not in html
