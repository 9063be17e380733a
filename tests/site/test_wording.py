"""Every term has its word, and dates and numbers are written as in Indonesian."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from generator.facts import Act, ActorKind, EventType, Figure, FigureKind, Mode, PartialDate, Quote, RoleStanding, Stance, Status
from generator.site import wording
from tests.support import article_of


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (Act, wording.ACTS),
        (ActorKind, wording.KINDS),
        (EventType, wording.TYPES),
        (FigureKind, wording.FIGURES),
        (Mode, wording.MODES),
        (RoleStanding, wording.STANDINGS),
        (Stance, wording.STANCES),
        (Status, wording.STATUSES),
    ],
)
def test_every_term_has_a_word(terms: object, words: dict[str, str]) -> None:
    assert set(get_args(terms)) == words.keys()


@pytest.mark.parametrize(
    ("value", "precision", "end", "written"),
    [
        ("2022-10-17", "day", None, "17 Oktober 2022"),
        ("2022-10", "month", None, "Oktober 2022"),
        ("2022", "year", None, "2022"),
        ("2022-10-17", "day", "2022-10-19", "17 Oktober 2022 – 19 Oktober 2022"),
    ],
)
def test_a_date_is_written_no_more_exactly_than_it_is_known(value: str, precision: str, end: str | None, written: str) -> None:
    assert wording.when(PartialDate(value=value, precision=precision, end=end)) == written


def test_days_and_numbers_are_indonesian() -> None:
    assert wording.day(date(2022, 8, 1)) == "1 Agustus 2022"
    assert wording.number(12345) == "12.345"


@pytest.mark.parametrize(
    ("low", "high", "written"), [(8, None, "sedikitnya 8"), (3, 3, "3"), (3, 5, "3–5"), (None, 1000, "paling banyak 1.000")]
)
def test_bounds_are_written_out(low: int | None, high: int | None, written: str) -> None:
    figure = Figure(kind="killed", min=low, max=high, text="x", quote=Quote(article="a", start=0, end=1, exact="x"))
    assert wording.bounds(figure) == written


@pytest.mark.parametrize(
    ("publisher", "url", "written"),
    [
        ("Harian Contoh", "https://www.harian.example/a", "Harian Contoh"),
        (None, "https://www.harian.example/a", "harian.example"),
        (None, None, "Penerbit tidak diketahui"),
    ],
)
def test_an_outlet_is_its_publisher_or_else_its_host(publisher: str | None, url: str | None, written: str) -> None:
    assert wording.outlet(article_of("Harga naik.", publisher=publisher, url=url)) == written
