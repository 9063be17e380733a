"""The same words of one speaker in several outlets are one statement, also shortened or rephrased."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.facts import FactBase

BUDI = "Menteri Perdagangan Budi Hartono"
SAID = "Stok beras 1,2 juta ton cukup sampai akhir tahun dan tidak perlu impor dari Vietnam"


def carried(base: FactBase) -> list[list[str]]:
    """The articles of each statement."""
    return sorted([source.quote.article for source in statement.sources] for statement in base.statements())


def quoted(*contents: str) -> dict[str, str]:
    return {name: f'"{words}," kata {BUDI}.' for name, words in zip("abcd", contents, strict=False)}


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


@pytest.mark.parametrize(
    "other",
    [
        "Stok beras 1,2 juta ton cukup sampai akhir tahun",
        "Stok beras 1,2 juta ton cukup dan tidak perlu impor dari Vietnam",
        "Stok beras sebesar 1,2 juta ton mencukupi sampai akhir tahun, jadi tidak perlu mengimpor dari Vietnam",
    ],
    ids=["shortened", "without its middle", "in other words"],
)
def test_shortened_and_rephrased_it_is_one_statement(merged: Callable[..., FactBase], other: str) -> None:
    assert carried(merged(**quoted(SAID, other))) == [["a", "b"]]


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("1,2", "1,7"),
        SAID.replace("Vietnam", "Thailand"),
        SAID.replace("tidak perlu", "perlu"),
        "Beras yang ada tidak cukup sampai akhir tahun",
    ],
    ids=["another number", "another name", "without the negation", "the contrary"],
)
def test_what_says_something_else_is_another_statement(merged: Callable[..., FactBase], other: str) -> None:
    assert carried(merged(**quoted(SAID, other))) == [["a"], ["b"]]


def test_a_denial_is_not_one_with_what_it_denies(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a=f"{BUDI} mengatakan stok beras nasional sudah habis sejak bulan lalu.",
        b=f"{BUDI} membantah stok beras nasional sudah habis sejak bulan lalu.",
    )
    assert carried(base) == [["a"], ["b"]]


def test_two_longer_statements_that_share_a_sentence_stay_two(merged: Callable[..., FactBase]) -> None:
    shared = "Harga beras akan turun minggu depan"
    base = merged(
        **quoted(
            f"{shared}. Pedagang yang menimbun kami tangkap bersama polisi setempat",
            f"{shared}. Petani jangan khawatir karena gabah mereka kami beli semuanya",
            shared,
        )
    )
    assert sorted(map(len, carried(base))) == [1, 2]


def test_the_same_words_a_year_later_are_said_anew(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a=f'JAKARTA - "Stok beras cukup sampai akhir tahun," kata {BUDI}, Senin (3/3/2025).',
        b=f'JAKARTA - "Stok beras cukup sampai akhir tahun," kata {BUDI}, Senin (4/3/2024).',
    )
    assert carried(base) == [["a"], ["b"]]
