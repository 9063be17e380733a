"""What is on the page but not in the prose is told apart, and stays in the text."""

from __future__ import annotations

import pytest

from generator.articles.furniture import furniture_of

FIRST = "Polisi menangkap dua orang di Bandung kemarin malam.\n"
LAST = "\nKedua orang itu mengaku bersalah di depan petugas."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", "advertisement"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("Baca juga: Harga Beras Naik Lagi", "related"),
        ("Simak Video 'Detik-detik Penangkapan':", "video"),
        ("[Gambas:Video 20detik]", "video"),
        ("Saksikan Live Pagi Ini :", "video"),
        ("Artikel ini ditulis oleh Budi Hartono, peserta magang.", "credit"),
        ("Foto: Petugas di lokasi (Budi/Harian Contoh)", "credit"),
        ("Inggris: Mereka Mengancam Keamanan Global", "heading"),
    ],
)
def test_a_line_of_furniture_has_its_kind(line: str, kind: str) -> None:
    text = FIRST + line + LAST
    found = list(furniture_of(text))
    assert [(piece.span.exact, piece.kind) for piece in found] == [(line, kind)]
    assert found[0].span.holds_in(text)


@pytest.mark.parametrize(
    "line",
    [
        "Polisi belum menyebut nama mereka.",
        '"Kami menyesal," kata mereka.',
        "- beras 5 kg",
        "Tidak ada korban jiwa",
    ],
)
def test_a_line_of_prose_is_no_furniture(line: str) -> None:
    assert list(furniture_of(FIRST + line + LAST)) == []
