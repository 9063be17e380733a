"""What may be one and was left two is listed with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.corpus import NearMiss, near_misses
from generator.facts import FactBase
from tests.corpus.casts import cast, of


def listed(*casts: tuple) -> list[tuple[set[str], tuple, tuple]]:
    return [({miss.one, miss.other}, miss.agree, miss.differ) for miss in near_misses(of(*casts))]


def test_two_of_one_name_are_listed_with_what_parts_them() -> None:
    assert listed(cast("a", "Menteri Perdagangan / Budi Santoso"), cast("b", "petani / Budi Santoso")) == [
        ({"budi-santoso", "budi-santoso-2"}, ("name",), ("role",))
    ]
    early, late = date(1998, 5, 4), date(2025, 5, 4)
    assert listed(cast("a", "Budi Santoso", published=early), cast("b", "Budi Santoso", published=late)) == [
        ({"budi-santoso", "budi-santoso-2"}, ("name",), ("period",))
    ]


def test_a_short_name_is_listed_where_one_full_name_has_it() -> None:
    assert listed(cast("a", "Menteri Perdagangan / Budi Hartono"), cast("b", "Hartono", "Rini")) == [
        ({"budi-hartono", "hartono"}, ("part of the name",), ())
    ]


def test_a_short_name_that_many_full_names_have_is_not_listed() -> None:
    many = [cast(f"m{number}", f"Hartono {name}") for number, name in enumerate(("Ali", "Eko", "Tono"))]
    assert listed(*many, cast("b", "Hartono")) == []


def test_near_spellings_and_ambiguous_acronyms_are_listed() -> None:
    (spelling,) = listed(cast("a", "Hossein Abdollahian"), cast("b", "Hossein Abdullahian"))
    assert spelling[1] == ("spelling",)
    acronyms = listed(
        cast("a", "org: Partai Persatuan Pembangunan (PPP)"),
        cast("b", "org: Persatuan Pedagang Pasar (PPP)"),
        cast("c", "org: PPP"),
    )
    assert [traits for _, traits, _ in acronyms] == [("acronym",), ("acronym",)]


def test_a_branch_and_what_every_place_has_are_not_listed() -> None:
    assert listed(cast("a", "org: Bank Indonesia"), cast("b", "org: Bank Indonesia Kalimantan Timur")) == []
    assert listed(cast("a", "org: DPRD"), cast("b", "org: DPRD")) == []


def test_events_of_one_day_that_are_told_alike_are_listed(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Rusia menyerang Ukraina pada Senin (17/10/2022).",
        b="Ukraina menyerang Rusia pada Senin (17/10/2022).",
    )
    (miss,) = near_misses(base)
    assert {miss.one, miss.other} == {event.id for event in base.events}
    assert {"type", "date", "participants"} <= set(miss.agree)


def test_the_likeliest_comes_first_and_the_larger_sheet_is_named_first() -> None:
    minister = [cast(f"m{number}", "Menteri Perdagangan / Budi Santoso", "org: KPK") for number in range(2)]
    misses: tuple[NearMiss, ...] = near_misses(
        of(cast("a", "petani / Budi Santoso", "org: KPK"), *minister, cast("s", "Santoso"))
    )
    scores = [miss.score for miss in misses]
    assert scores == sorted(scores, reverse=True)
    assert len(of(*minister).actors[0].mentions) == 2
    assert misses[0].one == "budi-santoso-2"
