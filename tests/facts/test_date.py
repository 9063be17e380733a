"""A date is no more exact than it is known."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts import PartialDate


@pytest.mark.parametrize(
    ("value", "precision"), [("2022-10-17", "day"), ("2022-10", "month"), ("2022", "year")]
)
def test_a_value_has_its_precision(value: str, precision: str) -> None:
    assert PartialDate(value=value, precision=precision).value == value


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2022-10", "day"),
        ("2022-10-17", "month"),
        ("2022-13", "month"),
        ("2022-02-30", "day"),
        ("22", "year"),
    ],
)
def test_a_value_of_another_precision_or_no_date_is_refused(value: str, precision: str) -> None:
    with pytest.raises(ValidationError):
        PartialDate(value=value, precision=precision)


def test_the_end_of_a_range_has_the_same_precision() -> None:
    with pytest.raises(ValidationError):
        PartialDate(value="2022-10-17", precision="day", end="2022-11")
