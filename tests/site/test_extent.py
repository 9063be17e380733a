"""A date is drawn as wide as what it can mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import PartialDate
from generator.site.extent import Extent, extent_of, extent_of_day


def days_of(extent: Extent) -> int:
    """How many days of its line an extent covers."""
    length = date(extent.last_year + 1, 1, 1) - date(extent.first_year, 1, 1)
    return round((extent.end - extent.start) * length.days)


@pytest.mark.parametrize(
    ("value", "precision", "end", "days", "months"),
    [
        ("2022-10-17", "day", None, 1, 12),
        ("2022-02", "month", None, 28, 12),
        ("2024", "year", None, 366, 12),
        ("2022-10-17", "day", "2022-10-19", 3, 12),
        ("2022-12", "month", "2023-01", 62, 24),
        ("2021", "year", "2022", 730, 24),
    ],
)
def test_an_extent_covers_every_day_that_the_date_can_mean(
    value: str, precision: str, end: str | None, days: int, months: int
) -> None:
    extent = extent_of(PartialDate(value=value, precision=precision, end=end))
    assert days_of(extent) == days
    assert extent.months == months


@given(st.dates())
def test_a_day_lies_on_the_line_of_its_year(day: date) -> None:
    extent = extent_of_day(day)
    assert 0 <= extent.start < extent.end <= 1
    assert extent.first_year == extent.last_year == day.year
