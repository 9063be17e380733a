"""The day of publication is read from the text, the day before the month."""

from __future__ import annotations

from datetime import date

import pytest

from generator.articles.published import published_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("demikian dikutip dari BBC, Sabtu (10/12/2022).", date(2022, 12, 10)),
        ("katanya di Jakarta, Selasa (21/10/2025)", date(2025, 10, 21)),
        ("pada Senin, 11 Juli 2022, di Kyiv", date(2022, 7, 11)),
        ("ujarnya, Senin (7/11/2022)", date(2022, 11, 7)),
    ],
)
def test_the_first_day_with_its_weekday_is_taken(text: str, day: date) -> None:
    assert published_in(text) == day


@pytest.mark.parametrize(
    "text", ["Senin (8/11/2022)", "Sabtu (31/2/2022)", "pada 10/12/2022", "Sabtu (10/12)"]
)
def test_a_day_that_does_not_agree_with_itself_is_not_trusted(text: str) -> None:
    assert published_in(text) is None
