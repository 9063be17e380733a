"""Captions: what drawings and listings write beside their marks, in the language of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from babel.numbers import format_percent

from generator.facts import ActorKind, Event, PartialDate, Precision, State, Status
from generator.site.paging import Part
from generator.site.timeline import Unit
from generator.site.wording import Wording, written

T = TypeVar("T")

_TICKS: dict[Unit, str] = {
    "day": "d",
    "week": "d",
    "month": "MMM",
    "quarter": "QQQ",
    "year": "y",
    "decade": "y",
}
_WHOLE_TICKS: dict[Unit, str] = {
    "day": "d MMMM y",
    "week": "d MMMM y",
    "month": "MMMM y",
    "quarter": "QQQ y",
    "year": "y",
    "decade": "y",
}
_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


class Captions:
    """The captions of one language."""

    def __init__(self, wording: Wording):
        self._wording = wording
        _ = wording.gettext
        self.kinds: dict[ActorKind, str] = {
            "person": _("Persons"),
            "country": _("Countries"),
            "organization": _("Organizations"),
        }
        self.states: dict[State, str] = {
            "machine": _("Found by the program"),
            "verified": _("Verified by an editor"),
            "corrected": _("Corrected by an editor"),
        }
        self.facts: dict[str, str] = {
            "actors": _("Actors"),
            "events": _("Events"),
            "statements": _("Statements"),
        }
        self.columns: dict[Unit, str] = {
            "day": _("One column is a day."),
            "week": _("One column is a week, named by its Monday."),
            "month": _("One column is a month."),
            "quarter": _("One column is a quarter of a year."),
            "year": _("One column is a year."),
            "decade": _("One column is ten years."),
        }
        self.meanings: dict[Status, str] = {
            "reported": _("An article says in its own voice that it happened."),
            "claimed": _("Only a speaker says so; no article does in its own voice."),
            "disputed": _("Somebody says or reports it, and somebody denies or doubts it."),
            "denied": _("Somebody denies or doubts it, and nobody quoted here says it."),
            "admitted": _("Somebody admits it."),
            "planned": _("It is announced or intended, and no article says that it has happened."),
        }

    def time(self, value: str) -> str:
        """A year, month or day of ISO 8601 ("Oktober 2022")."""
        return self._wording.when(PartialDate(value=value, precision=_PRECISIONS[len(value)]))

    def range(self, first: str, last: str) -> str | None:
        """From one year, month or day to another; None where they are not of one precision or no times."""
        earlier, later = sorted((first, last))
        if len(earlier) != len(later) or not (earlier[:4].isdigit() and later[:4].isdigit()):
            return None
        precision = _PRECISIONS[len(earlier)]
        return self._wording.when(PartialDate(value=earlier, precision=precision, end=later))

    def headings(self, parts: Sequence[Part[T]]) -> dict[str, str]:
        """What each group of a list is called, by its name."""
        names = [group.name for part in parts for group in part.groups]
        divided = {name[:length] for name in names for length in (4, 7) if len(name) > length}
        return {name: self._heading(name, divided=name in divided) for name in names}

    def _heading(self, name: str, *, divided: bool) -> str:
        if not name:
            return self._wording.gettext("Undated")
        if not name[:4].isdigit():
            return next((label for kind, label in self.kinds.items() if kind == name), name)
        heading = self.time(name)
        if not divided:
            return heading
        vague = (
            self._wording.gettext("%(time)s, month unknown")
            if len(name) == 4
            else self._wording.gettext("%(time)s, day unknown")
        )
        return vague % {"time": heading}

    def labels(self, parts: Sequence[Part[T]]) -> dict[str, str]:
        """What each part of a list is called, by its name: its first and its last group."""
        headings = self.headings(parts)
        labels = {}
        for part in parts:
            first, last = part.groups[0].name, part.groups[-1].name
            label = self.range(first, last) or f"{headings[first]} – {headings[last]}"
            if first == last:
                label = headings[first]
            number = part.name.partition(".")[2]
            labels[part.name] = f"{label} ({number})" if number else label
        return labels

    def span(self, first: date, last: date) -> str:
        """From one day to another ("11–17 Oktober 2022")."""
        end = None if first == last else str(last)
        return self._wording.when(PartialDate(value=str(first), precision="day", end=end))

    def when(self, event: Event, first_reported: date | None) -> str:
        """When an event was, or else when it was first reported."""
        if event.date:
            return self._wording.when(event.date)
        if first_reported:
            return self._wording.gettext("reported %(day)s") % {"day": self._wording.day(first_reported)}
        return self._wording.gettext("undated")

    def tick(self, start: date, unit: Unit) -> str:
        """What stands below a column of the axis."""
        return written(start, _TICKS[unit], self._wording.language)

    def tick_group(self, start: date, unit: Unit) -> str:
        """What stands below the columns of a month or a year."""
        return written(start, "MMM y" if unit in ("day", "week") else "y", self._wording.language)

    def tick_time(self, value: str) -> str:
        """What stands below a column of which only the month or the year is known."""
        start = date.fromisoformat((value + "-01-01")[:10])
        return written(start, "MMM y" if len(value) == 7 else "y", self._wording.language)

    def whole_tick(self, start: date, unit: Unit) -> str:
        """A column of the axis by its whole name."""
        name = written(start, _WHOLE_TICKS[unit], self._wording.language)
        if unit == "week":
            return self._wording.gettext("week of %(day)s") % {"day": name}
        return f"{name}–{start.year + 9 - start.year % 10}" if unit == "decade" else name

    def percent(self, part: int, whole: int) -> str:
        """A share of a whole that is not empty ("12%")."""
        return str(format_percent(part / whole, locale=self._wording.language))
