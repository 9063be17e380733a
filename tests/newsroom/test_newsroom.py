"""Many outlets tell of few actors and events: each has one sheet, and nobody else's facts on it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.corpus import merge, near_misses
from generator.facts import Actor, Article, ArticleFacts, Event, FactBase, Quote
from generator.store import check_factbase, write_factbase
from tests.support import false_quotes

Found = list[tuple[Article, ArticleFacts]]


def articles_of(quotes: Iterable[Quote]) -> list[str]:
    return sorted({quote.article for quote in quotes})


def quotes_of(sheet: Actor | Event) -> Iterable[Quote]:
    return sheet.mentions if isinstance(sheet, Actor) else [report.quote for report in sheet.reports]


def test_every_actor_has_one_sheet_and_homonyms_have_two(base: FactBase, expected: dict) -> None:
    sheets = sorted((actor.name, articles_of(actor.mentions)) for actor in base.actors)
    wanted = sorted((actor["name"], actor["articles"]) for actor in expected["actors"])
    assert [sheet for sheet in wanted if sheet not in sheets] == []
    names = {name for name, _ in wanted}
    assert sorted(sheet for sheet in sheets if sheet[0] in names) == wanted


def test_what_one_speaker_said_in_several_outlets_is_one_statement(base: FactBase, expected: dict) -> None:
    for wanted in expected["statements"]:
        sources = [
            (articles_of(source.quote for source in statement.sources), statement.independent_sources)
            for statement in base.statements()
            if any(wanted["says"] in source.quote.exact for source in statement.sources)
        ]
        assert (wanted["articles"], wanted["independent"]) in sources, wanted["says"]


def test_one_happening_is_one_event_with_every_figure(base: FactBase, expected: dict) -> None:
    for wanted in expected["events"]:
        events = [event for event in base.events if event.date and event.date.value == str(wanted["date"])]
        (event,) = [event for event in events if articles_of(quotes_of(event)) == wanted["articles"]]
        assert event.independent_sources == wanted["independent"]
        killed = [figure for figure in event.figures if figure.kind == "killed"]
        assert sorted({figure.min for figure in killed}) == wanted.get("killed", [])
        assert articles_of(figure.quote for figure in killed) == (wanted["articles"] if killed else [])


def test_what_may_be_one_and_was_left_two_is_listed(base: FactBase, expected: dict) -> None:
    articles = {sheet.id: articles_of(quotes_of(sheet)) for sheet in (*base.actors, *base.events)}
    listed = [(articles[miss.one], articles[miss.other]) for miss in near_misses(base)]
    for first, second in expected["near_misses"]:
        assert any(
            (first in one and second in other) or (second in one and first in other) for one, other in listed
        ), (first, second)


def test_every_quote_stands_in_its_article(base: FactBase) -> None:
    assert false_quotes(base) == []
    assert check_factbase(base, Path()) == []


def test_the_order_of_articles_does_not_count(found: Found, base: FactBase, tmp_path: Path) -> None:
    shuffled = random.Random(7).sample(found, len(found))
    write_factbase(base, tmp_path)
    result = write_factbase(merge(shuffled, previous=base), tmp_path)
    assert (result.written, result.removed) == ([], [])
    assert merge(shuffled) == base


subsets = st.lists(st.integers(0, 33), min_size=1, max_size=12, unique=True)
once_for_all = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(first=subsets, second=subsets)
@once_for_all
def test_what_still_exists_keeps_its_id_whatever_comes_and_goes(
    found: Found, first: list[int], second: list[int]
) -> None:
    before = merge([found[at] for at in first])
    after = merge([found[at] for at in second], previous=before)
    for kind in ("actors", "events"):
        old, new = getattr(before, kind), getattr(after, kind)
        assert len({sheet.id for sheet in new}) == len(new)
        leads_to = {id_: sheet for sheet in new for id_ in (*sheet.previous_ids, sheet.id)}
        for sheet in old:
            still_said = {(quote.article, quote.exact) for quote in quotes_of(sheet)}
            heirs = [one for one in new if still_said & {(q.article, q.exact) for q in quotes_of(one)}]
            if len(heirs) == 1 and len(_sharing(old, heirs[0])) == 1:
                assert heirs[0].id == sheet.id
            elif heirs:
                assert leads_to.get(sheet.id) is not None
    told = {statement.id: statement for statement in after.statements()}
    for statement in before.statements():
        content = {(source.quote.article, source.content) for source in statement.sources}
        heirs = [
            one for one in told.values() if content & {(s.quote.article, s.content) for s in one.sources}
        ]
        assert not heirs or any(one.id == statement.id for one in heirs) or len(heirs[0].sources) > 1


def _sharing(sheets: Iterable[Actor | Event], sheet: Actor | Event) -> list[Actor | Event]:
    said = {(quote.article, quote.exact) for quote in quotes_of(sheet)}
    return [one for one in sheets if said & {(quote.article, quote.exact) for quote in quotes_of(one)}]


@given(subsets)
@once_for_all
def test_a_second_run_changes_nothing_and_the_order_never_counts(found: Found, chosen: list[int]) -> None:
    base = merge([found[at] for at in chosen])
    assert merge([found[at] for at in sorted(chosen)], previous=base) == base
