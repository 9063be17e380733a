"""Short forms: what a name may be shortened to, and what it may not."""

from __future__ import annotations

import pytest

from generator.language import load_pack
from generator.language.short_forms import OrganizationNames, TitleNames, has_initials, is_drawn_from


@pytest.fixture(scope="module")
def names() -> OrganizationNames:
    return OrganizationNames(load_pack("id").lexicons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pemprov Jawa Barat", "Pemerintah Provinsi Jawa Barat"),
        ("PT Maju Jaya (Persero)", "Maju Jaya"),
        ("DPR RI", "DPR"),
        ("Kejati Riau", "Kejaksaan Tinggi Riau"),
        ("Kementerian Sosial Republik Indonesia", "Kementerian Sosial"),
        ("Pemerintah RI", "Pemerintah Indonesia"),
        ("Pemerintah Republik Indonesia", "Pemerintah Indonesia"),
    ],
)
def test_heads_are_written_out_and_legal_forms_left_out(
    names: OrganizationNames, one: str, other: str
) -> None:
    assert names.key(one) == names.key(other)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("KPK", "Komisi Pemberantasan Korupsi"),
        ("Kemnaker", "Kementerian Ketenagakerjaan"),
        ("Kemenkes", "Kementerian Kesehatan"),
        ("Satpol PP", "Satpol PP Kabupaten Sukamaju"),
        ("Gerindra", "Partai Gerindra"),
        ("BPJS Kesehatan", "Badan Penyelenggara Jaminan Sosial (BPJS) Kesehatan"),
    ],
)
def test_initials_blends_openings_and_what_stands_behind_a_head_shorten(
    names: OrganizationNames, short: str, long: str
) -> None:
    assert names.shortens(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("DPR", "Fraksi Maju DPR"),
        ("Kemenkes", "Kementerian Perdagangan"),
        ("KPU", "Komisi Pemberantasan Korupsi"),
        ("Bank Jaya", "Bank Jaya"),
        ("DPR", "DPRD Kabupaten Sukamaju"),
        ("Polri", "Korlantas Polri"),
        ("Pemerintah RI", "Pemerintah Jepang"),
        ("Polrestabes Medan", "Satlantas Polrestabes Medan"),
    ],
)
def test_other_names_do_not_shorten(names: OrganizationNames, short: str, long: str) -> None:
    assert not names.shortens(short, long)


def test_initials_are_those_of_the_capitalised_words() -> None:
    assert has_initials("BPS", "Badan Pusat Statistik")
    assert not has_initials("bps", "Badan Pusat Statistik")


@pytest.mark.parametrize(
    ("short", "long", "drawn"),
    [
        ("BRIN", "Badan Riset dan Inovasi Nasional", True),
        ("Jokowi", "Joko Widodo", True),
        ("Danantara", "Badan Pengelola Investasi Daya Anagata Nusantara", True),
        ("BUMN", "Danantara", False),
    ],
)
def test_a_word_is_drawn_from_a_name_by_its_letters(short: str, long: str, drawn: bool) -> None:
    assert is_drawn_from(short, long) is drawn


def test_some_names_every_place_or_every_country_has(names: OrganizationNames) -> None:
    local = [
        name
        for name in ("DPRD", "Dinas Kesehatan", "Komisi", "DPRD Bone", "KPK")
        if names.is_local(names.key(name))
    ]
    assert local == ["DPRD", "Dinas Kesehatan", "Komisi"]
    national = [
        name for name in ("DPR", "Kementerian Pertahanan", "KPK") if names.is_national(names.key(name))
    ]
    assert national == ["DPR", "Kementerian Pertahanan"]
    assert names.names_state("DPR RI")
    assert not names.names_state("DPR")


def test_blends_and_names_without_their_kind_are_told(names: OrganizationNames) -> None:
    assert names.blends("Kemensos", "Kementerian Sosial")
    assert not names.blends("Kemensos", "Kementerian Kesehatan")
    assert names.is_kind_and("Gerindra", "Partai Gerindra")
    assert not names.is_kind_and("Gerindra", "Fraksi Gerindra")


@pytest.fixture(scope="module")
def titles() -> TitleNames:
    return TitleNames(load_pack("id").lexicons)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Menkeu", "Menteri Keuangan", True),
        ("mantan Presiden RI", "Presiden", True),
        ("Menteri ESDM", "Menteri Energi dan Sumber Daya Mineral (ESDM)", True),
        ("Menko PM", "Menteri Koordinator Pemberdayaan Masyarakat", True),
        ("Ketua KPK", "Ketua DPR", False),
        ("Gubernur Riau", "Bupati Riau", False),
    ],
)
def test_titles_agree_where_one_says_no_more_than_the_other(
    titles: TitleNames, one: str, other: str, agree: bool
) -> None:
    assert titles.agree(titles.key(one), titles.key(other)) is agree


def test_a_title_tells_who_is_meant_only_where_few_hold_it(titles: TitleNames) -> None:
    asked = ("Presiden", "Menteri Keuangan", "Ketua KPK", "Ketua", "anggota DPR", "pengacara", "Kombes")
    assert [title for title in asked if titles.key(title) and titles.tells(titles.key(title))] == [
        "Presiden",
        "Menteri Keuangan",
        "Ketua KPK",
    ]
