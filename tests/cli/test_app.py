"""The command line: every command has help, and a mistake is one sentence with its exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from tests.support import NEWS_ONE, put_articles

runner = CliRunner()
COMMANDS = ["generate", "extract", "check", "build", "serve", "add", "diff", "export", "review", "new"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = runner.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert f"Example: lembar {command}" in result.output


def test_every_command_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"lembar {command}" not in readme] == []


def test_wrong_usage_is_exit_code_two(tmp_path: Path) -> None:
    result = runner.invoke(app, ["generate", "--content", str(tmp_path)])
    assert result.exit_code == 2
    assert "--content" in result.stderr
    assert runner.invoke(app, ["extract"]).exit_code == 2
    assert runner.invoke(app, ["build", "--config", str(tmp_path / "x.yml")]).exit_code == 2


def test_names_with_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    put_articles(tmp_path / "content", satu=NEWS_ONE)
    (tmp_path / "content" / "articles" / "[bold]x.txt").write_text("")
    result = runner.invoke(app, ["generate", "--content", str(tmp_path / "content")])
    assert "[bold]x.txt" in result.stderr
