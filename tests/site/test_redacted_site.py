"""Nothing of a built site has a redacted name in it: no page, address, index, feed, export or change of the past.

Nor has what the commands say, which may end in a log that others read.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.site.conftest import SETTINGS, lembar

NAME = re.compile(r"sinta[^a-z0-9]*(?:(?:20)?[^a-z0-9]*larasati)?|larasati", re.IGNORECASE)
MINOR = """\
---
title: Sinta Larasati Bersaksi
publisher: Harian Contoh
url: https://contoh.example/2025/03/Sinta%20Larasati-bersaksi?id=7
published: 2025-03-03
authors: [Sinta Larasati]
notices:
- kind: ralat
  date: 2025-03-04
  text: Usia Sinta 15 tahun.
  url: https://contoh.example/ralat/sinta
---

Bogor - Sinta Larasati mengatakan polisi menangkap dua orang di Bogor, Senin (3/3/2025).

"Saya melihat dua orang," kata Sinta. Polisi menyerang rumah Sinta-Larasati pada Minggu (2/3/2025).

Ibu SINTA\u00a0LARASATI membantah anaknya berbohong. "Sintanya takut," ujar dia. Akun @sintalarasati_05 ditutup. \
Menurut polisi, sinta-larasati tidak bersalah; Larasatilah saksinya.
"""
OLD_TITLE = MINOR.replace("title: Sinta Larasati Bersaksi", "title: Pengakuan Larasati (S.L.)").replace(
    "Polisi menyerang rumah", "Warga menyerang rumah"
)
"""The same article as an earlier commit has it."""
DECISIONS = """\
- {decision: redact, names: [Sinta Larasati, Sinta, Larasati], label: S.L., by: Rina, on: 2025-03-05, why: anak}
- {decision: verify, fact: sinta-larasati, by: Rina, on: 2025-03-05, why: Sinta sendiri membaca lembarnya}
- {decision: rename, actor: sinta-larasati, name: Sinta L., found: Sinta Larasati, by: Rina, on: 2025-03-05, why: Sinta}
- decision: add
  what: alias
  actor: sinta-larasati
  name: Sinta-Larasati
  article: sinta-larasati-bersaksi
  quote: rumah Sinta-Larasati pada
  by: Rina
  on: 2025-03-04
  why: nama Sinta
- {decision: hide, fact: sinta-larasati-9, by: Rina, on: 2025-03-05, why: bukan Sinta}
- {decision: redact, names: [Larasati Sintawati], label: L.S., by: Rina, on: 2025-03-05, why: tidak ada lagi}
"""


@pytest.fixture(scope="module")
def redacted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose first commits have the name, and that was built after the name was redacted."""
    folder = tmp_path_factory.mktemp("disamarkan")
    (folder / "mkdocs.yml").write_text(
        SETTINGS.replace("site_name: Lembar Fakta", "site_name: L\nsite_url: https://fakta.example/"),
        encoding="utf-8",
    )
    articles = folder / "content" / "articles"
    (articles / "sinta").mkdir(parents=True)
    (folder / "content" / "pages").mkdir()
    (articles / "gempa.txt").write_text(
        "Gempa mengguncang Cianjur pada Senin (21/11/2022).", encoding="utf-8"
    )
    git(folder, "init", "--quiet")
    for text in (OLD_TITLE, MINOR):
        (articles / "sinta" / "Sinta Larasati bersaksi.md").write_text(text, encoding="utf-8")
        assert lembar(folder, "generate").returncode == 0
        assert (folder / "content" / "actors" / "sinta-larasati.yml").is_file()
        git(folder, "add", "content")
        git(folder, "commit", "--quiet", "-m", "Sinta Larasati")
    (folder / "content" / "curation").mkdir(exist_ok=True)
    (folder / "content" / "curation" / "keputusan.yml").write_text(DECISIONS, encoding="utf-8")
    assert lembar(folder, "generate").returncode == 0
    git(folder, "add", "content")
    git(folder, "commit", "--quiet", "-m", "Samarkan Sinta")
    run = lembar(folder, "build")
    assert run.returncode == 0, run.stderr
    return folder


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Sinta Larasati", "-c", "user.email=sinta@example.org"]
    return subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout


