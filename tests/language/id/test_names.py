"""Names of the Indonesian press."""

from __future__ import annotations

import pytest

from generator.language import load_pack


def names(text: str) -> dict[str, str]:
    return {entity.text: entity.label_ for entity in load_pack("id").nlp(text).ents}


def test_countries_persons_and_organizations_have_their_labels() -> None:
    found = names("Menteri Luar Negeri Inggris James Cleverly bertemu Komisi Pemberantasan Korupsi (KPK).")
    assert found["Inggris"] == "GPE"
    assert found["James Cleverly"] == "PER"
    assert found["Komisi Pemberantasan Korupsi"] == "ORG"
    assert found["KPK"] == "ORG"


@pytest.mark.parametrize("text", ["Ukraina Tuduh Iran Bantu Rusia", "Rusia dan Iran Teken Kerja Sama"])
def test_a_headline_is_not_one_name(text: str) -> None:
    assert {"Iran", "Rusia"} <= names(text).keys()


def test_months_days_and_first_words_are_no_names() -> None:
    assert names("Senin lalu, pada Oktober, warga pulang. Namun hujan turun.") == {}


def test_initials_of_persons_are_names() -> None:
    found = names("Polisi menahan tersangka berinisial A, AP (27) dan MR di Bandung.")
    assert {name for name, label in found.items() if label == "PER"} == {"A", "AP", "MR"}


def test_an_organization_that_lists_its_fields_is_one_name() -> None:
    found = names("Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperingatkan warga.")
    assert found == {"Badan Meteorologi, Klimatologi, dan Geofisika": "ORG", "BMKG": "ORG"}
