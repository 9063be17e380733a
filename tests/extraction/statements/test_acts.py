"""What a statement does."""

from __future__ import annotations

import pytest

from tests.support import said


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ukraina menuduh Iran memasok drone ke Rusia.", "accuse"),
        ("Iran membantah memasok drone ke Rusia.", "deny"),
        ("Iran mengakui memasok drone ke Rusia.", "admit"),
        ("Ukraina meminta Iran berhenti memasok drone.", "request"),
        ("Inggris berjanji akan mengirim bantuan ke Ukraina.", "promise"),
        ("Rusia memperingatkan bahwa serangan akan dibalas.", "threaten"),
        ("Jerman mengecam serangan ke kota itu.", "reject"),
        ("Jerman mengatakan serangan ke kota itu berhenti.", "state"),
        ("Ukraina mengatakan ini bohong.", "reject"),
    ],
)
def test_the_cue_or_the_content_performs_the_act(text: str, act: str) -> None:
    assert [found for _, found, _ in said(text)] == [act]


@pytest.mark.parametrize(
    "text", ["Iran tidak membantah tuduhan itu.", "Iran enggan mengakui pengiriman itu."]
)
def test_a_negated_denial_or_admission_is_neither(text: str) -> None:
    assert [act for _, act, _ in said(text)] == ["state"]


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Jangan panik menghadapi kabar ini", "request"),
        ("Kami akan menindak semua pelaku di lapangan", "promise"),
        ("Kami mengapresiasi kerja keras para petugas", "support"),
        ("Saya tidak pernah menerima uang itu", "deny"),
        ("Harga beras pekan ini sama saja", "state"),
    ],
)
def test_where_the_cue_only_reports_the_words_perform_the_act(content: str, act: str) -> None:
    assert [found for _, found, _ in said(f'"{content}," kata Menteri Perdagangan Budi Hartono.')] == [act]
