"""Short forms: what a name may be shortened to, and what it may not."""

from __future__ import annotations

import pytest

from generator.extraction.actors.short_forms import OrganizationNames, has_initials
from generator.language import load_pack


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
    ],
)
def test_other_names_do_not_shorten(names: OrganizationNames, short: str, long: str) -> None:
    assert not names.shortens(short, long)


def test_initials_are_those_of_the_capitalised_words() -> None:
    assert has_initials("BPS", "Badan Pusat Statistik")
    assert not has_initials("bps", "Badan Pusat Statistik")
