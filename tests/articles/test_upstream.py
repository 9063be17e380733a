"""The outlet from which an article took its news is its upstream."""

from __future__ import annotations

import pytest

from generator.articles.upstream import upstream_of


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("demikian seperti dikutip dari BBC, Sabtu (10/12/2022).", ("BBC",)),
        ("seperti dilansir Reuters, Senin.", ("Reuters",)),
        ("Melansir The Guardian, perusahaan itu tutup.", ("The Guardian",)),
        ("dikutip dari Antara, Senin. Hal itu dilansir AFP.", ("Antara", "AFP")),
        ("Hal itu dikutip dari keterangan resmi.", ()),
        ("Demikian beritanya.\n\nSumber: Reuters", ("Reuters",)),
        ("Demikian beritanya.\nSumber: AFP, Antara", ("AFP", "Antara")),
        ("Gempa Guncang Mamuju, 34 Orang Dilaporkan Tewas", ()),
        ("Sumber: data yang diolah dari banyak laporan", ()),
    ],
)
def test_named_outlets_are_found_and_nothing_else(text: str, via: tuple[str, ...]) -> None:
    assert upstream_of(text, publisher=None) == via


def test_an_outlet_is_not_upstream_of_itself() -> None:
    assert upstream_of("dikutip dari Antara, Senin.", publisher="ANTARA") == ()
