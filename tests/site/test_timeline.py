"""The timeline shows every event at its time, no more exactly than it is known, and none over another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.timeline import MARK, Drawing, density, drawing
from tests.site.events import denial, event, moments


def test_known_days_stand_over_the_axis_and_longer_times_below_it() -> None:
    drawn = drawing(moments(event("a", "2025-03-01"), event("b", "2025-03"), event("c")), width=340)
    month, first, reported = drawn.marks
    assert [mark.moment.event.id for mark in drawn.marks] == ["b", "a", "c"]
    assert first.y < drawn.axis > reported.y
    (bracket,) = drawn.brackets
    assert drawn.axis < bracket.y < month.y
    assert bracket.x < first.x < reported.x < bracket.x + bracket.width


@pytest.mark.parametrize(
    ("days", "unit"),
    [(10, "day"), (100, "week"), (300, "month"), (1500, "quarter"), (6000, "year"), (40000, "decade")],
)
def test_columns_are_the_finest_that_fit(days: int, unit: str) -> None:
    start = date(1900, 1, 1)
    events = [event(f"e{at}", str(start + timedelta(at * days // 200))) for at in range(201)]
    assert drawing(moments(*events), width=340).unit == unit


def test_a_long_gap_is_a_break_and_a_short_one_is_drawn() -> None:
    drawn = drawing(
        moments(event("a", "1945-08-17"), event("b", "2025-03-01"), event("c", "2025-03-04")), width=340
    )
    assert [column.start for column in drawn.columns] == [
        date(1945, 8, 17), None, date(2025, 3, 1), date(2025, 3, 2), date(2025, 3, 3), date(2025, 3, 4),
    ]  # fmt: skip


def test_labels_do_not_touch_one_another() -> None:
    drawn = drawing(moments(*(event(f"e{at}", f"2025-03-{at:02}") for at in range(1, 19))), width=340)
    labelled = [column.x for column in drawn.columns if column.label]
    assert all(after - before >= 14 for before, after in pairwise(labelled))
    assert [column.start for column in drawn.columns if column.group] == [date(2025, 3, 1)]


def test_the_more_marks_a_column_has_the_wider_it_is_so_that_no_stack_is_a_tower() -> None:
    busy = [event(f"b{at:03}", "2025-03-01") for at in range(120)]
    drawn = drawing(moments(*busy, event("z", "2025-03-02")), width=340)
    crowded, lonely = drawn.columns
    assert crowded.width > 5 * lonely.width
    assert drawn.axis < 12 * MARK


def test_no_events_make_an_empty_drawing() -> None:
    drawn = drawing([], width=340)
    assert (drawn.marks, drawn.brackets, drawn.columns) == ((), (), ())
    assert density([], width=340).heaps == ()


dates = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(str)
values = st.one_of(dates, dates.map(lambda day: day[:7]), dates.map(lambda day: day[:4]), st.none())


@given(st.lists(values, min_size=1, max_size=60), st.sampled_from([340, 960]))
def test_every_event_is_drawn_once_inside_the_drawing_and_none_over_another(found: list, width: int) -> None:
    given_ = moments(*(event(f"e{at}", value) for at, value in enumerate(found)))
    drawn = drawing(given_, width=width)
    places = boxes(drawn)
    assert [mark.moment for mark in drawn.marks] == given_
    assert all(
        0 <= left < right <= drawn.width and 0 <= top < bottom <= drawn.height
        for left, top, right, bottom in places
    )
    assert not any(overlap(one, other) for one, other in combinations(places, 2))


def boxes(drawn: Drawing) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom of what is drawn of each event."""
    return [
        *(
            (mark.x - MARK // 2, mark.y - MARK // 2, mark.x + MARK // 2, mark.y + MARK // 2)
            for mark in drawn.marks
        ),
        *((bracket.x, bracket.y, bracket.x + bracket.width, bracket.y + 2) for bracket in drawn.brackets),
    ]


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(st.lists(values, min_size=1, max_size=40))
def test_a_density_counts_every_event_or_says_that_it_is_too_vague(found: list) -> None:
    given_ = moments(*(event(f"e{at}", value) for at, value in enumerate(found)))
    drawn = density(given_, width=340)
    assert sum(len(heap.moments) for heap in drawn.heaps) + drawn.vague == len(found)
    assert drawn.vague * 2 <= len(found)


def test_a_year_of_which_no_day_is_known_is_named_as_a_year() -> None:
    drawn = drawing(moments(event("a", "2014"), event("b", "2022-10"), event("c", "2022-10-17")), width=340)
    assert [column.time for column in drawn.columns if column.start] == ["2014", None]
    assert len(drawn.brackets) == 2


def test_a_density_shows_how_many_are_contested() -> None:
    found = moments(*(event(f"e{at}", "2025-03-01", positions=(denial(),) * (at < 1)) for at in range(40)))
    (heap,) = density(found, width=340).heaps
    assert (len(heap.moments), heap.contested) == (40, 1)
    assert heap.height == 84
    assert 0 < heap.contested_height < 10
