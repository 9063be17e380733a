"""Countries are known by the names of the CLDR and of the press."""

from __future__ import annotations

import pytest

from generator.language.countries import country_names


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Amerika Serikat", "US"),
        ("AS", "US"),
        ("Inggris", "GB"),
        ("RRT", "CN"),
        ("Tiongkok", "CN"),
        ("Korsel", "KR"),
        ("Korea Utara", "KP"),
        ("Rusia", "RU"),
        ("Ukraina", "UA"),
        ("Timor Leste", "TL"),
    ],
)
def test_names_and_short_forms_lead_to_one_code(name: str, code: str) -> None:
    assert country_names("id")[name] == code


def test_continents_and_groups_are_no_countries() -> None:
    assert not {"Eropa", "Asia", "Dunia", "Uni Eropa"} & country_names("id").keys()
