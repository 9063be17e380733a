"""Every term has its word, and dates and numbers are written as in its language."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from generator.facts import (
    Act,
    ActorKind,
    EventType,
    Figure,
    FigureKind,
    LegalTerm,
    Mode,
    NoticeKind,
    PartialDate,
    Quote,
    RoleStanding,
    Stance,
    Status,
)
from generator.site.wording import Wording
from tests.support import article_of

INDONESIAN = Wording("id")
ENGLISH = Wording("en")


@pytest.mark.parametrize("wording", [INDONESIAN, ENGLISH])
def test_every_term_has_a_word(wording: Wording) -> None:
    for terms, words in (
        (Act, wording.acts),
        (ActorKind, wording.kinds),
        (EventType, wording.types),
        (FigureKind, wording.figures),
        (LegalTerm, wording.legal_terms),
        (Mode, wording.modes),
        (NoticeKind, wording.notices),
        (RoleStanding, wording.standings),
        (Stance, wording.stances),
        (Status, wording.statuses),
    ):
        assert set(get_args(terms)) == words.keys()


@pytest.mark.parametrize(
    ("value", "precision", "end", "written"),
    [
        ("2022-10-17", "day", None, "17 Oktober 2022"),
        ("2022-10", "month", None, "Oktober 2022"),
        ("2022", "year", None, "2022"),
        ("2022-10-17", "day", "2022-10-19", "17–19 Oktober 2022"),
        ("2022-10-17", "day", "2022-12-19", "17 Oktober – 19 Desember 2022"),
        ("2022-10-17", "day", "2023-10-19", "17 Oktober 2022 – 19 Oktober 2023"),
        ("2022-10", "month", "2022-12", "Oktober – Desember 2022"),
        ("2021", "year", "2022", "2021 – 2022"),
    ],
)
def test_a_date_is_written_no_more_exactly_than_it_is_known(
    value: str, precision: str, end: str | None, written: str
) -> None:
    assert INDONESIAN.when(PartialDate(value=value, precision=precision, end=end)) == written


def test_days_and_numbers_are_written_as_the_language_does() -> None:
    assert INDONESIAN.day(date(2022, 8, 1)) == "1 Agustus 2022"
    assert INDONESIAN.number(12345) == "12.345"
    assert ENGLISH.day(date(2022, 8, 1)) == "1 August 2022"
    assert ENGLISH.number(12345) == "12,345"


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [(8, None, "sedikitnya 8"), (3, 3, "3"), (3, 5, "3–5"), (None, 1000, "paling banyak 1.000")],
)
def test_bounds_are_written_out(low: int | None, high: int | None, written: str) -> None:
    figure = Figure(
        kind="killed", min=low, max=high, text="x", quote=Quote(article="a", start=0, end=1, exact="x")
    )
    assert INDONESIAN.bounds(figure) == written


@pytest.mark.parametrize(
    ("publisher", "url", "written"),
    [
        ("Harian Contoh", "https://www.harian.example/a", "Harian Contoh"),
        (None, "https://www.harian.example/a", "harian.example"),
        (None, None, "Penerbit tidak diketahui"),
    ],
)
def test_an_outlet_is_its_publisher_or_else_its_host(
    publisher: str | None, url: str | None, written: str
) -> None:
    assert INDONESIAN.outlet(article_of("Harga naik.", publisher=publisher, url=url)) == written
