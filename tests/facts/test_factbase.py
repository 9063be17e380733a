"""Every quote below a fact is found, however deep it lies."""

from __future__ import annotations

from pathlib import Path

from generator.facts import quotes_in, words_in
from generator.store import read_factbase


def test_quotes_of_roles_aliases_mentions_and_statements_are_all_found(generated: Path) -> None:
    base = read_factbase(generated)
    budi = next(actor for actor in base.actors if actor.id == "budi-hartono")
    quotes = set(quotes_in(budi))
    assert {*budi.mentions, budi.roles[0].quotes[0], budi.aliases[0].quotes[0]} <= quotes
    assert {source.quote for statement in budi.statements for source in statement.sources} <= quotes


def test_words_are_the_quotes_and_the_spans_inside_them(generated: Path) -> None:
    base = read_factbase(generated)
    statement = next(base.statements())
    words = list(words_in(statement))
    assert set(quotes_in(statement)) < set(words)
    assert statement.sources[0].content[0].exact in {quote.exact for quote in words}


def test_statements_come_once_each_those_of_actors_first(generated: Path) -> None:
    base = read_factbase(generated)
    ids = [statement.id for statement in base.statements()]
    assert (
        len(ids)
        == len(set(ids))
        == sum(len(actor.statements) for actor in base.actors) + len(base.unattributed)
    )
