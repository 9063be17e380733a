"""`lembar generate`."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app
from generator.curation import write_decision
from tests.curation.test_decisions import one

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


def test_a_decision_without_effect_is_named_with_its_author_and_the_reason(content: Path) -> None:
    write_decision(content, one("rename", actor="siapa", name="Siapa"))
    result = runner.invoke(app, ["generate", "--content", str(content)])
    assert result.exit_code == 0
    assert (
        "warning: content/curation: rename (actor: siapa, name: Siapa) by Rina on 2025-03-01: "
        "there is no fact 'siapa' any more" in result.stderr
    )


def test_where_the_machine_moved_on_from_what_was_corrected_is_told(content: Path) -> None:
    runner.invoke(app, ["generate", "--content", str(content)])
    write_decision(content, one("rename", actor="budi-hartono", name="Budi", found="Hartono"))
    result = runner.invoke(app, ["generate", "--content", str(content)])
    assert "the machine found 'Hartono' then and finds 'Budi Hartono' now" in result.stderr


def test_an_edit_by_hand_is_told_with_the_file_it_was_made_in(content: Path) -> None:
    runner.invoke(app, ["generate", "--content", str(content)])
    path = content / "actors" / "budi-hartono.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("kind: person", "kind: organization"), encoding="utf-8"
    )
    result = runner.invoke(app, ["generate", "--content", str(content)])
    assert result.exit_code == 0
    assert "taken over: content/curation: kind (actor: budi-hartono, kind: organization)" in result.stderr
    assert "suntingan langsung di actors/budi-hartono.yml" in result.stderr
