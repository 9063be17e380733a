"""Dates are counted from the article's day, and are no more exact than their words."""

from __future__ import annotations

from datetime import date

import pytest

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
    ],
)
def test_words_are_resolved(text: str, value: str, precision: str) -> None:
    assert first(text) == (value, precision)


def test_relative_words_mean_nothing_without_an_article_of_a_day() -> None:
    assert first("kemarin", anchor=None) is None
    assert first("17 Oktober 2021", anchor=None) == ("2021-10-17", "day")


@pytest.mark.parametrize(
    "text", ["31/2/2022", "skor 3-1", "Rp 2.014", "nomor 1234", "pasal 12 ayat 3", "Rabu (7/12/3022)"]
)
def test_figures_that_are_no_date_are_left_alone(text: str) -> None:
    assert first(text) is None


def test_a_range_keeps_its_last_day() -> None:
    text = "pada 3-5 Maret 2022"
    (_, _, found), *_ = dates_in(text, 0, len(text), anchor=SATURDAY, lexicons=lexicons_of("id"))
    assert (found.value, found.end) == ("2022-03-03", "2022-03-05")
