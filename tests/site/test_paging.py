"""A long list is cut where its groups end, and nothing is lost or out of order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.site.paging import Part, parts_of

days = st.lists(st.dates().map(str), max_size=60).map(sorted)


def by_date(day: str) -> tuple[str, ...]:
    return day[:4], day[:7], day


def shape_of(parts: tuple[Part[str], ...]) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(part.name, [(group.name, len(group.entries)) for group in part.groups]) for part in parts]


def test_what_fits_stands_on_one_page_in_coarse_groups() -> None:
    parts = parts_of(["2021-01-02", "2022-03-04", "2022-05-06"], by_date, most=3)
    assert shape_of(parts) == [("2021", [("2021", 1), ("2022", 2)])]


def test_small_groups_share_a_page_and_a_large_one_is_told_apart_more_finely() -> None:
    entries = ["1945", "2021-07-01", "2022-01-01", "2022-01-09", "2022-02-01", "2022-02-02", "2023-01-01"]
    assert shape_of(parts_of(entries, by_date, most=3)) == [
        ("1945", [("1945", 1), ("2021", 1)]),
        ("2022-01", [("2022-01", 2)]),
        ("2022-02", [("2022-02", 2), ("2023", 1)]),
    ]


def test_a_group_that_nothing_tells_apart_is_cut_by_number() -> None:
    assert shape_of(parts_of(["2022-01-01"] * 5, by_date, most=2)) == [
        ("2022-01-01", [("2022-01-01", 2)]),
        ("2022-01-01.2", [("2022-01-01", 2)]),
        ("2022-01-01.3", [("2022-01-01", 1)]),
    ]


def test_entries_without_a_key_have_a_page_with_a_name() -> None:
    assert [part.name for part in parts_of(["", ""], by_date, most=1)] == ["0", "0.2"]


def test_no_entries_make_no_page() -> None:
    assert parts_of([], by_date, most=3) == ()


@given(days, st.integers(1, 12))
def test_every_entry_is_there_once_in_its_order_and_no_page_overflows(entries: list[str], most: int) -> None:
    parts = parts_of(entries, by_date, most=most)
    assert [entry for part in parts for group in part.groups for entry in group.entries] == entries
    assert all(0 < part.size <= most for part in parts)
    assert len({part.name for part in parts}) == len(parts)
