"""Extents: how much of its years a date covers, so that it is drawn no more exactly than it is known."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from generator.facts import PartialDate


@dataclass(frozen=True)
class Extent:
    """A stretch of time on a line of whole years."""

    first_year: int
    last_year: int
    start: float
    """Where the stretch begins, as a share of the line from its left end."""
    end: float
    """Where it ends; a single day has its own width."""

    @property
    def months(self) -> int:
        """How many months the line has."""
        return 12 * (self.last_year - self.first_year + 1)


def extent_of(when: PartialDate) -> Extent:
    """The extent of a date or a range of dates, from the first day it can mean to the last."""
    return _extent(_days(when.value)[0], _days(when.end or when.value)[1])


def extent_of_day(day: date) -> Extent:
    """The extent of one day."""
    return _extent(day, day)


def _days(value: str) -> tuple[date, date]:
    """The first and the last day of a day, month or year in ISO 8601."""
    numbers = [int(part) for part in value.split("-")]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else None
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def _extent(first: date, last: date) -> Extent:
    origin = date(first.year, 1, 1).toordinal()
    length = date(last.year, 12, 31).toordinal() + 1 - origin
    return Extent(
        first_year=first.year,
        last_year=last.year,
        start=(first.toordinal() - origin) / length,
        end=(last.toordinal() + 1 - origin) / length,
    )
