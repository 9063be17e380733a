"""Beside every sheet lie its data, and the page says where."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
import yaml

from generator.site.catalogue import Catalogue
from generator.site.data import data_files
from generator.site.pages import Pages
from generator.site.past import Past
from generator.site.settings import Settings
from generator.store import read_factbase


@pytest.fixture
def files(generated: Path) -> dict[str, str | bytes]:
    return dict(data_files(read_factbase(generated), Settings(name="Situs", content=generated)))


def test_every_sheet_has_its_json_and_the_yaml_of_the_collection(
    generated: Path, files: dict[str, bytes]
) -> None:
    base = read_factbase(generated)
    sheets = len(base.actors) + len(base.events) + len(base.articles)
    assert len(files) == 2 * sheets + 1
    written = (generated / "actors" / "budi-hartono.yml").read_bytes()
    assert files["aktor/budi-hartono.yml"] == written
    assert json.loads(files["aktor/budi-hartono.json"]) == yaml.safe_load(written)
    assert json.loads(files["sumber/satu.json"])["id"] == "satu"


def test_the_archive_is_among_them(files: dict[str, bytes]) -> None:
    archive = zipfile.ZipFile(io.BytesIO(files["data/lembar-fakta.zip"]))
    assert "# Situs: data set" in archive.read("README.md").decode()


def test_a_sheet_links_its_data_and_the_page_about_them_unless_there_are_none(generated: Path) -> None:
    catalogue = Catalogue(read_factbase(generated))
    sheet = next(
        page
        for page in Pages(catalogue, Settings(name="x")).sheets()
        if page.page == "aktor/budi-hartono.html"
    )
    for address in ("aktor/budi-hartono.json", "aktor/budi-hartono.yml", "data.html"):
        assert f'href="../{address}"' in sheet.content
    without = Pages(catalogue, Settings(name="x", exports=False))
    assert "data.html" not in [page.page for page in [*without.ways_in(Past()), *without.sheets()]]
    assert not [page for page in [*without.ways_in(Past()), *without.sheets()] if "data.html" in page.content]


def test_the_page_about_the_data_names_every_table_and_the_licence(generated: Path) -> None:
    catalogue = Catalogue(read_factbase(generated))
    page = Pages(catalogue, Settings(name="x", licence="https://creativecommons.org/licenses/by/4.0/")).data()
    assert "positions.csv" in page.content
    assert 'href="data/lembar-fakta.zip"' in page.content
    assert 'rel="license' in page.content
