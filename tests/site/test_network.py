"""The network joins who took part in events together or spoke of one another, and draws it legibly."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.facts import Actor, FactBase, Participant, Quote, Span, Statement, StatementSource
from generator.site.catalogue import Catalogue
from generator.site.network import MOST_ACTORS, MOST_TIES, Network, Tie
from generator.slugs import slug
from tests.site.events import QUOTE, event
from tests.support import article_of


def person(name: str, *said: str) -> Actor:
    """An actor who says some sentences, each of an article of its own text."""
    return Actor(
        id=name.lower(), name=name, kind="person", mentions=(QUOTE,), statements=tuple(map(statement, said))
    )


def statement(words: str) -> Statement:
    span = Span(start=0, end=len(words), exact=words)
    return Statement(
        id=slug(f"s-{words}", fallback="s"),
        mode="indirect",
        act="state",
        date=date(2025, 3, 4),
        sieve="x",
        sources=(StatementSource(quote=Quote(article="artikel", **span.model_dump()), content=(span,)),),
    )


def network(*actors: Actor, together: tuple[tuple[str, ...], ...] = ()) -> Network:
    """The network of some actors, and of events by who took part in them."""
    speaking = tuple(
        actor.model_copy(
            update={
                "statements": tuple(one.model_copy(update={"speaker": actor.id}) for one in actor.statements)
            }
        )
        for actor in actors
    )
    events = tuple(
        event(f"e{at:03}", agents=tuple(Participant(actor=id_, text=id_, quote=QUOTE) for id_ in ids))
        for at, ids in enumerate(together)
    )
    return Network(Catalogue(FactBase(articles=(article_of("Gempa"),), actors=speaking, events=events)))


def test_a_tie_counts_events_together_and_statements_about_each_other() -> None:
    found = network(person("Ana", "Budi pulang"), person("Budi", "kata Ana"), together=(("ana", "budi"),))
    assert found.ties == (Tie("ana", "budi", events=1, statements=2),)


def test_a_name_is_found_as_whole_words_and_nobody_is_joined_to_himself() -> None:
    assert network(person("Ana", "Ana dan Anantara menang"), person("Antara")).ties == ()
    assert len(network(person("Ana", "itu (Budi)."), person("Budi")).ties) == 1


def test_the_strongest_ties_of_an_actor_come_first() -> None:
    ana, budi, citra = person("Ana"), person("Budi"), person("Citra")
    found = network(ana, budi, citra, together=(("ana", "budi"), ("ana", "citra"), ("ana", "citra")))
    assert [tie.other("ana") for tie in found.ties_of(ana)] == ["citra", "budi"]
    assert found.ties_of(person("Dewi")) == ()


def test_actors_whom_nothing_joins_stand_apart() -> None:
    actors = [person(name) for name in ("Ana", "Budi", "Citra", "Dewi")]
    rows = network(*actors, together=(("ana", "dewi"), ("budi", "citra"))).picture(reach=100).rows
    first, second, third, fourth = (row.y for row in rows)
    assert {row.actor.id for row in rows[:2]} in ({"ana", "dewi"}, {"budi", "citra"})
    assert third - second > second - first == fourth - third


def test_who_belongs_together_stands_together() -> None:
    names = ("Ana", "Budi", "Citra", "Dewi", "Eka")
    strong, weak = (("ana", "eka"),) * 5, (("ana", "budi"), ("budi", "citra"), ("citra", "dewi"))
    rows = network(*map(person, names), together=strong + weak).picture(reach=100).rows
    order = [row.actor.id for row in rows]
    assert abs(order.index("ana") - order.index("eka")) == 1


def test_a_collection_without_ties_is_an_empty_picture() -> None:
    picture = network(person("Ana")).picture(reach=100)
    assert (picture.rows, picture.arcs) == ((), ())


def test_of_a_large_network_the_strongest_part_is_drawn() -> None:
    names = [f"P{at:03}" for at in range(90)]
    pairs = tuple((a.lower(), b.lower()) for a in names for b in names if a < b and int(b[1:]) % 9 == 0)
    picture = network(*map(person, names), together=(*pairs, ("p000", "p009"))).picture(reach=100)
    assert len(picture.rows) <= MOST_ACTORS
    assert len(picture.arcs) == MOST_TIES
    assert picture.arcs[-1].tie == Tie("p000", "p009", events=2, statements=0)


people = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(people, people).filter(lambda pair: pair[0] != pair[1]), max_size=30))
def test_every_arc_joins_two_rows_inside_the_picture_and_rows_do_not_touch(
    pairs: list[tuple[str, str]],
) -> None:
    picture = network(*(person(name.upper()) for name in "abcdefgh"), together=tuple(pairs)).picture(
        reach=100
    )
    heights = {row.actor.id: row.y for row in picture.rows}
    assert all(after.y - before.y >= before.radius + after.radius for before, after in pairwise(picture.rows))
    assert len(picture.arcs) == len({tuple(sorted(pair)) for pair in pairs})
    for arc in picture.arcs:
        assert sorted((heights[arc.tie.a], heights[arc.tie.b])) == [arc.top, arc.bottom]
        assert 0 < arc.reach <= 100
        assert 1 <= arc.strength <= 4
        assert arc.bottom < picture.height
