"""One happening told by several outlets is one event; what is only near is related."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts import FactBase
from tests.curation.conftest import Newsroom


def test_the_same_attack_on_the_same_day_is_one_event_with_both_figures(
    merged: Callable[..., FactBase],
) -> None:
    base = merged(
        a="Rusia menyerang Ukraina pada Senin (17/10/2022). Sedikitnya delapan orang tewas dalam serangan itu.",
        b="Rusia menyerang Ukraina dengan drone pada Senin (17/10/2022). Sembilan orang tewas dalam serangan itu.",
    )
    (event,) = base.events
    assert {report.quote.article for report in event.reports} == {"a", "b"}
    assert (
        sorted((figure.min, figure.max) for figure in event.figures) == [(8, None), (9, 9)]
        or len(event.figures) == 2
    )


def test_attacks_on_other_days_are_two_events(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Rusia menyerang Ukraina pada Senin (17/10/2022).",
        b="Rusia menyerang Ukraina pada Senin (24/10/2022).",
    )
    assert sorted(event.date.value for event in base.events) == ["2022-10-17", "2022-10-24"]


def test_what_was_to_come_this_year_is_not_what_happened_months_later(newsroom: Newsroom) -> None:
    newsroom.publish("a", "Rusia menyerang Ukraina pada tahun ini.", on="2025-07-04")
    newsroom.publish("b", "Rusia menyerang Ukraina pada Rabu (17/9/2025).", on="2025-09-17")
    newsroom.publish("c", "Rusia menyerang Ukraina pada tahun ini, kata warga.", on="2025-07-10")
    told = sorted(
        (event.date.value, sorted(newsroom.articles_of(event.id))) for event in newsroom.result.base.events
    )
    assert told == [("2025", ["a", "c"]), ("2025-09-17", ["b"])]
