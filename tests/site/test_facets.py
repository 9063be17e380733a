"""Each sheet has the values by which a search finds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.catalogue import Catalogue
from generator.site.facets import choices, facets_of, for_the_index
from generator.site.wording import Wording
from generator.store import read_factbase

WORDING = Wording("id")


@pytest.fixture
def catalogue(generated: Path) -> Catalogue:
    return Catalogue(read_factbase(generated))


def test_an_actor_has_its_kind_name_years_and_outlets(catalogue: Catalogue) -> None:
    values = facets_of(catalogue.actors["budi-hartono"], catalogue, WORDING)
    assert {("kind", "actor"), ("type", "person"), ("actor", "Budi Hartono"), ("year", "2025")} <= set(values)
    assert [value for facet, value in values if facet == "outlet"] == ["Penerbit tidak diketahui"]


def test_an_event_has_its_type_and_those_who_take_part(catalogue: Catalogue) -> None:
    for event in catalogue.events.values():
        values = facets_of(event, catalogue, WORDING)
        assert {("kind", "event"), ("type", event.type)} <= set(values)
        named = {one.actor for one in (*event.agents, *event.targets) if one.actor}
        assert {("actor", catalogue.actors[id_].name) for id_ in named} <= set(values)


def test_an_article_has_the_actors_that_it_names_and_every_value_once(catalogue: Catalogue) -> None:
    values = facets_of(catalogue.articles["satu"], catalogue, WORDING)
    assert {("kind", "article"), ("year", "2025"), ("actor", "Budi Hartono")} <= set(values)
    assert len(values) == len(set(values))


def test_only_values_that_some_sheet_has_are_offered(catalogue: Catalogue) -> None:
    offered = choices(catalogue, WORDING)
    assert offered.years == ("2025",)
    assert set(offered.types) == {event.type for event in catalogue.events.values()}


def test_a_hostile_value_stays_a_value() -> None:
    html = for_the_index([("outlet", '"><script>alert(1)</script>')])
    assert "<script" not in html
    assert html.count("data-v=") == 1
