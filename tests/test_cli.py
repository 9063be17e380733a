"""The command line: each command does one thing, says what came of it, and exits as it went."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from tests.site.conftest import lembar, new_project
from tests.support import NEWS_ONE, put_articles

runner = CliRunner()
COMMANDS = ["generate", "extract", "check", "build", "serve", "add"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = runner.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert f"Example: lembar {command}" in result.output


def test_every_command_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"lembar {command}" not in readme] == []


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


def test_wrong_usage_is_exit_code_two(tmp_path: Path) -> None:
    result = runner.invoke(app, ["generate", "--content", str(tmp_path)])
    assert result.exit_code == 2
    assert "--content" in result.stderr
    assert runner.invoke(app, ["extract"]).exit_code == 2
    assert runner.invoke(app, ["build", "--config", str(tmp_path / "x.yml")]).exit_code == 2


def test_a_lie_in_a_sheet_is_exit_code_one(generated: Path) -> None:
    path = generated / "actors" / "budi-hartono.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Stok beras cukup", "Stok beras kurus"), encoding="utf-8"
    )
    result = runner.invoke(app, ["check", "--content", str(generated)])
    assert result.exit_code == 1
    assert "does not say" in result.stderr


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


def test_add_copies_a_file_and_says_where(tmp_path: Path) -> None:
    put_articles(tmp_path / "content", satu=NEWS_ONE)
    (tmp_path / "baru.txt").write_text("Harga naik.", encoding="utf-8")
    result = runner.invoke(app, ["add", str(tmp_path / "baru.txt"), "--content", str(tmp_path / "content")])
    assert result.exit_code == 0
    assert (tmp_path / "content" / "articles" / "baru.txt").is_file()
    assert (
        runner.invoke(
            app, ["add", str(tmp_path / "baru.txt"), "--content", str(tmp_path / "content")]
        ).exit_code
        == 1
    )


def test_names_with_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    put_articles(tmp_path / "content", satu=NEWS_ONE)
    (tmp_path / "content" / "articles" / "[bold]x.txt").write_text("")
    result = runner.invoke(app, ["generate", "--content", str(tmp_path / "content")])
    assert "[bold]x.txt" in result.stderr


def test_build_with_a_bad_article_makes_the_site_and_exits_with_one(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    (project / "content" / "articles" / "kosong.txt").write_text("")
    run = lembar(project, "build")
    assert run.returncode == 1
    assert "the file is empty" in run.stderr
    assert "Traceback" not in run.stderr
    assert (project / "site" / "index.html").is_file()


def test_settings_without_the_plugin_are_told(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    run = lembar(tmp_path, "build")
    assert run.returncode == 1
    assert "plugin `lembar` is not there" in run.stderr
