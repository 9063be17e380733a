"""Names are compared without marks, and in a skeleton that other spellings of one name share."""

from __future__ import annotations

import pytest

from generator.corpus.names import folded, is_near, organization_names, skeleton, title_names


def test_marks_hyphens_and_case_do_not_count() -> None:
    assert folded("Hossein Amir-Abdollahian") == folded("hossein Amirabdollahian")
    assert folded("Ma’ruf Amîn") == folded("Ma'ruf Amin")


@pytest.mark.parametrize(
    "spellings",
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Wolodymyr Selenskyj", "Volodymyr Zelenskiy"),
        ("Soeharto", "Suharto"),
        ("Tjahjono Kumolo", "Cahyono Kumolo"),
        ("Khairul Tanjung", "Chairul Tanjung", "Chairul Tandjung"),
        ("Muhammad Farhan", "Mohammad Farhan", "Mochamad Farhan", "Moh. Farhan"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(folded(name)) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Devi Lestari", "Dewi Lestari"), ("Ani Wati", "Any Wati"), ("Budi Santoso", "Budi Sanjaya")],
)
def test_other_names_have_another_skeleton(one: str, other: str) -> None:
    assert skeleton(folded(one)) != skeleton(folded(other))


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Hossein Abdollahian", "Hossein Abdullahian", True),
        ("Budi Santoso", "Budi Santoso", False),
        ("Budi Santoso", "Budi Sanjaya", False),
        ("Budi Santoso", "Santoso", False),
    ],
)
def test_near_are_full_names_of_which_one_long_word_is_spelt_a_little_differently(
    one: str, other: str, near: bool
) -> None:
    assert is_near(folded(one), folded(other)) is near


def test_names_and_titles_are_compared_in_the_language_of_their_article() -> None:
    assert organization_names("id").key("Pemprov Riau") == ("pemerintah", "provinsi", "riau")
    assert title_names("id").key("Mendag") == ("menteri", "perdagangan")
