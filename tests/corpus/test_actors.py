"""The same actor in several articles is one; a surname alone makes nobody one."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts import FactBase


def names(base: FactBase) -> list[str]:
    return sorted(actor.name for actor in base.actors)


def test_titles_do_not_part_a_person(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Menteri Perdagangan Budi Hartono mengatakan harga akan turun.",
        b="Mantan Menteri Perdagangan Budi Hartono mengatakan harga akan naik.",
    )
    (budi,) = [actor for actor in base.actors if actor.kind == "person"]
    assert [role.standing for role in sorted(budi.roles, key=lambda role: role.standing)] == [
        "current",
        "former",
    ]
    assert len(budi.statements) == 2


def test_an_acronym_leads_to_the_organization_that_another_article_writes_out(
    merged: Callable[..., FactBase],
) -> None:
    base = merged(
        a="Komisi Pemberantasan Korupsi (KPK) mengatakan perkara itu selesai.",
        b="KPK mengatakan perkara lain belum selesai.",
    )
    assert names(base) == ["Komisi Pemberantasan Korupsi"]


def test_short_forms_of_countries_are_written_out_inside_organizations(
    merged: Callable[..., FactBase],
) -> None:
    base = merged(
        a="Juru bicara Dewan Keamanan Nasional Amerika Serikat (AS) John Kirby mengatakan drone itu dikirim. "
        "Amerika Serikat (AS) menuduh Iran.",
        b="Juru bicara Dewan Keamanan Nasional AS John Kirby mengatakan drone itu ditembak.",
    )
    assert names(base) == ["Amerika Serikat", "Dewan Keamanan Nasional Amerika Serikat", "Iran", "John Kirby"]


def test_a_surname_alone_is_nobody_without_a_second_reason(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Menteri Perdagangan Budi Hartono mengatakan harga akan turun.",
        b="Pelatih Hartono mengatakan timnya akan menang.",
    )
    assert names(base) == ["Budi Hartono", "Hartono"]


def test_a_shared_title_is_a_second_reason(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Menteri Perdagangan Budi Hartono mengatakan harga akan turun.",
        b="Menteri Perdagangan Budi mengatakan harga akan naik.",
    )
    assert names(base) == ["Budi Hartono"]


def test_two_of_one_name_with_other_titles_are_two(merged: Callable[..., FactBase]) -> None:
    base = merged(
        a="Menteri Perdagangan Budi Hartono mengatakan harga akan turun.",
        b="Pelatih Budi Hartono mengatakan timnya akan menang.",
    )
    assert names(base) == ["Budi Hartono", "Budi Hartono"]


def test_actors_that_editors_keep_apart_stay_apart(merged: Callable[..., FactBase]) -> None:
    texts = {
        "a": "Menteri Perdagangan Budi Hartono mengatakan harga akan turun.",
        "b": "Menteri Perdagangan Budi Hartono mengatakan harga akan naik.",
    }
    assert names(merged(**texts)) == ["Budi Hartono"]
    first, second = (merged(**{name: text}).actors[0] for name, text in texts.items())
    before = FactBase(actors=(first, second.model_copy(update={"id": "budi-hartono-2"})))
    two = merged(previous=before, apart=frozenset({frozenset({"budi-hartono", "budi-hartono-2"})}), **texts)
    assert [actor.id for actor in two.actors] == ["budi-hartono", "budi-hartono-2"]
