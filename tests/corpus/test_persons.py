"""A person is one under several names, and two persons are two under one name."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from tests.corpus.casts import cast, sheets


def articles(*casts: tuple) -> list[list[str]]:
    """The articles of each sheet."""
    return [names for _, names in sheets(*casts)]


def test_spellings_of_one_name_are_one_person() -> None:
    assert sheets(
        cast("a", "Presiden Ukraina / Volodymyr Zelensky"),
        cast("b", "Presiden Ukraina / Volodymyr Zelenskyy"),
        cast("c", "Wolodymyr Selenskyj"),
    ) == [("Volodymyr Zelensky", ["a", "b", "c"])]
    assert articles(
        cast("a", "Menteri Luar Negeri Iran / Hossein Amir-Abdollahian"),
        cast("b", "Menlu Iran / Hossein Amirabdollahian"),
        cast("c", "Menteri Luar Negeri Iran / Hossein Amir Abdollahian"),
    ) == [["a", "b"], ["c"]]


def test_a_minister_and_a_farmer_of_one_name_are_two() -> None:
    assert sheets(
        cast("a", "Menteri Perdagangan / Budi Santoso"),
        cast("b", "petani / Budi Santoso"),
        cast("c", "Mendag / Budi Santoso"),
        cast("d", "petani / Budi Santoso"),
    ) == [("Budi Santoso", ["a", "c"]), ("Budi Santoso", ["b", "d"])]


def test_whoever_could_be_either_of_two_namesakes_is_neither() -> None:
    assert articles(
        cast("a", "Menteri Perdagangan / Budi Santoso"),
        cast("b", "petani / Budi Santoso"),
        cast("c", "Budi Santoso"),
    ) == [["a"], ["b"], ["c"]]


def test_where_nearly_all_articles_mean_one_namesake_a_bare_name_means_that_one() -> None:
    minister = [cast(f"m{number}", "Menteri Perdagangan / Budi Santoso") for number in range(5)]
    assert articles(*minister, cast("b", "petani / Budi Santoso"), cast("x", "Budi Santoso")) == [
        ["b"],
        ["m0", "m1", "m2", "m3", "m4", "x"],
    ]


def test_a_new_title_parts_nobody_whose_company_stays() -> None:
    company = ("Ketua APPSI / Rini Wulandari", "org: APPSI")
    assert articles(
        cast("a", "Menteri Perdagangan / Budi Santoso", *company), cast("b", "Budi Santoso", *company)
    ) == [["a", "b"], ["a", "b"], ["a", "b"]]


def test_whose_company_is_that_of_two_namesakes_joins_neither() -> None:
    company, others = ("Rini Wulandari", "org: Tesla"), ("Ali Rahman", "org: KPK")
    assert [
        names
        for name, names in sheets(
            cast("a", "Menteri Perdagangan / Budi Santoso", *company),
            cast("b", "petani / Budi Santoso", *others),
            cast("c", "Budi Santoso", *company, *others),
        )
        if name == "Budi Santoso"
    ] == [["a"], ["b"], ["c"]]


def test_namesakes_of_other_times_are_two() -> None:
    early, late, later = date(1998, 5, 4), date(2020, 3, 3), date(2025, 3, 3)
    assert articles(
        cast("a", "Budi Santoso", published=early),
        cast("b", "Budi Santoso", published=late),
        cast("c", "Budi Santoso", published=later),
    ) == [["a"], ["b", "c"]]


def test_part_of_a_name_is_the_full_one_where_a_title_ties_them() -> None:
    assert sheets(
        cast("a", "Wakil Presiden RI / Gibran Rakabuming Raka"),
        cast("b", "Wapres / Gibran"),
        cast("c", "Gibran"),
        cast("d", "pelatih / Gibran"),
    ) == [("Gibran Rakabuming Raka", ["a", "b"]), ("Gibran", ["c"]), ("Gibran", ["d"])]


def test_a_title_that_many_hold_ties_nobody() -> None:
    assert articles(cast("a", "pengacara / Ali Rahman"), cast("b", "pengacara / Rahman")) == [["a"], ["b"]]


def test_company_is_a_second_reason_too_and_one_companion_is_not() -> None:
    company = ("Rini Wulandari", "org: Tesla")
    assert articles(
        cast("a", "Elon Musk", *company), cast("b", "Musk", *company), cast("c", "Musk", "org: Tesla")
    ) == [["a", "b"], ["a", "b"], ["a", "b", "c"], ["c"]]


def test_company_ties_nobody_whose_titles_contradict() -> None:
    company = ("Rini Wulandari", "org: Tesla")
    assert ["a", "b"] not in articles(
        cast("a", "Menteri Perdagangan / Budi Hartono", *company[:1]),
        cast("b", "pelatih / Hartono", *company[1:]),
    )
    assert [
        name
        for name, _ in sheets(
            cast("a", "Menteri Perdagangan / Budi Hartono", *company),
            cast("b", "pelatih / Hartono", *company),
        )
    ].count("Hartono") == 1


def test_a_short_name_that_an_article_explains_is_enough() -> None:
    assert sheets(cast("a", "Joko Widodo (Jokowi)"), cast("b", "Jokowi"), cast("c", "Joko")) == [
        ("Joko Widodo", ["a", "b"]),
        ("Joko", ["c"]),
    ]


def test_a_short_name_that_two_have_is_neithers() -> None:
    assert articles(
        cast("a", "Menteri Sosial / Ali Rahman"), cast("b", "Menteri Agama / Ali Hasan"), cast("c", "Ali")
    ) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("name", ["H. Ali Rahman", "Dr. Ali Rahman", "Ali Rahman, S.H."])
def test_forms_of_address_and_degrees_do_not_part_a_person(name: str) -> None:
    assert articles(cast("a", "Ali Rahman"), cast("b", name)) == [["a", "b"]]


def test_the_order_of_articles_does_not_count() -> None:
    casts = [
        cast("a", "Wakil Presiden / Gibran Rakabuming Raka", "Rini Wulandari", "org: Tesla"),
        cast("b", "Gibran", "Rini Wulandari", "org: Tesla"),
        cast("c", "wali kota / Gibran Rakabuming"),
        cast("d", "Gibran Rakabuming Raka"),
    ]
    assert len({str(sheets(*order)) for order in permutations(casts)}) == 1
