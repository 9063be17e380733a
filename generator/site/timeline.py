"""The timeline: where the mark of each event stands, as numbers that a template draws.

Time runs from left to right in columns of one length (days, weeks, … decades), the finest that fit.
Where nothing happened for long, a break stands for the whole gap. An event whose day is known is a mark
stacked over its column; one of which only the month, the year or a range is known hangs below the axis,
from a bracket as long as the time in which it may have been. Everything is counted in whole units of the
drawing, so that the same events give the same bytes on any machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from generator.site.moments import Moment

Unit = Literal["day", "week", "month", "quarter", "year", "decade"]

UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year", "decade")
MOST_EMPTY = 2
"""Most empty columns in a row that are drawn; a longer gap is a break."""
MARK = 14
"""Height and width that a mark takes up."""
TALLEST_HEAP = 84
_LOWEST_HEAP = 4
"""Height that can still be seen, also where half of it is contested."""
_NARROWEST = 18
_WIDER = 48
"""Most by which a column is wider than it must be."""
_FEWEST_ROWS = 6
"""Height to which marks are stacked before a column grows wider for them."""
_BRACKET = 10
_AXIS = 40
"""Height of the axis and its labels."""
_LETTER = 7
_LETTERS: dict[Unit, int] = {"day": 2, "week": 2, "month": 3, "quarter": 2, "year": 4, "decade": 4}
_GROUP_LETTERS = 8


@dataclass(frozen=True)
class Column:
    """A stretch of the axis: one unit of time, or a break for many of them."""

    x: int
    width: int
    start: date | None
    """First day of its unit; None for a break."""
    label: bool = False
    """Whether there is room for its label."""
    group: bool = False
    """Whether the label of the next longer time begins here."""
    time: str | None = None
    """What it stands for instead, in ISO 8601, where no more than a month or a year is known."""

    @property
    def end(self) -> int:
        """Where the next column begins."""
        return self.x + self.width


@dataclass(frozen=True)
class Mark:
    """An event; x and y are its middle."""

    moment: Moment
    x: int
    y: int


@dataclass(frozen=True)
class Bracket:
    """A time of which no day is known, below the axis; its marks hang from it."""

    x: int
    y: int
    width: int


@dataclass(frozen=True)
class Drawing:
    """Every event of a timeline, none over another."""

    width: int
    height: int
    axis: int
    """Where the axis stands, from above."""
    unit: Unit
    columns: tuple[Column, ...]
    marks: tuple[Mark, ...]
    """In the order of the moments."""
    brackets: tuple[Bracket, ...]


@dataclass(frozen=True)
class Heap:
    """How many events began in a column, and how many of them are contested, as numbers and as heights."""

    column: Column
    moments: tuple[Moment, ...]
    contested: int
    height: int
    contested_height: int


@dataclass(frozen=True)
class Density:
    """How many events there were, where they are too many to be drawn one by one."""

    width: int
    height: int
    axis: int
    unit: Unit
    columns: tuple[Column, ...]
    heaps: tuple[Heap, ...]
    vague: int
    """How many events are not counted, since they are not known to the exactness of a column."""


def drawing(moments: Sequence[Moment], *, width: int) -> Drawing:
    """Where the mark of each event stands, in a drawing of about this width."""
    unit, counts, longer = _axis(moments, width)
    stacks: dict[int, list[Moment]] = {count: [] for count in counts if count is not None}
    periods: dict[tuple[date, date], list[Moment]] = {}
    for moment in moments:
        if moment.certainty == "period":
            periods.setdefault((moment.first, moment.last), []).append(moment)
        else:
            stacks[_count(moment.first, unit)].append(moment)
    hung = dict.fromkeys(stacks, 0)
    for events in periods.values():
        if _within_one(events[0], unit):
            hung[_count(events[0].first, unit)] += len(events)
    most = [0 if count is None else max(len(stacks[count]), hung[count]) for count in counts]
    columns = _columns(unit, counts, _widths(most, width), width, longer)
    column_of = {count: column for count, column in zip(counts, columns, strict=True) if count is not None}
    rows = max(
        (-(-len(stacks[count]) // _in_a_row(column.width)) for count, column in column_of.items()), default=0
    )
    axis = max(1, rows) * MARK + 4
    marks = [
        mark
        for count, column in column_of.items()
        for mark in _stacked(stacks[count], column.x, column.width, from_y=axis - MARK // 2 - 1, step=-MARK)
    ]
    brackets, hanging, height = _hung(periods, column_of, unit, top=axis + _AXIS)
    places = {mark.moment.event.id: mark for mark in (*marks, *hanging)}
    return Drawing(
        width=columns[-1].end if columns else 0,
        height=height,
        axis=axis,
        unit=unit,
        columns=columns,
        marks=tuple(places[moment.event.id] for moment in moments),
        brackets=tuple(brackets),
    )


def density(moments: Sequence[Moment], *, width: int, height: int = TALLEST_HEAP) -> Density:
    """How many events there were in each column of a drawing of about this width."""
    unit, counted, counts = _countable(moments, width)
    columns = _columns(unit, counts, [_NARROWEST] * len(counts), width, {})
    heaps: dict[int, list[Moment]] = {}
    for moment in counted:
        heaps.setdefault(_count(moment.first, unit), []).append(moment)
    tallest = max(map(len, heaps.values()), default=1)
    column_of = {count: column for count, column in zip(counts, columns, strict=True) if count is not None}
    return Density(
        width=columns[-1].end if columns else 0,
        height=height + 4 + _AXIS,
        axis=height + 4,
        unit=unit,
        columns=columns,
        heaps=tuple(
            _heap(column, heaps[count], height, tallest)
            for count, column in column_of.items()
            if count in heaps
        ),
        vague=len(moments) - len(counted),
    )


def _countable(moments: Sequence[Moment], width: int) -> tuple[Unit, Sequence[Moment], Sequence[int | None]]:
    """The finest unit to which most events are known and of which all columns fit, with those events."""
    counted: Sequence[Moment] = ()
    counts: list[int | None] = []
    for unit in UNITS:
        counted = [moment for moment in moments if _within_one(moment, unit)]
        counts = _with_gaps(sorted({_count(moment.first, unit) for moment in counted}))
        if len(counted) * 2 >= len(moments) and len(counts) * _NARROWEST <= width:
            return unit, counted, counts
    return "decade", counted, counts


def _heap(column: Column, moments: Sequence[Moment], height: int, tallest: int) -> Heap:
    contested = sum(moment.standing == "contested" for moment in moments)
    whole = max(_LOWEST_HEAP, len(moments) * height // tallest)
    part = max(_LOWEST_HEAP // 2, contested * whole // len(moments)) if contested else 0
    return Heap(column, tuple(moments), contested, whole, part)


# -- units: each counts them from the beginning of the calendar ----------------------------------------


def _count(day: date, unit: Unit) -> int:
    months = day.year * 12 + day.month - 1
    counts: dict[Unit, int] = {
        "day": day.toordinal(),
        "week": (day.toordinal() - 1) // 7,  # 1 January of the year 1 was a Monday
        "month": months,
        "quarter": months // 3,
        "year": day.year,
        "decade": day.year // 10,
    }
    return counts[unit]


def _start(count: int, unit: Unit) -> date:
    """First day of a unit; of the decade in which the calendar begins, that of the calendar."""
    if unit == "day":
        return date.fromordinal(count)
    if unit == "week":
        return date.fromordinal(count * 7 + 1)
    if unit in ("year", "decade"):
        return date(max(1, count * (10 if unit == "decade" else 1)), 1, 1)
    year, month = divmod(count * (3 if unit == "quarter" else 1), 12)
    return date(year, month + 1, 1)


def _group_of(start: date, unit: Unit) -> date | None:
    """The next longer time, as its first day; None where there is no longer one worth a label."""
    if unit in ("day", "week"):
        return start.replace(day=1)
    return start.replace(month=1, day=1) if unit in ("month", "quarter") else None


# -- columns ------------------------------------------------------------------------------------------


def _axis(moments: Sequence[Moment], width: int) -> tuple[Unit, list[int | None], dict[int, str]]:
    """The finest unit of which all columns fit; the count of each column, None for a break; and for
    columns that stand for a longer time, of which nothing more exact is known, that time in ISO 8601.
    """
    counts: list[int | None] = []
    longer: dict[int, str] = {}
    for unit in UNITS:
        occupied = {_count(moment.first, unit) for moment in moments if _within_one(moment, unit)}
        longer = {}
        for moment in moments:
            first, last = _count(moment.first, unit), _count(moment.last, unit)
            if first != last and not any(first <= count <= last for count in occupied):
                occupied.add(first)
                longer[first] = moment.value
        counts = _with_gaps(sorted(occupied))
        if len(counts) * _NARROWEST <= width:
            return unit, counts, longer
    return "decade", counts, longer


def _within_one(moment: Moment, unit: Unit) -> bool:
    """Tell whether an event is known to the exactness of a unit."""
    return _count(moment.first, unit) == _count(moment.last, unit)


def _with_gaps(occupied: Sequence[int]) -> list[int | None]:
    counts: list[int | None] = [*occupied[:1]]
    for before, after in pairwise(occupied):
        empty = range(before + 1, after)
        counts += [*(empty if len(empty) <= MOST_EMPTY else [None]), after]
    return counts


def _widths(most: Sequence[int], width: int) -> list[int]:
    """The width of each column, so that its marks are stacked no higher than they must be."""
    rows = _FEWEST_ROWS
    while rows < max(most, default=0) and sum(_width_for(marks, rows) for marks in most) > width:
        rows += 1
    return [_width_for(marks, rows) for marks in most]


def _width_for(marks: int, rows: int) -> int:
    return max(_NARROWEST, -(-marks // rows) * MARK + 4)


def _in_a_row(width: int) -> int:
    return max(1, (width - 4) // MARK)


def _columns(
    unit: Unit,
    counts: Sequence[int | None],
    widths: Sequence[int],
    width: int,
    longer: Mapping[int, str],
) -> tuple[Column, ...]:
    """The columns side by side, each a little wider than it must be where `width` leaves room."""
    wider = max(0, min(_WIDER, (width - sum(widths)) // max(1, len(widths))))
    columns: list[Column] = []
    x = label_from = group_from = 0
    group: date | None = None
    for count, narrowest in zip(counts, widths, strict=True):
        each = narrowest + wider
        if count is None:
            columns.append(Column(x, each, None))
        elif len(longer.get(count, "")) in (4, 7):
            fits = x >= group_from
            if fits:
                group_from = x + _GROUP_LETTERS * _LETTER
            columns.append(Column(x, each, _start(count, unit), group=fits, time=longer[count]))
            group = None
        else:
            start = _start(count, unit)
            here = _group_of(start, unit)
            half = _LETTERS[unit] * _LETTER // 2
            labelled = x + each // 2 - half >= label_from
            if labelled:
                label_from = x + each // 2 + half
            grouped = here is not None and here != group and x >= group_from
            if grouped:
                group_from = x + _GROUP_LETTERS * _LETTER
            group = here
            columns.append(Column(x, each, start, labelled, grouped))
        x += each
    return tuple(columns)


# -- marks --------------------------------------------------------------------------------------------


def _stacked(moments: Sequence[Moment], x: int, width: int, *, from_y: int, step: int) -> Iterator[Mark]:
    """Marks in rows from a height on, each row as long as the width allows, in the middle of it."""
    in_a_row = min(_in_a_row(width), max(1, len(moments)))
    left = x + (width - in_a_row * MARK) // 2
    for place, moment in enumerate(moments):
        row, along = divmod(place, in_a_row)
        yield Mark(moment, left + along * MARK + MARK // 2, from_y + row * step)


def _hung(
    periods: Mapping[tuple[date, date], Sequence[Moment]],
    column_of: Mapping[int, Column],
    unit: Unit,
    *,
    top: int,
) -> tuple[list[Bracket], list[Mark], int]:
    """Brackets and their marks, each as high as those above it allow, and where the lowest ends."""
    free = {column.x: top for column in column_of.values()}
    brackets: list[Bracket] = []
    marks: list[Mark] = []
    for (first, last), moments in periods.items():
        spanned = [
            column
            for count, column in column_of.items()
            if _count(first, unit) <= count <= _count(last, unit)
        ]
        x, end = spanned[0].x, spanned[-1].end
        under = [left for left in free if x <= left < end]
        y = max(free[left] for left in under)
        brackets.append(Bracket(x + 2, y, end - x - 4))
        hanging = list(_stacked(moments, x, end - x, from_y=y + _BRACKET, step=MARK))
        marks += hanging
        for left in under:
            free[left] = hanging[-1].y + MARK
    return brackets, marks, max(free.values(), default=top)
