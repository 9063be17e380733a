"""Sentences end where sentences end, and not at every full stop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import load_pack


def sentences(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in load_pack("id").nlp(text).sents]


@pytest.mark.parametrize(
    "text",
    [
        "Harga Rp 1,5 miliar itu belum dibayar.",
        "Perkara No. 12 disidangkan lagi.",
        "Menteri dr. Budi S. Hartono pergi ke Bandung.",
        "Prof. Dr. Ir. H. Ahmad Yani, M.Sc. mengajar di sana.",
        "PT. Maju Jaya Tbk. rugi 3.5 persen.",
        '"Harga akan turun," kata Budi.',
        "Rapat dimulai pukul 10.30 WIB di Jl. Merdeka No. 5.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Polisi datang.", "Pelaku lari!", "Ke mana?", "Tidak tahu."],
        ['"Harga turun," kata Budi.', '"Stok cukup."'],
        ["Ia lahir pada 1990.", "Ia tinggal di Bogor."],
        ['Budi berkata: "Cukup."', "Rini diam."],
    ],
)
def test_these_are_several(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_an_attribution_stays_with_the_last_sentence_of_its_quote() -> None:
    found = sentences('"Kami rugi. Kami tutup besok," kata Budi.')
    assert found[-1].endswith("kata Budi.")


@given(st.text(max_size=200))
def test_a_doc_says_its_text_character_for_character(text: str) -> None:
    assert load_pack("id").nlp(text).text == text
