"""Dates as far as an article fixes them."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from generator.facts.model import Model

Precision = Literal["day", "month", "year"]

_SHAPES: dict[Precision, re.Pattern[str]] = {
    "day": re.compile(r"\d{4}-\d\d-\d\d"),
    "month": re.compile(r"\d{4}-\d\d"),
    "year": re.compile(r"\d{4}"),
}


class PartialDate(Model):
    """A day, a month or a year, with the words that name it and the date they were counted from.

    `value` is ISO 8601 cut to the precision ("2022-10-17", "2022-10", "2022"); it sorts as text.
    """

    value: str
    precision: Precision
    text: str | None = None
    """The verbatim words ("Sabtu lalu"); None where the date is that of the article."""
    anchor: date | None = None
    """The date that relative words were counted from: that of the article."""
    end: str | None = None
    """Last day, month or year of a range, in the precision of `value`."""

    @model_validator(mode="after")
    def _values_have_their_precision(self) -> Self:
        shape = _SHAPES[self.precision]
        for value in (self.value, self.end):
            if value is None:
                continue
            if not shape.fullmatch(value):
                raise ValueError(f"{value!r} is not a date of precision {self.precision!r}")
            date.fromisoformat((value + "-01-01")[:10])
        return self
