"""One happening told by several outlets is one event; what is only near is related."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts import FactBase


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
