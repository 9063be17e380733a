"""Evidence: by which pieces of articles a sheet or fact of the previous run is known again.

The same pieces are taken from what articles say now and from the sheets of the previous run. Offsets do
not count, so that a correction elsewhere in an article changes no evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from generator.corpus.appearances import Appearance
from generator.corpus.names import folded
from generator.facts import Actor, ActorKind, ArticleFacts, Event, Quote, Statement
from generator.memo import Memo

Owner = TypeVar("Owner", bound=Hashable)
Evidence = frozenset[tuple[Hashable, ...]]
"""Pieces of articles, each beginning with the id of its article."""


class Place(NamedTuple, Generic[Owner]):
    """Where a fact stands: its owner among the facts, the article, the words, and their offset."""

    owner: Owner
    article: str
    words: str
    start: int


def evidence_of(places: Iterable[Place[Owner]]) -> dict[Owner, Evidence]:
    """The evidence of each owner: article, words, and the how-manieth time the article says them."""
    saying: dict[tuple[str, str], list[Place[Owner]]] = defaultdict(list)
    for place in places:
        saying[place.article, place.words].append(place)
    evidence: dict[Owner, set[tuple[Hashable, ...]]] = defaultdict(set)
    for (article, words), same in saying.items():
        in_order = sorted(same, key=lambda place: place.start) if len(same) > 1 else same
        for times, place in enumerate(in_order, start=1):
            evidence[place.owner].add((article, words, times))
    return {owner: frozenset(pieces) for owner, pieces in evidence.items()}


def of_appearances(articles: Iterable[tuple[Appearance, ...]], memo: Memo) -> dict[int, Evidence]:
    """The evidence of each appearance, by its index; they are given article by article."""
    return dict(enumerate(own for article in articles for own in memo(_of_appearances_in, article)))


def _of_appearances_in(appearances: tuple[Appearance, ...]) -> tuple[Evidence, ...]:
    return tuple(
        frozenset(
            piece
            for name in appearance.names
            for piece in _named_in(appearance.article.id, name, appearance.kind)
        )
        for appearance in appearances
    )


def of_actors(actors: Iterable[Actor], memo: Memo) -> dict[str, Evidence]:
    """The evidence of each sheet, by its id."""
    return {actor.id: memo(_of_actor, actor) for actor in actors}


def _of_actor(actor: Actor) -> Evidence:
    return frozenset(
        piece
        for name, quotes in _names(actor)
        for quote in quotes
        for piece in _named_in(quote.article, folded(name), actor.kind)
    )


def _names(actor: Actor) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Every name of a sheet, with the quotes that use it.

    Of a name that an editor set the one that the articles use: theirs may be that of another there.
    """
    found = (one.found for one in actor.corrections if one.field == "name")
    yield next(filter(None, found), actor.name), actor.mentions
    for alias in actor.aliases:
        yield alias.name, alias.quotes


def _named_in(article: str, name: tuple[str, ...], kind: ActorKind) -> Iterable[tuple[Hashable, ...]]:
    """A name in an article, and once more with the actor's kind, which editors may change."""
    return (article, name), (article, name, kind)


def of_utterances(articles: Iterable[ArticleFacts], memo: Memo) -> dict[int, Evidence]:
    """The evidence of each statement of all articles, by its index."""
    return dict(enumerate(own for facts in articles for own in memo(_of_statements_in, facts)))


def _of_statements_in(facts: ArticleFacts) -> tuple[Evidence, ...]:
    evidence = evidence_of(
        Place(index, facts.article, span.exact, span.start)
        for index, statement in enumerate(facts.statements)
        for span in statement.content
    )
    return tuple(evidence.get(index, frozenset()) for index in range(len(facts.statements)))


def of_statements(statements: Iterable[Statement]) -> dict[str, Evidence]:
    """The evidence of each statement, by its id."""
    return evidence_of(
        Place(statement.id, source.quote.article, span.exact, span.start)
        for statement in statements
        for source in statement.sources
        for span in source.content
    )


def of_tellings(articles: Iterable[ArticleFacts], memo: Memo) -> dict[int, Evidence]:
    """The evidence of each event of all articles, by its index."""
    return dict(enumerate(own for facts in articles for own in memo(_of_events_in, facts)))


def _of_events_in(facts: ArticleFacts) -> tuple[Evidence, ...]:
    evidence = evidence_of(
        Place(index, facts.article, report.sentence.exact, report.trigger.start)
        for index, event in enumerate(facts.events)
        for report in event.reports
    )
    return tuple(evidence.get(index, frozenset()) for index in range(len(facts.events)))


def of_events(events: Iterable[Event]) -> dict[str, Evidence]:
    """The evidence of each sheet, by its id."""
    return evidence_of(
        Place(event.id, report.quote.article, report.quote.exact, report.trigger.start)
        for event in events
        for report in event.reports
    )


def united(groups: Sequence[Sequence[int]], evidence: Mapping[int, Evidence]) -> list[Evidence]:
    """The evidence of each group: that of all its members."""
    none: Evidence = frozenset()
    return [none.union(*(evidence[index] for index in group)) for group in groups]


def articles_of(evidence: Evidence) -> set[Hashable]:
    """The ids of the articles that some pieces of evidence are from."""
    return {piece[0] for piece in evidence}