def named(folder: Path) -> list[str]:
    """Every file of a folder that has the name in it or in its own name."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [
        str(path.relative_to(folder))
        for path in files
        if NAME.search(f"{path.relative_to(folder)}\n{words(path)}")
    ]


def words(path: Path) -> str:
    content = path.read_bytes()
    if path.suffix == ".zip":
        with ZipFile(path) as archive:
            members = [f"{name}\n{archive.read(name).decode()}" for name in archive.namelist()]
        assert members
        return "\n".join(members)
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    return content.decode("utf-8", errors="ignore")


def test_no_file_of_the_site_has_the_name(redacted: Path) -> None:
    assert named(redacted / "site") == []
    pages = "".join(words(path) for path in (redacted / "site").rglob("*.html"))
    assert "S.L. Bersaksi" in pages
    assert "Saya melihat dua orang" in pages
    fragments = [words(path) for path in (redacted / "site" / "pagefind").glob("*/fragment/*")]
    assert any("S.L." in fragment for fragment in fragments)


def test_no_yaml_outside_of_the_decisions_has_the_name(redacted: Path) -> None:
    for folder in ("actors", "events", "sources"):
        assert named(redacted / "content" / folder) == []


def test_the_site_has_every_kind_of_file_in_which_the_name_could_stand(redacted: Path) -> None:
    site = redacted / "site"
    for name in (
        "perubahan.html",
        "perubahan.xml",
        "umpan.xml",
        "sitemap.xml",
        "aktor/s-l.json",
        "aktor/s-l.yml",
        "aktor/s-l.html",
        "sumber/s-l-bersaksi.html",
    ):
        assert (site / name).is_file(), name
    assert list(site.rglob("*.zip"))
    page = (site / "aktor" / "s-l.html").read_text(encoding="utf-8")
    assert "application/ld+json" in page
    assert "og:title" in page


def test_the_changes_of_the_past_are_told_without_the_name(redacted: Path) -> None:
    assert "sinta-larasati.yml" in git(redacted, "log", "--name-only", "--format=")
    page = (redacted / "site" / "perubahan.html").read_text(encoding="utf-8")
    assert len(re.findall(r'id="c-[0-9a-f]{12}"', page)) == 3
    assert "S.L. Bersaksi" in page


@pytest.mark.parametrize("revision", ["HEAD~2", "HEAD~1", "HEAD"])
def test_what_changed_since_a_commit_is_told_without_the_name(redacted: Path, revision: str) -> None:
    for options in ((), ("--format", "json")):
        run = lembar(redacted, "diff", revision, *options)
        assert run.returncode == 0, run.stderr
        assert NAME.search(run.stdout + run.stderr) is None


def test_neither_the_log_nor_the_work_list_has_the_name(redacted: Path) -> None:
    run = lembar(redacted, "generate")
    assert "hide (fact: s-l-9)" in run.stderr
    assert "redact (label: L.S.)" in run.stderr
    review = lembar(redacted, "review", "--format", "json")
    assert {"stale"} <= {question["kind"] for question in json.loads(review.stdout)}
    export = lembar(redacted, "export", "data.zip")
    for run_ in (run, review, export, lembar(redacted, "check")):
        assert run_.returncode == 0, run_.stderr
        assert NAME.search(run_.stdout + run_.stderr) is None
    assert NAME.search(words(redacted / "data.zip")) is None


def test_an_article_that_cannot_be_read_is_named_without_the_name(redacted: Path) -> None:
    broken = redacted / "content" / "articles" / "Larasati.md"
    broken.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    try:
        run = lembar(redacted, "generate")
    finally:
        broken.unlink()
    assert run.returncode == 1
    assert "articles/S.L..md" in run.stderr
    assert NAME.search(run.stderr) is None


def test_every_quote_holds_in_the_redacted_text(redacted: Path) -> None:
    run = lembar(redacted, "check")
    assert run.returncode == 0, run.stderr
    sheet = (redacted / "content" / "actors" / "s-l.yml").read_text(encoding="utf-8")
    assert "verified:" in sheet


def test_building_from_the_yaml_alone_gives_no_name_either(redacted: Path) -> None:
    run = lembar(redacted, "build", "--no-generate")
    assert run.returncode == 0, run.stderr
    assert named(redacted / "site") == []
