"""`lembar extract`."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app
from tests.support import NEWS_ONE

runner = CliRunner()


def test_extract_prints_one_json_object_for_each_file_under_its_stem(tmp_path: Path) -> None:
    (tmp_path / "Berita Satu.txt").write_text(NEWS_ONE, encoding="utf-8")
    (tmp_path / "dua.txt").write_text("Gempa mengguncang Cianjur, Senin (21/11/2022).", encoding="utf-8")
    result = runner.invoke(
        app, ["extract", "--format", "jsonl", str(tmp_path / "Berita Satu.txt"), str(tmp_path / "dua.txt")]
    )
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["id"] for one in found] == ["Berita Satu", "dua"]
    assert found[0]["statements"]


def test_extract_reads_lines_of_json(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"id": 7, "title": "A", "published": "3/3/2025 10:00", "text": NEWS_ONE}), encoding="utf-8"
    )
    result = runner.invoke(app, ["extract", "--format", "jsonl", str(path)])
    assert json.loads(result.stdout)["id"] == "7"


def test_extract_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS_ONE, encoding="utf-8")
    result = runner.invoke(app, ["extract", str(tmp_path / "b.txt"), str(tmp_path / "a.txt")])
    assert result.exit_code == 1
    assert "Budi Hartono (person)" in result.stdout
    assert "cannot be opened" in result.stderr
