"""Who speaks: the name beside the cue, or the one that a pronoun or a title leads to."""

from __future__ import annotations

import pytest

from tests.support import facts_of, said

FIRST = "Menteri Perdagangan Budi Hartono mengatakan harga beras akan turun. "


@pytest.mark.parametrize(
    "second",
    [
        '"Stok beras masih cukup," katanya.',
        "Ia mengatakan stok beras masih cukup.",
        "Dia menambahkan bahwa stok beras masih cukup.",
        "Budi mengatakan stok beras masih cukup.",
        "Stok beras masih cukup, tambahnya.",
        "Menurutnya, stok beras masih cukup.",
        "Menurut dia, stok beras masih cukup.",
    ],
)
def test_pronouns_short_names_and_nya_lead_to_the_last_speaker(second: str) -> None:
    assert [speaker for speaker, _, _ in said(FIRST + second)] == ["Budi Hartono", "Budi Hartono"]


def test_a_country_and_an_organization_can_speak() -> None:
    found = said(
        "Amerika Serikat (AS) menuduh Iran memasok drone ke Rusia. Kementerian Perdagangan mengatakan harga beras akan turun."
    )
    assert [speaker for speaker, _, _ in found] == ["Amerika Serikat", "Kementerian Perdagangan"]


def test_an_unnamed_speaker_keeps_its_description() -> None:
    ((speaker, _, _),) = said("Harga beras akan turun, kata seorang pejabat kementerian.")
    assert speaker == "seorang pejabat kementerian"


def test_the_rule_that_found_the_speaker_is_named() -> None:
    sieves = [
        statement.sieve for statement in facts_of(FIRST + "Ia mengatakan stok beras masih cukup.").statements
    ]
    assert sieves[0] == "name"
    assert sieves[1] not in ("name", "unknown")


def test_nobody_is_guessed_where_nobody_was_named() -> None:
    ((speaker, _, _),) = said('"Stok beras masih cukup," katanya.')
    assert speaker is None


def test_the_last_person_who_spoke_is_meant_and_not_the_last_who_was_named() -> None:
    found = said(
        FIRST + 'Hal itu sudah disampaikan kepada Presiden Joko Purnomo. "Stok beras masih cukup," ujarnya.'
    )
    assert found[-1][0] == "Budi Hartono"


def test_a_person_who_opens_the_sentence_before_is_meant() -> None:
    found = said(
        FIRST + 'Presiden Joko Purnomo tiba di pasar itu kemarin. "Stok beras masih cukup," ujarnya.'
    )
    assert found[-1][0] == "Joko Purnomo"


@pytest.mark.parametrize(
    "second",
    [
        "Menteri itu menyebut stok beras masih cukup.",
        "Politikus Partai Contoh ini juga menyebut stok beras masih cukup.",
        '"Stok beras masih cukup," ujar politikus Partai Contoh tersebut.',
    ],
)
def test_a_title_that_points_back_means_the_last_speaker(second: str) -> None:
    assert [speaker for speaker, _, _ in said(FIRST + second)] == ["Budi Hartono", "Budi Hartono"]


def test_a_name_behind_a_title_and_a_comma_speaks_and_not_the_name_inside_the_title() -> None:
    ((speaker, _, _),) = said(
        '"Dia tidak hadir hari ini," kata pengacara Rini Wulandari, Andi Saputra, kemarin.'
    )
    assert speaker == "Andi Saputra"


def test_the_body_speaks_and_not_its_leader() -> None:
    text = "Pasukan Nasional Libya (LNA) pimpinan Khalifa Haftar mengklaim telah menembak jatuh dua pesawat."
    assert [speaker for speaker, _, _ in said(text)] == ["Pasukan Nasional Libya"]


def test_the_body_speaks_that_a_bracket_names_behind_a_place() -> None:
    text = (
        "Misi PBB di Libya (UNSMIL) mendesak kedua pihak menahan diri. Menurut data UNSMIL, 102 warga tewas."
    )
    assert [speaker for speaker, _, _ in said(text)] == ["UNSMIL", "UNSMIL"]
