"""Actors: kind, aliases, and one entry for each."""

from __future__ import annotations

import pytest

from tests.support import facts_of, names_of


def test_persons_countries_and_organizations_are_told_apart() -> None:
    found = names_of(
        "Menteri Perdagangan Budi Hartono mengatakan Rusia menyerang Ukraina. Kementerian Perdagangan membantah tuduhan Ukraina terhadap Rusia."
    )
    assert found == {
        "Budi Hartono": "person",
        "Rusia": "country",
        "Kementerian Perdagangan": "organization",
        "Ukraina": "country",
    }


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "Komisi Pemberantasan Korupsi (KPK) menahan tersangka. KPK belum menyebut namanya.",
            "Komisi Pemberantasan Korupsi",
            "KPK",
        ),
        ("Amerika Serikat (AS) menuduh Iran. AS meminta penjelasan.", "Amerika Serikat", "AS"),
        (
            "Juru bicara John Kirby mengatakan drone dikirim. Kirby tidak merinci jumlahnya.",
            "John Kirby",
            "Kirby",
        ),
    ],
)
def test_acronyms_in_brackets_and_surnames_are_aliases(text: str, name: str, alias: str) -> None:
    actors = {actor.name.exact: [span.exact for span in actor.aliases] for actor in facts_of(text).actors}
    assert actors[name] == [alias]


def test_a_short_form_of_a_country_is_the_country() -> None:
    assert names_of("AS menuduh Iran. Amerika Serikat meminta penjelasan.") == {
        "Amerika Serikat": "country",
        "Iran": "country",
    }


def test_places_that_are_only_places_are_no_actors() -> None:
    assert names_of("Kebakaran terjadi di Bandung dan di Surabaya.") == {}


def test_what_a_person_is_called_is_an_alias() -> None:
    actors = facts_of(
        "Menteri Sosial Saifullah Hadi (Gus Tomo) mengatakan bantuan cair. Gus Tomo juga meminta warga sabar."
    ).actors
    assert [(actor.name.exact, [alias.exact for alias in actor.aliases]) for actor in actors] == [
        ("Saifullah Hadi", ["Tomo"])
    ]


def test_the_home_country_is_an_actor_only_where_it_acts() -> None:
    assert "Indonesia" not in names_of(
        "Warga di seluruh Indonesia menunggu. Presiden Joko Purnomo pergi ke Rusia."
    )
    assert names_of("Indonesia mengecam serangan itu.") == {"Indonesia": "country"}
