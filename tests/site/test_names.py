"""Names are found where an article says them, and a name of two actors names neither."""

from __future__ import annotations

from generator.facts import Actor, Alias
from generator.site.names import bearer, names_in
from tests.support import article_of


def actor(id_: str, name: str, *aliases: str) -> Actor:
    return Actor(
        id=id_,
        name=name,
        kind="person",
        mentions=(),
        aliases=tuple(Alias(name=one, quotes=()) for one in aliases),
    )


def found(text: str, *actors: Actor) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.actor) for one in names_in(article_of(text), map(bearer, actors))]


def test_names_and_aliases_are_found_in_the_order_of_the_text() -> None:
    budi, appsi = actor("budi", "Budi Hartono", "Budi"), actor("appsi", "APPSI")
    text = "Budi Hartono bertemu APPSI. Budi setuju."
    assert found(text, budi, appsi) == [("Budi Hartono", "budi"), ("APPSI", "appsi"), ("Budi", "budi")]


def test_part_of_a_word_is_no_name() -> None:
    assert found("Ketua PASI dan ASI.", actor("as", "AS")) == []


def test_a_name_that_two_actors_share_names_neither() -> None:
    assert found("Kata Budi.", actor("a", "Budi Hartono", "Budi"), actor("b", "Budi Santoso", "Budi")) == []


def test_signs_in_a_name_are_no_pattern() -> None:
    assert found("PT A (Persero) untung.", actor("a", "PT A (Persero)"), actor("b", ".*")) == [
        ("PT A (Persero)", "a")
    ]


def test_nobody_is_named_where_there_is_nobody() -> None:
    assert found("Harga naik.") == []
