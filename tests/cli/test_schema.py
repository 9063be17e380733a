"""`lembar schema`."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app


def test_the_schema_is_written_beside_the_decisions(content: Path) -> None:
    result = CliRunner().invoke(app, ["schema", "--content", str(content)])
    assert result.exit_code == 0
    path = content / "curation" / "schema.json"
    assert str(path) in result.stdout
    assert json.loads(path.read_text(encoding="utf-8"))["type"] == "array"
