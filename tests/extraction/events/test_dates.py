"""Dates are counted from the article's day, and are no more exact than their words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.events.dates import dates_in
from generator.language.lexicon import lexicons_of

SATURDAY = date(2022, 12, 10)


def first(text: str, anchor: date | None = SATURDAY) -> tuple[str, str] | None:
    for start, end, found in dates_in(text, 0, len(text), anchor=anchor, lexicons=lexicons_of("id")):
        assert text[start:end] == found.text
        return found.value, found.precision
    return None


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("pada 17 Oktober", "2022-10-17", "day"),
        ("pada 17 Oktober 2021", "2021-10-17", "day"),
        ("Sabtu (10/12/2022)", "2022-12-10", "day"),
        ("Jumat (9/12)", "2022-12-09", "day"),
        ("Senin (7/11/2022)", "2022-11-07", "day"),
        ("kemarin", "2022-12-09", "day"),
        ("hari ini", "2022-12-10", "day"),
        ("lusa", "2022-12-12", "day"),
        ("Senin lalu", "2022-12-05", "day"),
        ("dua hari lalu", "2022-12-08", "day"),
        ("tiga bulan lalu", "2022-09", "month"),
        ("bulan lalu", "2022-11", "month"),
        ("tahun lalu", "2021", "year"),
        ("akhir Oktober", "2022-10", "month"),
        ("pada Agustus tahun lalu", "2021-08", "month"),
        ("sejak 2014", "2014", "year"),
        ("Januari 2023", "2023-01", "month"),
        ("minggu lalu", "2022-11-28", "day"),
        ("Minggu lalu", "2022-12-04", "day"),
        ("Kamis pekan depan", "2022-12-15", "day"),
        ("sebulan yang lalu", "2022-11", "month"),
        ("siang ini", "2022-12-10", "day"),
        ("kuartal III-2022", "2022-07", "month"),
        ("semester II tahun 2021", "2021-07", "month"),
        ("Sabtu (18/10/ 2022)", "2022-10-18", "day"),
    ],
)
def test_words_are_resolved(text: str, value: str, precision: str) -> None:
    assert first(text) == (value, precision)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ethiopia pada Rabu menuduh tetangganya.", "2022-12-07"),
        ("Minggu malam, tenda itu diserang.", "2022-12-04"),
        ("Menteri mengatakan itu di Jakarta, Sabtu.", "2022-12-10"),
        ("Pertemuan akan ditutup pada Kamis.", "2022-12-15"),
        ("Pertemuan akan ditutup. Pada Kamis mereka bertemu.", "2022-12-08"),
        ("Sejak Juni harga naik.", "2022-06"),
        ("Sidang akan dimulai pada Februari.", "2023-02"),
        ("Mereka ditahan pada Desember.", "2022-12"),
    ],
)
def test_a_bare_weekday_or_month_is_the_last_or_the_next_where_a_plan_is_told(text: str, value: str) -> None:
    assert (first(text) or ("",))[0] == value


@pytest.mark.parametrize(
    "text",
    [
        "di Pasar Minggu",
        "setiap Jumat",
        "tiap hari Senin",
        "libur Jumat Agung",
        "buka Senin-Jumat",
        "dua minggu",
        "UU Nomor 20 Tahun 2001",
    ],
)
def test_a_name_a_habit_and_the_year_of_a_law_are_no_date(text: str) -> None:
    assert first(text) is None


def test_relative_words_mean_nothing_without_an_article_of_a_day() -> None:
    assert first("kemarin", anchor=None) is None
    assert first("17 Oktober 2021", anchor=None) == ("2021-10-17", "day")


@pytest.mark.parametrize(
    "text", ["31/2/2022", "skor 3-1", "Rp 2.014", "nomor 1234", "pasal 12 ayat 3", "Rabu (7/12/3022)"]
)
def test_figures_that_are_no_date_are_left_alone(text: str) -> None:
    assert first(text) is None


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("pada 3-5 Maret 2022", "2022-03-03", "2022-03-05"),
        ("pada 19 dan 20 Agustus 2022", "2022-08-19", "2022-08-20"),
        ("Sabtu (8-9/10/2022)", "2022-10-08", "2022-10-09"),
        ("29 Oktober hingga 2 November 2022", "2022-10-29", "2022-11-02"),
        ("28 Desember-2 Januari 2023", "2022-12-28", "2023-01-02"),
        ("September-Oktober 2022", "2022-09", "2022-10"),
        ("Mei 2021-Desember 2022", "2021-05", "2022-12"),
        ("awal September hingga 13 Oktober 2022", "2022-09", "2022-10"),
        ("sejak Januari hingga akhir Maret 2022", "2022-01", "2022-03"),
        ("pada September-Oktober", "2022-09", "2022-10"),
        ("tahun anggaran 2018-2020", "2018", "2020"),
    ],
)
def test_a_range_keeps_its_last_day_month_or_year(text: str, value: str, end: str) -> None:
    ((_, _, found),) = dates_in(text, 0, len(text), anchor=SATURDAY, lexicons=lexicons_of("id"))
    assert (found.value, found.end) == (value, end)


@given(st.text(alphabet="Senin Rabu,()/-0123456789 Mei hingga dan 2022 lalu pada akan .\n", max_size=200))
def test_whatever_the_text_a_date_is_its_own_words(text: str) -> None:
    for start, end, found in dates_in(text, 0, len(text), anchor=SATURDAY, lexicons=lexicons_of("id")):
        assert text[start:end] == found.text
        assert found.end is None or found.end > found.value
