"""Names are compared without marks, and two spellings are one only where they are near."""

from __future__ import annotations

import pytest

from generator.corpus.names import folded, same_person


def test_marks_hyphens_and_case_do_not_count() -> None:
    assert folded("Hossein Amir-Abdollahian") == folded("hossein Amirabdollahian")
    assert folded("Ma’ruf Amîn") == folded("Ma'ruf Amin")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Budi Santoso", "Budi Santoso", True),
        ("Budi Santoso", "Budi Sanjaya", False),
        ("Ani Wati", "Ana Wati", False),
        ("Budi Santoso", "Santoso", False),
        ("Joko Widodo", "Joko Widodo Putra", False),
    ],
)
def test_only_near_spellings_of_full_names_are_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(folded(one), folded(other)) is same
