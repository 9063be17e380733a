"""Nothing of a built site has a redacted name in it: no page, address, index, feed or export."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from tests.site.conftest import SETTINGS, lembar

NAME = re.compile(r"sinta[^a-z0-9]*(?:(?:20)?[^a-z0-9]*larasati)?|larasati", re.IGNORECASE)
MINOR = """\
---
title: Sinta Larasati Bersaksi
publisher: Harian Contoh
url: https://contoh.example/2025/03/sinta-larasati-bersaksi?id=7
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

Ibu SINTA\u00a0LARASATI membantah anaknya berbohong. "Sintanya takut," ujar dia.
"""
DECISIONS = """\
- {decision: redact, names: [Sinta Larasati, Sinta, Larasati], label: S.L., by: Rina, on: 2025-03-05, why: anak}
- {decision: verify, fact: sinta-larasati, by: Rina, on: 2025-03-05, why: Sinta sendiri membaca lembarnya}
"""


@pytest.fixture(scope="module")
def redacted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was generated with the name, and built after the name was redacted."""
    folder = tmp_path_factory.mktemp("disamarkan")
    (folder / "mkdocs.yml").write_text(
        SETTINGS.replace("site_name: Lembar Fakta", "site_name: L\nsite_url: https://fakta.example/"),
        encoding="utf-8",
    )
    articles = folder / "content" / "articles"
    (articles / "sinta").mkdir(parents=True)
    (folder / "content" / "pages").mkdir()
    (articles / "sinta" / "Sinta Larasati bersaksi.md").write_text(MINOR, encoding="utf-8")
    (articles / "gempa.txt").write_text(
        "Gempa mengguncang Cianjur pada Senin (21/11/2022).", encoding="utf-8"
    )
    assert lembar(folder, "generate").returncode == 0
    assert (folder / "content" / "actors" / "sinta-larasati.yml").is_file()
    (folder / "content" / "curation").mkdir(exist_ok=True)
    (folder / "content" / "curation" / "keputusan.yml").write_text(DECISIONS, encoding="utf-8")
    run = lembar(folder, "build")
    assert run.returncode == 0, run.stderr
    assert "warning" not in run.stderr
    return folder


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


def test_every_quote_holds_in_the_redacted_text(redacted: Path) -> None:
    run = lembar(redacted, "check")
    assert run.returncode == 0, run.stderr
    sheet = (redacted / "content" / "actors" / "s-l.yml").read_text(encoding="utf-8")
    assert "verified:" in sheet


def test_building_from_the_yaml_alone_gives_no_name_either(redacted: Path) -> None:
    run = lembar(redacted, "build", "--no-generate")
    assert run.returncode == 0, run.stderr
    assert named(redacted / "site") == []
