"""Titles of events are verbatim, and say who did what where they can."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support import facts_of


def test_a_title_that_begins_in_a_quote_has_its_mark() -> None:
    text = (
        'Menteri James Cleverly menyebut "kesepakatan kotor" antara Rusia dan Iran ditandatangani di Moskow.'
    )
    for event in facts_of(text, published=date(2022, 12, 10)).events:
        assert event.title.exact.count('"') % 2 == 0


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rusia menyerang Ukraina pada Senin (17/10/2022).", "Rusia menyerang Ukraina"),
        (
            "Serangan Rusia terhadap Ukraina menewaskan delapan orang pada 17 Oktober.",
            "Serangan Rusia terhadap Ukraina menewaskan delapan orang",
        ),
        ("Tiga pelaku ditangkap, Senin (17/10/2022), di Bandung.", "Tiga pelaku ditangkap"),
        ("Iran membantah mengirim drone ke Rusia pada 2022.", "mengirim drone ke Rusia"),
    ],
)
def test_a_title_names_the_event_in_the_words_of_the_article(text: str, title: str) -> None:
    (event, *_) = facts_of(text, published=date(2022, 12, 10)).events
    assert event.title.exact == title
    assert event.title.holds_in(text)
