"""What may be one and was left two is listed with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Callable

from generator.corpus import near_misses
from generator.facts import FactBase


def test_a_short_name_without_a_second_reason_is_listed(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Menteri Perdagangan Budi Hartono mengatakan harga akan turun.",
        b="Pelatih Hartono mengatakan timnya akan menang.",
    )
    (miss,) = near_misses(base)
    assert (miss.kind, {miss.one, miss.other}) == ("actor", {"budi-hartono", "hartono"})
    assert (miss.agree, miss.differ) == (("part of the name",), ("role",))
    assert 0 < miss.score < 0.5


def test_events_of_one_day_that_may_be_one_are_listed(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Rusia menyerang Ukraina pada Senin (17/10/2022).",
        b="Ukraina menyerang Rusia pada Senin (17/10/2022).",
    )
    (miss,) = near_misses(base)
    assert {miss.one, miss.other} == {event.id for event in base.events}
    assert {"type", "date", "participants"} <= set(miss.agree)


def test_actors_that_share_no_name_are_not_listed(merged: Callable[..., FactBase]) -> None:
    assert near_misses(merged(a="Menteri Perdagangan Budi Hartono dan Pelatih Rahmat Hidayat bertemu.")) == ()
