"""The same words of one speaker in several outlets are one statement."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts import FactBase

BUDI = "Menteri Perdagangan Budi Hartono"


def test_a_quote_in_two_outlets_is_one_statement_with_two_sources(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a=f'"Stok beras cukup sampai akhir tahun," kata {BUDI}.',
        b=f'{BUDI} mengatakan, "Stok beras cukup sampai akhir tahun."',
    )
    (statement,) = base.statements()
    assert [source.quote.article for source in statement.sources] == ["a", "b"]


def test_other_words_or_another_speaker_are_another_statement(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a=f'"Stok beras cukup sampai akhir tahun," kata {BUDI}.',
        b=f'"Stok beras habis sebelum akhir bulan," kata {BUDI}.',
        c='"Stok beras cukup sampai akhir tahun," kata Ketua KPK Setyo Budiyanto.',
    )
    assert len(list(base.statements())) == 3
