"""A page is made again exactly where its sheet or an answer that it rests on is another."""

from __future__ import annotations

import pytest

from generator.facts import Actor, FactBase
from generator.site.asked import Notes, Upkeep
from generator.site.catalogue import Catalogue
from tests.corpus.casts import cast, of


@pytest.fixture
def base() -> FactBase:
    return of(
        cast("a", "Budi Hartono", "org: Asosiasi Pedagang"),
        cast("b", "Budi Hartono", "Rini Wulandari"),
        cast("c", "Sari Dewi"),
    )


def renamed(base: FactBase, id_: str, name: str) -> FactBase:
    actors = (one.model_copy(update={"name": name}) if one.id == id_ else one for one in base.actors)
    return base.model_copy(update={"actors": tuple(actors)})


class Site:
    """Pages that say one thing each, made only where they have to be."""

    def __init__(self) -> None:
        self.upkeep = Upkeep()
        self.pages: dict[str, str] = {}

    def bring_up_to_date(self, base: FactBase) -> list[str]:
        """Make what is to be made, and give the names of it."""
        catalogue, notes = Catalogue(base), Notes()
        watched, made = self.upkeep.watched(catalogue, notes), []
        for actor in base.actors:
            if not self.upkeep.is_up_to_date(actor.id, actor):
                html, questions = notes.during(lambda actor=actor: self.page(actor, watched, notes))
                self.pages[actor.id] = html
                self.upkeep.made(actor.id, actor, questions)
                made.append(actor.id)
        self.upkeep.keep_only({actor.id for actor in base.actors})
        return made

    @staticmethod
    def page(actor: Actor, catalogue: Catalogue, notes: Notes) -> str:
        events = catalogue.events_of(actor)
        beside = [
            other.name for source in catalogue.sources_of(actor) for other in catalogue.actors_in(source)
        ]
        return f"{actor.name}: {[event.title for event in events]} {beside}"


def test_nothing_is_made_twice_where_nothing_changed(base: FactBase) -> None:
    site = Site()
    assert site.bring_up_to_date(base) == [actor.id for actor in base.actors]
    assert site.bring_up_to_date(base) == []
    equal = FactBase.model_validate_json(base.model_dump_json())
    assert site.bring_up_to_date(equal) == [], "what is equal is the same"


def test_a_change_reaches_every_page_that_asked_for_it_and_no_other(base: FactBase) -> None:
    site = Site()
    site.bring_up_to_date(base)
    catalogue = Catalogue(base)
    appsi = next(actor for actor in base.actors if "Asosiasi" in actor.name)
    beside = {other.id for source in catalogue.sources_of(appsi) for other in catalogue.actors_in(source)}
    after = renamed(base, appsi.id, "APPSI Baru")
    made = site.bring_up_to_date(after)
    assert set(made) == beside
    assert beside < {actor.id for actor in base.actors}
    fresh = Site()
    fresh.bring_up_to_date(after)
    assert site.pages == fresh.pages


def test_what_was_not_made_in_time_is_made_in_the_next_state(base: FactBase) -> None:
    site = Site()
    site.bring_up_to_date(base)
    after = renamed(base, "budi-hartono", "Budi H.")
    site.upkeep.watched(Catalogue(after), Notes())  # … and given up before any page was made.
    assert "budi-hartono" in site.bring_up_to_date(after)
    fresh = Site()
    fresh.bring_up_to_date(after)
    assert site.pages == fresh.pages


def test_a_page_that_asked_for_what_is_gone_is_made_again(base: FactBase) -> None:
    site = Site()
    site.bring_up_to_date(base)
    without_b = [one for one in base.actors if one.name != "Rini Wulandari"]
    actors = tuple(
        one.model_copy(update={"mentions": tuple(quote for quote in one.mentions if quote.article != "b")})
        for one in without_b
    )
    after = base.model_copy(update={"articles": (base.articles[0], base.articles[2]), "actors": actors})
    made = site.bring_up_to_date(after)
    fresh = Site()
    fresh.bring_up_to_date(after)
    assert {id_: site.pages[id_] for id_ in fresh.pages} == fresh.pages
    assert "sari-dewi" not in made


def test_a_part_brings_its_questions_to_every_page_that_has_it(base: FactBase) -> None:
    notes = Notes()
    watched = Upkeep().watched(Catalogue(base), notes)
    part = notes.part(lambda: str(watched.actors["budi-hartono"].name))
    first, asked = notes.during(lambda: notes.again(part))
    second, asked_again = notes.during(lambda: notes.again(part))
    assert first == second == "Budi Hartono"
    assert asked == asked_again == part.questions
    assert {question.name for question in asked} == {"actors"}
