"""The merge keeps the one promise, does not depend on order, and renames nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

from generator.facts import FactBase
from tests.support import NEWS_ONE, NEWS_TWO, false_quotes

THREE = "Ketua KPK Setyo Budiyanto mengatakan Menteri Perdagangan Budi Hartono diperiksa, Rabu (5/3/2025)."


def test_every_quote_stands_in_its_article(merged: Callable[..., FactBase]) -> None:
    base = merged(a=NEWS_ONE, b=NEWS_TWO, c=THREE)
    assert base.actors
    assert false_quotes(base) == []


def test_the_order_of_articles_does_not_count(merged: Callable[..., FactBase]) -> None:
    texts = {"a": NEWS_ONE, "b": NEWS_TWO, "c": THREE}
    bases = [merged(**{name: texts[name] for name in order}) for order in permutations(texts)]
    assert all(base == bases[0] for base in bases)


def test_a_second_run_gives_the_same(merged: Callable[..., FactBase]) -> None:
    base = merged(a=NEWS_ONE, b=NEWS_TWO)
    assert merged(previous=base, a=NEWS_ONE, b=NEWS_TWO) == base


def test_adding_an_article_renames_no_sheet_and_no_fact(merged: Callable[..., FactBase]) -> None:
    before = merged(a=NEWS_ONE)
    after = merged(previous=before, a=NEWS_ONE, b=NEWS_TWO, c=THREE)
    assert {actor.id for actor in before.actors} <= {actor.id for actor in after.actors}
    assert {one.id for one in before.statements()} <= {one.id for one in after.statements()}
    assert {event.id for event in before.events} <= {event.id for event in after.events}


def test_removing_an_article_keeps_the_ids_of_what_is_left(merged: Callable[..., FactBase]) -> None:
    both = merged(a=NEWS_ONE, b=NEWS_TWO)
    one = merged(previous=both, b=NEWS_TWO)
    assert {actor.id for actor in one.actors} <= {actor.id for actor in both.actors}
    assert {statement.id for statement in one.statements()} <= {
        statement.id for statement in both.statements()
    }


def test_a_correction_elsewhere_in_an_article_moves_no_id(merged: Callable[..., FactBase]) -> None:
    before = merged(a=NEWS_ONE)
    after = merged(
        previous=before, a=NEWS_ONE.replace("harga beras turun, Senin", "harga beras turun tajam, Senin")
    )
    kept = {statement.id for statement in before.statements()} & {one.id for one in after.statements()}
    assert len(kept) >= len(list(before.statements())) - 1


def test_a_collection_without_articles_has_nothing(merged: Callable[..., FactBase]) -> None:
    assert merged() == FactBase()
