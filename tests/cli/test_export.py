"""`lembar export`."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.site.conftest import lembar


def test_export_writes_the_archive_of_what_holds(generated: Path, tmp_path: Path) -> None:
    run = lembar(tmp_path, "export", "data.zip", "--name", "Beras", "--licence", "CC BY 4.0")
    assert run.returncode == 0, run.stderr
    readme = zipfile.ZipFile(tmp_path / "data.zip").read("README.md").decode()
    assert readme.startswith("# Beras: data set")
    assert "CC BY 4.0" in readme


def test_a_lie_is_not_exported(generated: Path, tmp_path: Path) -> None:
    path = generated / "actors" / "budi-hartono.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("mengakui", "mengakoi"), encoding="utf-8")
    run = lembar(tmp_path, "export", "data.zip")
    assert run.returncode == 1
    assert "does not say" in run.stderr
    assert not (tmp_path / "data.zip").exists()
