"""Indirect speech: the reported clause, without its cue, up to where the speech ends."""

from __future__ import annotations

import pytest

from tests.support import facts_of, said

BUDI = "Menteri Perdagangan Budi Hartono"


@pytest.mark.parametrize(
    "text",
    [
        f"{BUDI} mengatakan bahwa harga beras turun.",
        f"{BUDI} mengatakan harga beras turun.",
        f"Menurut {BUDI}, harga beras turun.",
        f"Harga beras turun, kata {BUDI}.",
        f"Harga beras turun, menurut {BUDI}.",
        f"{BUDI} mengatakan harga beras turun, demikian seperti dikutip dari BBC, Sabtu (10/12/2022).",
    ],
)
def test_one_clause_is_found_however_it_is_attributed(text: str) -> None:
    ((speaker, act, content),) = said(text)
    assert (speaker, act, content[:1].lower() + content[1:]) == (
        "Budi Hartono",
        "state",
        "harga beras turun",
    )


def test_two_clauses_joined_by_dan_bahwa_are_two_statements_of_one_speaker() -> None:
    found = said(f"{BUDI} mengatakan bahwa harga beras turun dan bahwa stok beras masih cukup.")
    assert [content for _, _, content in found] == ["harga beras turun", "stok beras masih cukup"]
    assert {speaker for speaker, _, _ in found} == {"Budi Hartono"}


def test_a_denial_and_the_admission_after_it_are_two_statements_of_one_speaker() -> None:
    found = said(
        "Iran awalnya membantah mengirim drone ke Rusia, tetapi kemudian mengakui telah memasok beberapa sebelum perang."
    )
    assert found == [
        ("Iran", "deny", "mengirim drone ke Rusia"),
        ("Iran", "admit", "telah memasok beberapa sebelum perang"),
    ]


def test_a_clause_that_holds_a_quote_is_mixed() -> None:
    facts = facts_of(f'{BUDI} mengatakan harga beras akan "turun tajam" bulan depan.')
    assert [statement.mode for statement in facts.statements] == ["mixed"]


@pytest.mark.parametrize("text", ["Warga pergi ke pasar.", "Kata sandi itu diganti.", "Ia minta maaf."])
def test_prose_without_reported_speech_has_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Kata {BUDI}, harga beras akan segera turun.",
        f"Sebab, kata {BUDI}, harga beras akan segera turun.",
        f"Menurut {BUDI} harga beras akan segera turun.",
    ],
)
def test_an_attribution_may_stand_first(text: str) -> None:
    ((speaker, _, content),) = said(text)
    assert (speaker, content) == ("Budi Hartono", "harga beras akan segera turun")


def test_the_day_behind_an_attribution_is_not_what_was_said() -> None:
    assert [content for _, _, content in said(f"Harga beras turun, kata {BUDI}, Senin (3/3/2025).")] == [
        "Harga beras turun"
    ]


@pytest.mark.parametrize("refusal", ["menolak berkomentar", "menolak menjawab pertanyaan wartawan itu"])
def test_a_refusal_to_speak_says_nothing(refusal: str) -> None:
    assert said(f"{BUDI} {refusal}.") == []
