"""Captions say times as exactly as they are known, and every term has one."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from generator.facts import ActorKind, Status
from generator.site.captions import Captions
from generator.site.coverage import State
from generator.site.timeline import Unit
from generator.site.wording import Wording
from tests.site.events import event

CAPTIONS = Captions(Wording("id"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_term_has_a_caption(language: str) -> None:
    captions = Captions(Wording(language))
    for terms, words in (
        (ActorKind, captions.kinds),
        (State, captions.states),
        (Unit, captions.columns),
        (Status, captions.meanings),
    ):
        assert set(get_args(terms)) == words.keys()


@pytest.mark.parametrize(
    ("unit", "tick", "group", "whole"),
    [
        ("day", "8", "Mar 2022", "8 Maret 2022"),
        ("week", "8", "Mar 2022", "pekan 8 Maret 2022"),
        ("month", "Mar", "2022", "Maret 2022"),
        ("quarter", "K1", "2022", "K1 2022"),
        ("year", "2022", "2022", "2022"),
    ],
)
def test_a_column_is_named_by_its_unit(unit: Unit, tick: str, group: str, whole: str) -> None:
    start = date(2022, 3, 8)
    assert CAPTIONS.tick(start, unit) == tick
    assert CAPTIONS.tick_group(start, unit) == group
    assert CAPTIONS.whole_tick(start, unit) == whole


def test_a_decade_is_named_by_its_first_and_last_year() -> None:
    assert CAPTIONS.whole_tick(date(1990, 1, 1), "decade") == "1990–1999"
    assert CAPTIONS.whole_tick(date(1, 1, 1), "decade") == "1–9"


@pytest.mark.parametrize(
    ("value", "name"), [("2022", "2022"), ("2022-10", "Oktober 2022"), ("2022-10-17", "17 Oktober 2022")]
)
def test_a_time_is_named_as_exactly_as_it_is_given(value: str, name: str) -> None:
    assert CAPTIONS.time(value) == name


def test_a_range_is_named_once_where_both_ends_are_of_one_precision() -> None:
    assert CAPTIONS.range("2022-10-09", "2022-10-16") == "9–16 Oktober 2022"
    assert CAPTIONS.range("2023", "2021") == "2021 – 2023"
    assert CAPTIONS.range("2022", "2022-10") is None
    assert CAPTIONS.range("A", "B") is None


def test_a_span_of_one_day_is_that_day() -> None:
    assert CAPTIONS.span(date(2022, 10, 17), date(2022, 10, 17)) == "17 Oktober 2022"
    assert CAPTIONS.span(date(2022, 10, 17), date(2022, 10, 19)) == "17–19 Oktober 2022"


def test_an_event_without_a_date_is_as_of_its_first_report() -> None:
    assert CAPTIONS.when(event("a", "2022-10"), date(2022, 11, 1)) == "Oktober 2022"
    assert CAPTIONS.when(event("a"), date(2022, 11, 1)) == "diberitakan 1 November 2022"
    assert CAPTIONS.when(event("a"), None) == "tanpa tanggal"


def test_a_share_is_written_as_the_language_does() -> None:
    assert CAPTIONS.percent(1, 8) == "12%"
