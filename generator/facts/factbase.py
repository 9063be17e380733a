"""The whole collection: articles, actors, events, and the statements whose speaker has no sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.facts.actor import Actor
from generator.facts.article import Article
from generator.facts.event import Event
from generator.facts.model import Model
from generator.facts.span import Quote, Span
from generator.facts.statement import Statement

_PLAIN = frozenset([str, int, float, bool, date, type(None)])


class FactBase(Model):
    """Everything that a collection says, each list in order of its ids."""

    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    unattributed: tuple[Statement, ...] = ()
    """Statements whose speaker has no name or is not known."""

    def statements(self) -> Iterator[Statement]:
        """Every statement, those of actors first."""
        for actor in self.actors:
            yield from actor.statements
        yield from self.unattributed


def quotes_in(fact: Model) -> Iterator[Quote]:
    """Every quote below a fact."""
    for item in _facts_in(fact):
        if isinstance(item, Quote):
            yield item
        elif not isinstance(item, Span):
            yield from quotes_in(item)


def words_in(fact: Model) -> Iterator[Quote]:
    """Every quote below a fact, and as quotes the spans that stand in one (cue, content, trigger)."""
    own = getattr(fact, "quote", None)
    for item in _facts_in(fact):
        if isinstance(item, Quote):
            yield item
        elif not isinstance(item, Span):
            yield from words_in(item)
        elif isinstance(own, Quote):
            yield Quote.model_construct(article=own.article, start=item.start, end=item.end, exact=item.exact)


def _facts_in(fact: Model) -> Iterator[Model]:
    """The facts that are fields of a fact, or stand in a list that is one."""
    for value in vars(fact).values():
        if type(value) is tuple:
            # A list holds either facts or words.
            if value and isinstance(value[0], Model):
                yield from value
        elif isinstance(value, Model):
            yield value
