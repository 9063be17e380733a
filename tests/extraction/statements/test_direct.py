"""Direct speech: what stands between quote marks and is said by somebody."""

from __future__ import annotations

import pytest

from tests.support import facts_of, said

BUDI = "Menteri Perdagangan Budi Hartono"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f'"Harga beras akan turun," kata {BUDI}.', ["Harga beras akan turun"]),
        (f'{BUDI} mengatakan, "Harga beras akan turun."', ["Harga beras akan turun"]),
        (f'{BUDI}: "Harga beras akan turun."', ["Harga beras akan turun"]),
        (f'"Harga beras," kata {BUDI}, "akan turun."', ["Harga beras", "akan turun"]),
        (f"”Harga beras akan turun,” ujar {BUDI}.", ["Harga beras akan turun"]),
    ],
)
def test_quotes_before_after_and_around_their_attribution_are_found(text: str, content: list[str]) -> None:
    found = said(text)
    assert [words for _, _, words in found] == content
    assert {speaker for speaker, _, _ in found} == {"Budi Hartono"}


def test_a_quote_without_a_cue_goes_on_with_the_last_speaker() -> None:
    found = said(f'"Harga akan turun," kata {BUDI}. "Stok beras cukup sampai akhir tahun."')
    assert [speaker for speaker, _, _ in found] == ["Budi Hartono", "Budi Hartono"]


def test_a_title_or_a_term_in_quote_marks_is_not_said() -> None:
    assert said('Film "Laskar Pelangi" diputar lagi. Polisi menggelar operasi "zebra" pekan ini.') == []


def test_direct_speech_has_its_mode() -> None:
    facts = facts_of(f'"Harga beras akan turun," kata {BUDI}.')
    assert [statement.mode for statement in facts.statements] == ["direct"]
