"""The archive has everything in it, and is the same for the same facts."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from generator.exports.archive import archive_of
from generator.exports.tables import tables
from generator.facts import FactBase
from generator.store import read_factbase


@pytest.fixture
def base(generated: Path) -> FactBase:
    return read_factbase(generated)


def opened(base: FactBase, name: str = "Situs") -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(archive_of(base, name=name)))


def test_the_same_facts_are_the_same_bytes(base: FactBase) -> None:
    assert archive_of(base, name="Situs") == archive_of(base, name="Situs")


def test_every_file_is_there_and_carries_no_time_of_the_clock(base: FactBase) -> None:
    archive = opened(base)
    names = archive.namelist()
    assert names == sorted(names)
    assert set(names) == {
        "README.md",
        "entities.ftm.json",
        "lembar-fakta.json",
        "lembar-fakta.schema.json",
        *(f"csv/{table.name}.csv" for table in tables),
    }
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.testzip() is None


def test_entities_are_one_a_line(base: FactBase) -> None:
    lines = opened(base).read("entities.ftm.json").decode().splitlines()
    assert len(lines) > 10
    assert all({"id", "schema", "properties"} == json.loads(line).keys() for line in lines)


def test_the_readme_says_what_is_covered_and_explains_every_table(base: FactBase) -> None:
    readme = opened(base, name="Situs\n# Lain").read("README.md").decode()
    assert readme.startswith("# Situs # Lain: data set\n")
    assert f"{len(base.articles)} articles from 2025-03-03 to 2025-03-04" in readme
    assert [table.name for table in tables if f"csv/{table.name}.csv" not in readme] == []
    assert "presumed" in readme
