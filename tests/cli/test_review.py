"""`lembar review`."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from generator.cli import app
from generator.curation import Hide, SetField, Verify, read_decisions
from generator.store import write_factbase
from tests.review.conftest import DOUBTFUL, TEXTS

runner = CliRunner()


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    for name, text in TEXTS.items():
        (content / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    write_factbase(
        DOUBTFUL.model_copy(
            update={"articles": tuple(_as_read(content, article.id) for article in DOUBTFUL.articles)}
        ),
        content,
    )
    return content


def _as_read(content: Path, name: str):
    from generator.articles import read_article

    return read_article(content / "articles" / f"{name}.txt", content=content).model_copy(
        update={"id": name, "publisher": name.title()}
    )


def reviewed(content: Path, keys: str, *options: str) -> Result:
    return runner.invoke(
        app, ["review", "--no-generate", "--content", str(content), "--by", "Rina", *options], input=keys
    )


def test_one_key_writes_the_decision_at_once_and_asks_the_next(doubtful: Path) -> None:
    result = reviewed(doubtful, "d1q")
    assert result.exit_code == 0, result.output
    dismissed, speaker = read_decisions(doubtful)
    assert dismissed.decision == "dismiss"
    assert isinstance(speaker, SetField)
    assert (speaker.by, speaker.fact, speaker.value) == ("Rina", "s-000001", "rini-wulandari")
    assert "2 decided, 2 left." in result.stdout


def test_the_question_stands_below_its_quotes_with_every_key(doubtful: Path) -> None:
    screen = reviewed(doubtful, "q", "--kind", "speaker").stdout
    assert "1 of 1  speaker" in screen
    assert (
        screen.index("delapan orang tewas")
        < screen.index("Did Budi Hartono say this?")
        < screen.index("y  yes")
    )
    for key in ("1  Rini Wulandari", "h  not a statement: hide it", "s  skip", "u  undo", "q  quit"):
        assert key in screen


def test_skipping_undoing_and_wrong_keys_decide_nothing(doubtful: Path) -> None:
    result = reviewed(doubtful, "zusshuq")
    assert read_decisions(doubtful) == ()
    assert "No such choice." in result.stdout
    assert "There is nothing to undo." in result.stdout
    assert "Taken back." in result.stdout
    assert "0 decided, 4 left." in result.stdout


def test_a_role_is_typed_in_words_of_a_quote(doubtful: Path) -> None:
    result = reviewed(doubtful, "tPresiden\nq", "--kind", "role")
    assert "no quote says 'Presiden'" in result.stderr
    assert read_decisions(doubtful) == ()
    reviewed(doubtful, "tBudi\n", "--kind", "role")
    assert read_decisions(doubtful)[0].title == "Budi"


def test_the_list_is_json_for_programs_and_can_be_cut(doubtful: Path) -> None:
    result = reviewed(doubtful, "", "--format", "json", "--limit", "2")
    questions = json.loads(result.stdout)
    assert [question["kind"] for question in questions] == ["figures", "speaker"]
    assert questions[1]["id"] == "speaker:s-000001"
    assert questions[1]["choices"][0]["decisions"][0]["decision"] == "verify"
    assert {part["style"] for part in questions[1]["evidence"][0]["parts"]} == {
        "context",
        "name",
        "quote",
        "cue",
        "said",
    }


def test_what_was_decided_does_not_come_back(doubtful: Path) -> None:
    reviewed(doubtful, "dddd")
    assert "Nothing is left to decide." in reviewed(doubtful, "").stdout


def test_a_kind_that_there_is_not_names_the_choice(doubtful: Path) -> None:
    result = reviewed(doubtful, "", "--kind", "x")
    assert result.exit_code == 2
    assert "speaker, same-actor" in result.stderr


def test_who_decides_is_asked_where_nobody_says_it(doubtful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    runner.invoke(
        app, ["review", "--no-generate", "--content", str(doubtful), "--kind", "speaker"], input="Sari\nhq"
    )
    (decision,) = read_decisions(doubtful)
    assert isinstance(decision, Hide)
    assert decision.by == "Sari"


def test_articles_are_read_first_and_stale_decisions_head_the_list(generated: Path) -> None:
    (generated / "curation").mkdir(exist_ok=True)
    (generated / "curation" / "a.yml").write_text(
        "- decision: hide\n  fact: s-000009\n  by: Rina\n  on: 2025-03-04\n  why: x\n", encoding="utf-8"
    )
    result = runner.invoke(app, ["review", "--content", str(generated), "--format", "json"])
    assert json.loads(result.stdout)[0]["kind"] == "stale"


def test_in_a_real_terminal_a_key_needs_no_enter_and_an_article_cannot_steer_it(doubtful: Path) -> None:
    article = doubtful / "articles" / "kompas.txt"
    article.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "generator",
            "review",
            "--no-generate",
            "--by",
            "Rina",
            "--kind",
            "speaker",
            "--content",
            str(doubtful),
        ],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        close_fds=True,
    )
    os.close(terminal)
    try:
        screen = _until(controller, "quit", press=b"")
        screen += _until(controller, "decided", press=b"y")
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.wait()
        os.close(controller)
    assert "\x1b[1;33mBudi Hartono" in screen
    assert [type(decision) for decision in read_decisions(doubtful)] == [Verify]


def _until(controller: int, words: str, *, press: bytes) -> str:
    """What a terminal shows until it shows some words, while a key is pressed every second.

    A key that comes before the program listens to single keys is lost, as it is for people.
    """
    shown = ""
    end = time.monotonic() + 60
    while words not in shown:
        assert time.monotonic() < end, shown
        os.write(controller, press)
        while words not in shown and select.select([controller], [], [], 1)[0]:
            shown += os.read(controller, 4096).decode(errors="replace")
    return shown
