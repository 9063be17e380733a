"""The search indexes are made of the finished pages, section by section, and only of those that changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.site.search import index_site


@pytest.fixture
def pages(site: Path, tmp_path: Path) -> Path:
    """A copy of the finished site that may be changed, without its index."""
    return Path(shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind")))


def test_every_section_has_its_index_and_the_first_the_scripts(site: Path) -> None:
    for section in ("aktor", "peristiwa", "sumber"):
        assert list((site / "pagefind" / section / "fragment").iterdir())
    assert [path.parent.name for path in site.glob("pagefind/*/pagefind.js")] == ["aktor"]
    assert not list(site.glob("pagefind/*/*ui*"))


def test_only_a_section_whose_pages_changed_is_indexed_again(pages: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert index_site(pages, cache=cache) == ["aktor", "peristiwa", "sumber"]
    assert index_site(pages, cache=cache) == []
    page = next(path for path in (pages / "peristiwa").glob("*.html") if path.name != "index.html")
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", " baru</h1>"), encoding="utf-8")
    assert index_site(pages, cache=cache) == ["peristiwa"]
    assert (pages / "pagefind" / "aktor" / "pagefind.js").is_file()


def test_a_section_without_sheets_has_no_index(pages: Path, tmp_path: Path) -> None:
    for path in (pages / "aktor").iterdir():
        path.unlink()
    assert index_site(pages, cache=tmp_path / "cache") == ["peristiwa", "sumber"]
    assert not (pages / "pagefind" / "aktor").exists()
    assert (pages / "pagefind" / "peristiwa" / "pagefind.js").is_file()


def test_an_empty_site_is_no_mistake(tmp_path: Path) -> None:
    assert index_site(tmp_path, cache=tmp_path / "cache") == []


def test_an_index_that_cannot_be_made_is_told_and_tried_again(pages: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "aktor").write_text("in the way of the folder", encoding="utf-8")
    with pytest.raises(SiteError, match="search index of aktor/"):
        index_site(pages, cache=cache)
    (cache / "aktor").unlink()
    assert "aktor" in index_site(pages, cache=cache)


def test_without_a_script_the_lists_are_offered(site: Path) -> None:
    html = (site / "cari.html").read_text(encoding="utf-8")
    hint = html.partition("<noscript>Pencarian")[2].partition("</noscript>")[0]
    for section in ("aktor", "peristiwa", "sumber"):
        assert f'href="{section}/index.html"' in hint
