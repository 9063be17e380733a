"""`lembar check`."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app

runner = CliRunner()


def test_a_lie_in_a_sheet_is_exit_code_one(generated: Path) -> None:
    path = generated / "actors" / "budi-hartono.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Stok beras cukup", "Stok beras kurus"), encoding="utf-8"
    )
    result = runner.invoke(app, ["check", "--content", str(generated)])
    assert result.exit_code == 1
    assert "does not say" in result.stderr
