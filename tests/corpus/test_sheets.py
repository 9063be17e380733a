"""A sheet gathers what every article says, each line with its quotes."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts import FactBase


def test_a_later_legal_status_does_not_erase_an_earlier_one(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="JAKARTA - KPK menetapkan Bupati Budi Hartono sebagai tersangka, Senin (3/3/2025). Jaksa Sari Wulandari mengatakan berkas lengkap.",
        b="JAKARTA - Terdakwa Budi Hartono hadir di pengadilan, Selasa (6/5/2025). Bupati Budi Hartono mengatakan dirinya siap diadili.",
    )
    (person,) = [actor for actor in base.actors if actor.name == "Budi Hartono"]
    assert [(status.term, str(status.date)) for status in person.legal_statuses] == [
        ("suspect", "2025-03-03"),
        ("defendant", "2025-05-06"),
    ]
    assert all(status.quotes for status in person.legal_statuses)


def test_how_sure_a_sheet_is_is_how_sure_its_surest_article_is(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Menteri Perdagangan Budi Hartono mengatakan harga beras turun. Budi Hartono meminta warga sabar."
    )
    (person,) = [actor for actor in base.actors if actor.name == "Budi Hartono"]
    assert 0.5 < person.confidence <= 1
    assert all(0 <= statement.confidence <= 1 for statement in person.statements)
