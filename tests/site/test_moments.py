"""When an event was is told no more exactly than it is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.site.moments import without_outliers
from tests.site.events import denial, event, moments


@pytest.mark.parametrize(
    ("value", "end", "first", "last", "certainty"),
    [
        ("2025-03-01", None, date(2025, 3, 1), date(2025, 3, 1), "day"),
        ("2025-03-01", "2025-03-03", date(2025, 3, 1), date(2025, 3, 3), "period"),
        ("2024-02", None, date(2024, 2, 1), date(2024, 2, 29), "period"),
        ("2024-12", None, date(2024, 12, 1), date(2024, 12, 31), "period"),
        ("2024", "2025", date(2024, 1, 1), date(2025, 12, 31), "period"),
        ("2025-03-05", "2025-03-01", date(2025, 3, 5), date(2025, 3, 5), "day"),
        (None, None, date(2025, 3, 4), date(2025, 3, 4), "reported"),
    ],
)
def test_an_event_is_as_exact_in_time_as_its_date(value, end, first, last, certainty) -> None:
    (moment,) = moments(event("a", value, end))
    assert (moment.first, moment.last, moment.certainty) == (first, last, certainty)


def test_what_is_denied_is_contested_and_a_plan_is_planned() -> None:
    found = moments(
        event("a", "2025-01-01", positions=(denial(),), status="disputed"),
        event("b", "2025-01-02", status="planned"),
        event("c", "2025-01-03"),
    )
    assert [moment.standing for moment in found] == ["contested", "planned", "plain"]


def test_an_event_of_which_nothing_tells_the_time_is_not_on_the_timeline() -> None:
    assert moments(event("a"), published=None) == []


def test_a_few_events_of_long_ago_do_not_make_the_whole_time() -> None:
    recent = [event(f"b{at:02}", str(date(2025, 3, 1) + timedelta(at))) for at in range(19)]
    found = without_outliers(moments(event("a", "1945-08-17"), *recent))
    assert [moment.event.id for moment in found] == [one.id for one in recent[1:]]


def test_events_that_are_spread_evenly_all_stay() -> None:
    even = moments(*(event(f"e{at:02}", str(date(2025, 3, 1) + timedelta(at))) for at in range(20)))
    assert without_outliers(even) == even
    assert without_outliers([]) == []
