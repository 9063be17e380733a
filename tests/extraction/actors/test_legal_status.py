"""Legal status: only what the text ties to a name, never what is denied or expected."""

from __future__ import annotations

import pytest

from tests.support import facts_of


def statuses(text: str) -> dict[str, list[str]]:
    return {
        actor.name.exact: [status.term for status in actor.legal_statuses]
        for actor in facts_of(text).actors
        if actor.legal_statuses
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Polda Riau menetapkan Budi Hartono sebagai tersangka, kata Kapolda Riau Joko Purnomo.",
            {"Budi Hartono": ["suspect"]},
        ),
        (
            "Jaksa Budi Hartono mengatakan terdakwa Joko Purnomo dan terdakwa Sari Wulandari akan hadir.",
            {"Joko Purnomo": ["defendant"], "Sari Wulandari": ["defendant"]},
        ),
        (
            "Bupati Budi Hartono ditetapkan sebagai tersangka, kata Jaksa Joko Purnomo. Budi Hartono kemudian divonis bebas.",
            {"Budi Hartono": ["suspect", "acquitted"]},
        ),
    ],
)
def test_a_status_that_is_tied_to_a_name_is_the_persons(text: str, found: dict[str, list[str]]) -> None:
    assert statuses(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kapolda Riau Joko Purnomo mengatakan belum ada yang ditetapkan sebagai tersangka.",
        "Bupati Budi Hartono bukan tersangka, kata Jaksa Joko Purnomo.",
        "Bupati Budi Hartono mengatakan saksi sudah diperiksa.",
        "Menteri Budi Hartono mengatakan barang itu bebas bea.",
        "Budi Hartono ditikam oleh tersangka, kata Kapolda Riau Joko Purnomo.",
        "Budi Hartono, menjadi saksi sejarah kota itu, kata Menteri Joko Purnomo.",
    ],
)
def test_what_is_denied_or_of_somebody_else_is_no_status(text: str) -> None:
    assert statuses(text) == {}


def test_a_status_is_no_role() -> None:
    facts = facts_of("Jaksa Joko Purnomo mengatakan tersangka Budi Hartono ditahan. Budi Hartono diam.")
    (person,) = [actor for actor in facts.actors if actor.name.exact == "Budi Hartono"]
    assert (person.roles, [status.term for status in person.legal_statuses]) == ((), ["suspect"])


def test_initials_of_a_suspect_are_not_a_person_with_those_initials() -> None:
    facts = facts_of(
        "KPK menetapkan tersangka berinisial BP, kata juru bicara KPK Budi Prasetyo. Budi Prasetyo tidak merinci."
    )
    assert {actor.name.exact for actor in facts.actors if actor.legal_statuses} <= {"BP"}
