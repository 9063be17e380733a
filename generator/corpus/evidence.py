"""Evidence: by which pieces of articles a sheet or fact of the previous run is known again.

The same pieces are taken from what articles say now and from the sheets of the previous run. Offsets do
not count, so that a correction elsewhere in an article changes no evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.corpus.appearances import Appearance, Telling, Utterance
from generator.corpus.names import folded
from generator.facts import Actor, ActorKind, Event, Quote, Statement

Owner = TypeVar("Owner", bound=Hashable)
Evidence = frozenset[tuple[Hashable, ...]]
"""Pieces of articles, each beginning with the id of its article."""


@dataclass(frozen=True)
class Place(Generic[Owner]):
    """Where a fact stands: its owner among the facts, the article, the words, and their offset."""

    owner: Owner
    article: str
    words: str
    start: int


def evidence_of(places: Iterable[Place[Owner]]) -> dict[Owner, Evidence]:
    """The evidence of each owner: article, words, and the how-manieth time the article says them."""
    times: Counter[tuple[str, str]] = Counter()
    evidence: dict[Owner, set[tuple[Hashable, ...]]] = {}
    for place in sorted(places, key=lambda place: (place.article, place.start, place.words)):
        times[place.article, place.words] += 1
        evidence.setdefault(place.owner, set()).add(
            (place.article, place.words, times[place.article, place.words])
        )
    return {owner: frozenset(pieces) for owner, pieces in evidence.items()}


def of_appearances(appearances: Sequence[Appearance]) -> dict[int, Evidence]:
    """The evidence of each appearance, by its index."""
    return {
        index: frozenset(
            piece
            for name in appearance.names()
            for piece in _named_in(appearance.article.id, name, appearance.kind)
        )
        for index, appearance in enumerate(appearances)
    }


def of_actors(actors: Iterable[Actor]) -> dict[str, Evidence]:
    """The evidence of each sheet, by its id."""
    return {
        actor.id: frozenset(
            piece
            for name, quotes in _names(actor)
            for quote in quotes
            for piece in _named_in(quote.article, folded(name), actor.kind)
        )
        for actor in actors
    }


def _names(actor: Actor) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Every name of a sheet, also the one that an editor replaced, with the quotes that use it."""
    yield actor.name, actor.mentions
    for correction in actor.corrections:
        if correction.field == "name" and correction.found:
            yield correction.found, actor.mentions
    for alias in actor.aliases:
        yield alias.name, alias.quotes


def _named_in(article: str, name: tuple[str, ...], kind: ActorKind) -> Iterable[tuple[Hashable, ...]]:
    """A name in an article, and once more with the actor's kind, which editors may change."""
    return (article, name), (article, name, kind)


def of_utterances(utterances: Sequence[Utterance]) -> dict[int, Evidence]:
    """The evidence of each utterance, by its index."""
    return evidence_of(
        Place(index, utterance.article.id, span.exact, span.start)
        for index, utterance in enumerate(utterances)
        for span in utterance.statement.content
    )


def of_statements(statements: Iterable[Statement]) -> dict[str, Evidence]:
    """The evidence of each statement, by its id."""
    return evidence_of(
        Place(statement.id, source.quote.article, span.exact, span.start)
        for statement in statements
        for source in statement.sources
        for span in source.content
    )


def of_tellings(tellings: Sequence[Telling]) -> dict[int, Evidence]:
    """The evidence of each telling, by its index."""
    return evidence_of(
        Place(index, telling.article.id, report.sentence.exact, report.trigger.start)
        for index, telling in enumerate(tellings)
        for report in telling.event.reports
    )


def of_events(events: Iterable[Event]) -> dict[str, Evidence]:
    """The evidence of each sheet, by its id."""
    return evidence_of(
        Place(event.id, report.quote.article, report.quote.exact, report.trigger.start)
        for event in events
        for report in event.reports
    )


def united(groups: Sequence[Sequence[int]], evidence: Mapping[int, Evidence]) -> list[Evidence]:
    """The evidence of each group: that of all its members."""
    return [frozenset(piece for index in group for piece in evidence.get(index, ())) for group in groups]


def articles_of(evidence: Evidence) -> set[Hashable]:
    """The ids of the articles that some pieces of evidence are from."""
    return {piece[0] for piece in evidence}
