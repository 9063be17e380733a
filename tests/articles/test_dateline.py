"""The dateline tells outlet and place."""

from __future__ import annotations

import pytest

from generator.articles.dateline import dateline_of


@pytest.mark.parametrize(
    ("text", "agency", "place"),
    [
        ("Liputan6.com, Jakarta - Hubungan kedua negara", "Liputan6.com", "Jakarta"),
        ("JAKARTA, KOMPAS.com – Menteri itu mengatakan", "KOMPAS.com", "JAKARTA"),
        ("Washington (ANTARA) - Amerika Serikat", "ANTARA", "Washington"),
        ("WASHINGTON, iNews.id - Presiden", "iNews.id", "WASHINGTON"),
        ("Kuala Lumpur, CNN Indonesia -- Polisi", "CNN Indonesia", "Kuala Lumpur"),
        ("Bandar Lampung - Polisi menangkap", None, "Bandar Lampung"),
    ],
)
def test_datelines_of_the_press_are_read(text: str, agency: str | None, place: str) -> None:
    dateline = dateline_of(text)
    assert dateline is not None
    assert (dateline.agency, dateline.place) == (agency, place)
    assert dateline.span.holds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Menteri itu mengatakan harga naik - turun setiap hari.",
        "Kerja sama Rusia-Iran kembali disorot.",
        "Polisi menangkap tiga orang.",
    ],
)
def test_prose_without_a_dateline_has_none(text: str) -> None:
    assert dateline_of(text) is None
