"""What editors hold for one or for two is so in every run, also for what only this run brings forth."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts import FactBase

TEXTS = {
    "a": 'Menteri Perdagangan Budi Hartono mengatakan, "Stok beras cukup sampai akhir tahun."',
    "b": 'Pelatih Rahmat Hidayat mengatakan, "Stok beras cukup sampai akhir tahun."',
    "c": "Rusia menyerang Ukraina pada Senin (17/10/2022).",
    "d": "Rusia menyerang Ukraina pada Senin (24/10/2022).",
}


def ids(base: FactBase) -> dict[str, tuple[str, ...]]:
    return {actor.id: actor.previous_ids for actor in base.actors if actor.kind == "person"}


def test_two_actors_become_one_under_the_first_id_and_what_both_said_is_one_statement(
    merged: Callable[..., FactBase],
) -> None:
    before = merged(**TEXTS)
    assert ids(before) == {"budi-hartono": (), "rahmat-hidayat": ()}
    base = before
    for _ in range(3):
        base = merged(previous=base, together=[("rahmat-hidayat", "budi-hartono")], **TEXTS)
        assert ids(base) == {"rahmat-hidayat": ("budi-hartono",)}
        (statement,) = base.statements()
        assert [source.quote.article for source in statement.sources] == ["a", "b"]


def test_they_are_one_also_without_a_run_before(merged: Callable[..., FactBase]) -> None:
    together = [("budi-hartono", "rahmat-hidayat")]
    assert merged(together=together, **TEXTS) == merged(previous=merged(**TEXTS), together=together, **TEXTS)


def test_where_the_editors_take_it_back_both_have_their_ids_again(merged: Callable[..., FactBase]) -> None:
    before = merged(**TEXTS)
    one = merged(previous=before, together=[("budi-hartono", "rahmat-hidayat")], **TEXTS)
    assert merged(previous=one, **TEXTS) == before


def test_two_events_become_one_under_the_first_id(merged: Callable[..., FactBase]) -> None:
    before = merged(**TEXTS)
    first, second = sorted(event.id for event in before.events)
    base = before
    for _ in range(2):
        base = merged(previous=base, together=[(second, first)], **TEXTS)
        assert [(event.id, event.previous_ids) for event in base.events] == [(second, (first,))]
        assert {report.quote.article for report in base.events[0].reports} == {"c", "d"}


def test_events_that_are_to_be_kept_apart_stay_two(merged: Callable[..., FactBase]) -> None:
    texts = {"c": TEXTS["c"], "d": "Rusia menyerang Ukraina dengan drone pada Senin (17/10/2022)."}
    alone = merged(c=texts["c"])
    (first,) = alone.events
    both = merged(**texts)
    assert len(both.events) == 1
    (other,) = merged(d=texts["d"]).events
    two = merged(
        previous=FactBase(events=(first, other.model_copy(update={"id": "lain"}))),
        apart=frozenset({frozenset({first.id, "lain"})}),
        **texts,
    )
    assert {event.id for event in two.events} == {first.id, "lain"}


def test_what_is_to_be_kept_apart_stays_two_where_the_editors_contradict_themselves(
    merged: Callable[..., FactBase],
) -> None:
    base = merged(
        previous=merged(**TEXTS),
        together=[("budi-hartono", "rahmat-hidayat")],
        apart=frozenset({frozenset({"budi-hartono", "rahmat-hidayat"})}),
        **TEXTS,
    )
    assert ids(base) == {"budi-hartono": (), "rahmat-hidayat": ()}


def test_ids_that_lead_nowhere_do_nothing(merged: Callable[..., FactBase]) -> None:
    base = merged(**TEXTS)
    assert merged(previous=base, together=[("siapa", "budi-hartono")], **TEXTS) == base
    assert merged(previous=base, apart=frozenset({frozenset({"siapa", "budi-hartono"})}), **TEXTS) == base
