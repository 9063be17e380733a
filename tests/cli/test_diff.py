"""`lembar diff`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from tests.changes.conftest import Collection, actor, article, base, event, figure, statement

runner = CliRunner()


@pytest.fixture
def changed(tmp_path: Path) -> Collection:
    collection = Collection(tmp_path / "proyek")
    collection.commit(
        base(
            actor(name="John Kirby"), event(title="Serangan [bold]drone", figures=(figure(8, 8),)), article()
        )
    )
    said = tuple(statement(f"s-{number}", f"Kami membantah {number}.") for number in (1, 2, 3))
    collection.write(
        base(
            actor(name="John Kirby", statements=said),
            event(title="Serangan [bold]drone", figures=(figure(9, 9),)),
            article(),
        )
    )
    return collection


def test_changes_are_told_in_plain_sentences(changed: Collection) -> None:
    result = runner.invoke(app, ["diff", "--content", str(changed.content)])
    assert result.exit_code == 0
    assert result.stdout == (
        "actor John Kirby: 3 statements added.\n"
        "    “Kami membantah 1.”\n    “Kami membantah 2.”\n    “Kami membantah 3.”\n"
        "event Serangan [bold]drone: killed: 8 → 9 (Kompas).\n"
    )


def test_changes_are_told_in_indonesian_too(changed: Collection) -> None:
    result = runner.invoke(app, ["diff", "--language", "id", "--content", str(changed.content)])
    first, *_, last = result.stdout.splitlines()
    assert first == "aktor John Kirby: 3 pernyataan ditambahkan."
    assert last == "peristiwa Serangan [bold]drone: tewas: 8 → 9 (Kompas)."
    assert runner.invoke(app, ["diff", "--language", "xx", "--content", str(changed.content)]).exit_code == 1


def test_changes_are_json_for_programs(changed: Collection) -> None:
    result = runner.invoke(app, ["diff", "--content", str(changed.content), "--format", "json"])
    *_, figures = json.loads(result.stdout)
    assert figures == {
        "sheet": "event",
        "id": "serangan",
        "name": "Serangan [bold]drone",
        "aspect": "killed",
        "what": "changed",
        "before": {"words": "8", "sources": ["kompas"]},
        "after": {"words": "9", "sources": ["kompas"]},
    }


def test_the_exit_code_says_on_demand_whether_something_changed(changed: Collection) -> None:
    asked = ["diff", "--exit-code", "--content", str(changed.content)]
    assert runner.invoke(app, asked).exit_code == 1
    changed.commit()
    result = runner.invoke(app, asked)
    assert (result.exit_code, result.stdout) == (0, "No fact changed.\n")


def test_a_file_that_cannot_be_compared_is_named(changed: Collection) -> None:
    (changed.content / "actors" / "iran.yml").write_text("id: iran\n", encoding="utf-8")
    result = runner.invoke(app, ["diff", "--content", str(changed.content)])
    assert "actors/iran.yml cannot be compared" in result.stderr


def test_outside_git_it_is_one_sentence_and_exit_code_one(tmp_path: Path) -> None:
    result = runner.invoke(app, ["diff", "--content", str(tmp_path)])
    assert result.exit_code == 1
    assert "put the collection into a git repository" in result.stderr
    assert "Traceback" not in result.stderr
    assert runner.invoke(app, ["diff", "--content", str(tmp_path / "no")]).exit_code == 2
