"""Answers are written at once and can be taken back, but never what somebody else wrote."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.curation import DECISIONS_FILE, read_decisions
from generator.errors import CurationError, UsageError
from generator.review import Desk, work_list
from tests.review.conftest import DOUBTFUL

FIGURES, SPEAKER, _, ROLE = work_list(DOUBTFUL)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, by="Rina", on=date(2025, 3, 4))


def test_an_answer_is_in_the_file_at_once(desk: Desk, tmp_path: Path) -> None:
    written = desk.answer(SPEAKER, SPEAKER.choice("1"))
    assert read_decisions(tmp_path) == written
    assert (written[0].by, written[0].on) == ("Rina", date(2025, 3, 4))


def test_answers_are_taken_back_one_by_one_to_the_last_byte(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "curation" / DECISIONS_FILE
    file.parent.mkdir()
    file.write_text("# milik Rina\n", encoding="utf-8")
    desk.answer(FIGURES, FIGURES.choice("1"))
    first = file.read_bytes()
    desk.answer(SPEAKER, SPEAKER.choice("h"))
    assert desk.undo() is SPEAKER
    assert file.read_bytes() == first
    assert desk.undo() is FIGURES
    assert file.read_text(encoding="utf-8") == "# milik Rina\n"
    assert desk.undo() is None


def test_a_file_that_the_first_answer_made_goes_with_it(desk: Desk, tmp_path: Path) -> None:
    desk.answer(SPEAKER, SPEAKER.choice("y"))
    desk.undo()
    assert not (tmp_path / "curation" / DECISIONS_FILE).exists()


def test_what_somebody_else_wrote_since_stays(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path, by="Ani", on=date(2025, 3, 4))
    desk.answer(SPEAKER, SPEAKER.choice("y"))
    kept = other.answer(FIGURES, FIGURES.choice("1"))
    assert desk.undo() is SPEAKER
    assert read_decisions(tmp_path) == kept
    assert (tmp_path / "curation" / DECISIONS_FILE).read_text(encoding="utf-8").startswith("# yaml-language")
    assert other.undo() is FIGURES


def test_an_answer_that_somebody_changed_since_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    desk.answer(SPEAKER, SPEAKER.choice("y"))
    file = tmp_path / "curation" / DECISIONS_FILE
    changed = file.read_text(encoding="utf-8").replace("Rina", "Rina W.")
    file.write_text(changed, encoding="utf-8")
    with pytest.raises(CurationError, match="by hand"):
        desk.undo()
    assert file.read_text(encoding="utf-8") == changed


def test_words_that_fit_no_quote_write_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        desk.answer(ROLE, ROLE.choice("t"), words="Presiden")
    assert read_decisions(tmp_path) == ()
