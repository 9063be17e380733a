"""The scorer's figures on articles annotated by hand; what is reached here is not given away again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app


@pytest.fixture
def scores(shared: Path, tmp_path: Path) -> dict[str, dict[str, float]]:
    """What the scorer says of the development articles."""
    articles = json.loads((shared / "gold" / "dev.articles.json").read_text(encoding="utf-8"))
    source = tmp_path / "dev.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", "--format", "jsonl", str(source)])
    assert result.exit_code == 0, result.stderr
    predicted = tmp_path / "dev.pred.jsonl"
    predicted.write_text(result.stdout, encoding="utf-8")
    run = subprocess.run(
        [
            sys.executable,
            shared / "gold" / "score.py",
            shared / "gold" / "dev.gold.jsonl",
            predicted,
            shared / "gold" / "dev.articles.json",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.split()[0]: _figures(line) for line in run.stdout.splitlines() if " F1 " in line}


def _figures(line: str) -> dict[str, float]:
    words = line.split()
    return {word: float(words[at + 1]) for at, word in enumerate(words) if word in ("P", "R", "F1")}


def test_what_was_reached_is_not_given_away(scores: dict[str, dict[str, float]]) -> None:
    assert scores["statements"]["F1"] >= 0.92
    assert scores["attributed"]["F1"] >= 0.86
    assert scores["actors"]["F1"] >= 0.82
    assert scores["events"]["F1"] >= 0.40
    assert scores["untyped"]["F1"] >= 0.59
