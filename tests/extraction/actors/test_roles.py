"""Roles before and after a name, and the organization inside them."""

from __future__ import annotations

import pytest

from tests.support import facts_of


def roles(text: str) -> dict[str, list[str]]:
    return {
        actor.name.exact: [role.title.exact for role in actor.roles]
        for actor in facts_of(text).actors
        if actor.kind == "person"
    }


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Menteri Luar Negeri Inggris James Cleverly mengatakan itu bohong.",
            "James Cleverly",
            "Menteri Luar Negeri Inggris",
        ),
        (
            "Hal itu dikatakan juru bicara dewan keamanan nasional AS John Kirby. Kirby tidak merinci jumlahnya.",
            "John Kirby",
            "juru bicara dewan keamanan nasional AS",
        ),
        (
            "John Kirby, juru bicara dewan keamanan nasional AS, mengatakan itu bohong.",
            "John Kirby",
            "juru bicara dewan keamanan nasional AS",
        ),
        ("Menkeu Purbaya Yudhi Sadewa mengatakan kas negara cukup.", "Purbaya Yudhi Sadewa", "Menkeu"),
    ],
)
def test_a_title_beside_a_name_is_its_role(text: str, person: str, role: str) -> None:
    assert roles(text)[person] == [role]


def test_the_title_of_the_next_name_is_not_the_role_of_the_last() -> None:
    found = roles(
        "Menanggapi komentar Mr Kirby, Menteri Luar Negeri Inggris James Cleverly mengatakan itu benar."
    )
    assert found["James Cleverly"] == ["Menteri Luar Negeri Inggris"]
    assert found.get("Kirby", []) == []


def test_a_former_title_has_its_standing() -> None:
    facts = facts_of("Mantan Menteri Perdagangan Budi Hartono mengatakan harga akan turun.")
    (person,) = [actor for actor in facts.actors if actor.kind == "person"]
    assert [role.standing for role in person.roles] == ["former"]


def test_the_organization_inside_a_role_is_an_actor_and_linked() -> None:
    facts = facts_of("Ketua KPK Setyo Budiyanto mengatakan perkara itu selesai.")
    (person,) = [actor for actor in facts.actors if actor.kind == "person"]
    assert facts.actors[person.roles[0].organization].name.exact == "KPK"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kapolres Sleman AKBP Budi Hartono mengatakan pelaku ditangkap.", ["Kapolres Sleman", "AKBP"]),
        ("Kapolres Sleman, AKBP Budi Hartono mengatakan pelaku ditangkap.", ["AKBP", "Kapolres Sleman"]),
        (
            "Menteri Keuangan (Menkeu) Budi Hartono mengatakan kas negara cukup.",
            ["Menkeu", "Menteri Keuangan"],
        ),
    ],
)
def test_an_office_its_short_form_and_a_rank_are_roles_by_themselves(text: str, found: list[str]) -> None:
    assert roles(text)["Budi Hartono"] == found


def test_a_role_ends_where_another_person_is_named() -> None:
    found = roles(
        "Presiden Joko Widodo memerintahkan Kepala BNPB Doni Monardo dan Menteri Sosial Tri Rismaharini berangkat."
    )
    assert found["Tri Rismaharini"] == ["Menteri Sosial"]


def test_an_office_may_list_its_fields() -> None:
    found = roles(
        "Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan BNPB Raditya Jati mengatakan jalan tertutup."
    )
    assert found["Raditya Jati"] == ["Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan BNPB"]


def test_a_rank_of_two_words_is_a_role_of_its_own() -> None:
    text = "Kepala Bidang Humas Polda Metro Jaya Komisaris Besar Yusri Yunus mengatakan jalan ditutup."
    assert roles(text)["Yusri Yunus"] == ["Kepala Bidang Humas Polda Metro Jaya", "Komisaris Besar"]
