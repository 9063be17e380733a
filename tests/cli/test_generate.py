"""`lembar generate`."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app

runner = CliRunner()


def test_generate_says_what_it_found_and_wrote(content: Path) -> None:
    result = runner.invoke(app, ["generate", "--content", str(content)])
    assert result.exit_code == 0
    assert re.match(r"2 articles, \d+ actors, \d+ events, \d+ statements; files: \d+ written", result.stdout)
    assert runner.invoke(app, ["check", "--content", str(content)]).exit_code == 0


def test_a_bad_article_is_one_sentence_and_exit_code_one(content: Path) -> None:
    (content / "articles" / "kosong.txt").write_text("")
    result = runner.invoke(app, ["generate", "--content", str(content)])
    assert result.exit_code == 1
    assert (
        result.stderr
        == f"error: {content}/articles/kosong.txt: the file is empty; put the article's text there or remove the file.\n"
    )
    assert "2 articles" in result.stdout
