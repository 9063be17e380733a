"""Moments: when each event was, as far as that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.facts import Event
from generator.site.catalogue import Catalogue, is_disputed

Certainty = Literal["day", "period", "reported"]
"""Whether the day of an event is known, or only a longer time, or only when it was reported."""
Standing = Literal["plain", "contested", "planned"]
"""Contested is what somebody denies or doubts."""


@dataclass(frozen=True)
class Moment:
    """An event in time."""

    event: Event
    value: str
    """Its date, or that of its first report, in ISO 8601 cut to its precision; it sorts as text."""
    first: date
    last: date
    """Last day on which it may have been; `first` where the day is known."""
    certainty: Certainty
    standing: Standing

    @property
    def keys(self) -> tuple[str, str, str]:
        """Its year, month and day, as far as they are known."""
        return self.value[:4], self.value[:7], self.value


def moments_of(catalogue: Catalogue) -> list[Moment]:
    """When each event was, the earliest first; without events of which nothing tells the time."""
    moments = [moment for event in catalogue.events.values() if (moment := _moment(event, catalogue))]
    return sorted(moments, key=lambda moment: (moment.value, moment.last, moment.event.id))


def without_outliers(moments: Sequence[Moment]) -> Sequence[Moment]:
    """The moments of the time that nearly all of them are of, if that is at most half of the whole time.

    Left out are at most the earliest tenth and the latest fiftieth.
    """
    middle = moments[len(moments) // 10 : len(moments) - len(moments) // 50]
    if not middle:
        return moments
    whole = moments[-1].first - moments[0].first
    return middle if (middle[-1].first - middle[0].first) * 2 <= whole else moments


def _moment(event: Event, catalogue: Catalogue) -> Moment | None:
    if event.status == "planned":
        standing: Standing = "planned"
    else:
        standing = "contested" if is_disputed(event) else "plain"
    if event.date is None:
        reported = catalogue.first_reported(event)
        return Moment(event, str(reported), reported, reported, "reported", standing) if reported else None
    first, last = _first_day(event.date.value), _last_day(event.date.value)
    if event.date.end:
        last = max(last, _last_day(event.date.end))
    certainty: Certainty = "day" if first == last else "period"
    return Moment(event, event.date.value, first, last, certainty, standing)


def _first_day(value: str) -> date:
    return date.fromisoformat((value + "-01-01")[:10])


def _last_day(value: str) -> date:
    """Last day of a day, a month or a year in ISO 8601."""
    first = _first_day(value)
    if len(value) == 10:
        return first
    if len(value) == 4 or first.month == 12:
        return first.replace(month=12, day=31)
    return first.replace(month=first.month + 1) - timedelta(days=1)
