"""What a sheet says, fact by fact, in terms that need no language."""

from __future__ import annotations

import pytest

from generator.changes.aspects import aspects_of, aspects_of_statement, said
from generator.facts import EventDate
from tests.changes.conftest import actor, article, event, figure, quote, statement


@pytest.mark.parametrize(
    ("low", "high", "words"), [(8, 8, "8"), (3, 5, "3–5"), (8, None, "≥8"), (None, 8, "≤8")]
)
def test_bounds_of_a_figure_are_told_in_signs(low: int | None, high: int | None, words: str) -> None:
    assert list(aspects_of(event(figures=(figure(low, high),)))["killed"]) == [words]


def test_the_same_figure_of_two_outlets_is_one_with_both() -> None:
    figures = (figure(8, 8), figure(8, 8, article="tempo"))
    assert aspects_of(event(figures=figures))["killed"]["8"].sources == ("kompas", "tempo")


def test_a_range_of_days_has_both_ends() -> None:
    date = EventDate(value="2025-03-01", end="2025-03-04", precision="day", quote=quote())
    assert aspects_of(event(date=date))["date"][""].words == "2025-03-01/2025-03-04"


def test_sheets_of_one_kind_have_the_same_aspects_whatever_they_say() -> None:
    assert aspects_of(event()).keys() == aspects_of(event(figures=(figure(1, 2),))).keys()
    assert aspects_of(actor()).keys() == aspects_of(actor("rusia", name="R")).keys()
    assert set(aspects_of(article())) == {"name", "text", "notice"}


def test_a_speaker_without_a_name_is_known_by_the_words_for_it() -> None:
    described = aspects_of_statement(statement(speaker=None, speaker_text="seorang pejabat"))
    assert described["speaker"][""].words == "seorang pejabat"
    assert aspects_of_statement(statement(speaker=None))["speaker"] == {}


def test_what_was_said_is_its_content() -> None:
    assert said(statement(words="Kami menolak.")).words == "Kami menolak."
