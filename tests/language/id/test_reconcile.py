"""Where rules and model differ, each is believed in what it knows."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy
from spacy.tokens import Doc, Span

from generator.language.id.reconcile import Reconciler

NLP = spacy.blank("id")
RECONCILER = Reconciler(
    countries={"Rusia", "Ukraina"},
    places={"Bandung"},
    common={"setibanya", "pembangunan", "keluarga"},
    acronyms={"CPO"},
    not_alone={"barat"},
    where=frozenset({"di", "jalan"}),
    titles={"menteri", "presiden", "kombes", "raja", "mrs", "bupati", "kapuspenkum"},
    heads={"kementerian", "kejagung"},
    ranks={"kombes"},
    long_ranks={"komisaris besar"},
    regional={"bupati"},
)


def names(
    text: str, *, rules: list[tuple[str, str]] = (), model: list[tuple[str, str]] = ()
) -> dict[str, str]:
    doc = NLP(text)
    doc[0].is_sent_start = True
    found = RECONCILER.names(_spans(doc, rules), _spans(doc, model), speaking=set())
    return {span.text: span.label_ for span in found}


def _spans(doc: Doc, wanted: list[tuple[str, str]]) -> list[Span]:
    return [
        doc.char_span(doc.text.index(words), doc.text.index(words) + len(words), label=label)
        for words, label in wanted
    ]


def test_a_title_before_a_name_is_not_part_of_it() -> None:
    assert names("kata Menteri Budi Hartono", model=[("Menteri Budi Hartono", "PER")]) == {
        "Budi Hartono": "PER"
    }


def test_common_words_behind_a_title_belong_to_the_title() -> None:
    assert names(
        "kata Menteri Pembangunan Keluarga Wihaji", model=[("Pembangunan Keluarga Wihaji", "PER")]
    ) == {"Wihaji": "PER"}


def test_a_title_that_is_a_name_stays() -> None:
    assert names("kata Menteri Raja Juli", model=[("Raja Juli", "PER")]) == {"Raja Juli": "PER"}


def test_a_rank_that_the_model_takes_for_an_organization_stands_before_a_person() -> None:
    assert names("kata Kombes Budi Hartono", model=[("Kombes Budi Hartono", "ORG")]) == {
        "Budi Hartono": "PER"
    }


def test_a_rank_behind_an_organization_is_the_next_persons() -> None:
    assert names("kata Polres Jaya Kombes Budi", model=[("Polres Jaya Kombes", "ORG")]) == {
        "Polres Jaya": "ORG"
    }


def test_a_short_form_in_brackets_is_no_part_of_the_name() -> None:
    assert names("kata Dewan Gizi (DG) kemarin", model=[("Dewan Gizi (DG)", "ORG")]) == {"Dewan Gizi": "ORG"}
    assert names("kata PT Jaya (Persero) kemarin", model=[("PT Jaya (Persero)", "ORG")]) == {
        "PT Jaya (Persero)": "ORG"
    }


def test_places_are_nobody_and_countries_are_countries() -> None:
    assert names("di Rusia dan Bandung", model=[("Rusia", "LOC"), ("Bandung", "LOC")]) == {"Rusia": "GPE"}


def test_a_country_before_a_name_is_not_part_of_it() -> None:
    found = names(
        "kata Presiden Ukraina Volodymyr Zelensky",
        rules=[("Ukraina", "GPE")],
        model=[("Ukraina Volodymyr Zelensky", "PER")],
    )
    assert found == {"Ukraina": "GPE", "Volodymyr Zelensky": "PER"}


def test_a_country_with_its_short_form_is_no_organization() -> None:
    found = names("kata Rusia (RU) kemarin", rules=[("Rusia", "GPE")], model=[("Rusia (RU)", "ORG")])
    assert found == {"Rusia": "GPE"}


def test_half_a_country_is_no_organization() -> None:
    reconciler = replace(RECONCILER, countries={"Amerika Serikat"}, heads={"serikat"})
    doc = NLP("kata Menteri Luar Amerika Serikat (AS) kemarin")
    found = reconciler.names(
        _spans(doc, [("Amerika Serikat", "GPE")]), _spans(doc, [("Serikat (AS)", "ORG")]), speaking=set()
    )
    assert [(span.text, span.label_) for span in found] == [("Amerika Serikat", "GPE")]


def test_a_word_with_a_capital_only_because_it_opens_a_sentence_is_no_name() -> None:
    assert names("Sembunyi dia di sana", model=[("Sembunyi", "PER")]) == {}
    assert names("Setibanya dia pergi", model=[("Setibanya", "ORG")]) == {}


def test_a_hyphen_ties_the_parts_of_a_name() -> None:
    assert names("kata Hossein Amir-Abdollahian", model=[("Hossein Amir", "PER")]) == {
        "Hossein Amir-Abdollahian": "PER"
    }


@pytest.mark.parametrize(("acronym", "found"), [("KPK", {"KPK": "ORG"}), ("CPO", {})])
def test_an_acronym_is_an_organization_unless_it_names_a_thing(acronym: str, found: dict[str, str]) -> None:
    assert names(f"kata {acronym} kemarin", model=[(acronym, "ORG")]) == found


def test_the_model_parts_what_the_rules_took_together() -> None:
    found = names(
        "kata Kementerian Dagang Budi Hartono",
        rules=[("Kementerian Dagang Budi Hartono", "ORG")],
        model=[("Budi Hartono", "PER")],
    )
    assert found["Budi Hartono"] == "PER"


def test_the_longer_name_of_the_rules_is_kept() -> None:
    found = names(
        "kata Kementerian Dagang dan Tani",
        rules=[("Kementerian Dagang dan Tani", "ORG")],
        model=[("Kementerian Dagang", "ORG")],
    )
    assert found == {"Kementerian Dagang dan Tani": "ORG"}


def test_the_rank_of_whoever_is_named_next_ends_an_organization() -> None:
    text = "Kabid Humas Polda Jabar Komisaris Besar Budi Hartono hadir."
    assert names(text, model=[("Polda Jabar Komisaris", "ORG")]) == {"Polda Jabar": "ORG"}


def test_a_list_of_fields_that_is_broken_off_names_nobody() -> None:
    text = "Kepala Pusat Data, Informasi, dan Humas Budi Hartono hadir."
    assert names(text, model=[("Pusat Data", "ORG")]) == {}


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("Bupati Bandung Benni Warlis hadir.", "Bandung Benni Warlis", "Benni Warlis"),
        ("Bupati Bandung Arya hadir.", "Bandung Arya", "Bandung Arya"),
        ("Presiden Bandung Benni Warlis hadir.", "Bandung Benni Warlis", "Bandung Benni Warlis"),
        (
            "Kapuspenkum Kejagung Anang Supriatna hadir.",
            "Kapuspenkum Kejagung Anang Supriatna",
            "Anang Supriatna",
        ),
    ],
)
def test_a_name_begins_behind_the_region_or_the_body_of_the_office(text: str, taken: str, name: str) -> None:
    assert names(text, model=[(taken, "PER")]) == {name: "PER"}


def test_a_region_and_a_person_are_no_body() -> None:
    text = "Bupati di Bandung Benni Warlis hadir."
    assert names(text, model=[("Bandung Benni Warlis", "ORG")]) == {"Benni Warlis": "PER"}
    text = "Kemarin di Bandung Benni Warlis hadir."
    assert names(text, model=[("Bandung Benni Warlis", "ORG")]) == {"Bandung Benni Warlis": "ORG"}
