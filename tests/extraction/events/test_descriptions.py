"""Who is described without a name: the whole phrase, and nothing of the clause around it."""

from __future__ import annotations

import pytest

from generator.extraction.events.descriptions import descriptions_in


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Sebanyak 63 santri dirawat di puskesmas.", ["63 santri"]),
        ("Sebanyak 77 ribu keluarga penerima manfaat menunggu.", ["77 ribu keluarga penerima manfaat"]),
        ("Polisi memeriksa 20 orang saksi kemarin.", ["Polisi", "20 orang saksi"]),
        ("Banjir menewaskan dua orang di Demak.", ["dua orang"]),
        ("Para pengusaha tambang yang melapor mulai resah.", ["Para pengusaha tambang"]),
        ("Pemerintah terus menekan harga beras.", ["Pemerintah"]),
        ("Pada 2024 pemerintah menaikkan tarif.", ["pemerintah"]),
        ("Banyak orang datang dan melihat orang lain.", ["Banyak orang"]),
        ("Harga beras naik.", []),
    ],
)
def test_a_description_is_a_noun_with_what_counts_and_qualifies_it(analysed, text, described) -> None:
    found = analysed(text)
    words = [words for _, words in descriptions_in(found.cast.doc[:], found.pack.lexicons)]
    assert [one.text for one in words] == described


def test_a_description_begins_with_what_counts_its_noun(analysed) -> None:
    found = analysed("Sejumlah nelayan menemui petugas.")
    for head, words in descriptions_in(found.cast.doc[:], found.pack.lexicons):
        assert words.start <= head.i < words.end
