"""The catalogue: the fact base as pages look it up, by id and in the orders that they show."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from generator.facts import (
    Actor,
    Article,
    Event,
    FactBase,
    Position,
    Quote,
    Stance,
    Statement,
    StatementSource,
    quotes_in,
)
from generator.memo import Memo
from generator.site.names import Bearer, Naming, bearer, names_in

STANCES: tuple[Stance, ...] = ("asserts", "denies", "admits", "doubts")
"""In the order in which the columns of a dispute stand."""


Sheet = Actor | Event | Article
"""What has a page of its own."""


class Catalogue:
    """Everything that a page may ask for."""

    def __init__(self, base: FactBase, memo: Memo | None = None):
        """With the `memo` of an earlier catalogue, only what is new is looked through."""
        self._memo = memo or Memo()
        self.actors = {actor.id: actor for actor in base.actors}
        self.events = {event.id: event for event in base.events}
        self.articles = {article.id: article for article in base.articles}
        self.statements = {statement.id: statement for statement in base.statements()}
        self._events_of: dict[str, list[Event]] = defaultdict(list)
        self._positions_of: dict[str, list[tuple[Event, Position]]] = defaultdict(list)
        self._said_in: dict[str, list[tuple[Statement, StatementSource]]] = defaultdict(list)
        self._events_in: dict[str, list[Event]] = defaultdict(list)
        self._actors_in: dict[str, list[Actor]] = defaultdict(list)
        self._quotes_in: dict[str, list[tuple[Quote, ...]]] = defaultdict(list)
        self._events_told_by: dict[str, list[Event]] = defaultdict(list)
        self._noticed = {article.id for article in base.articles if article.notices}
        self._about: dict[str, list[Statement]] = defaultdict(list)
        self._index(base)
        self._namings = {article.id: self._named_in(article) for article in base.articles}
        self._index_statements_about_others(base)

    def _index(self, base: FactBase) -> None:
        for actor in sorted(base.actors, key=lambda actor: (actor.name.casefold(), actor.id)):
            for article in _articles_of(actor.mentions):
                self._actors_in[article].append(actor)
        self._index_events(base.events)
        for statement in base.statements():
            for source in statement.sources:
                self._said_in[source.quote.article].append((statement, source))
        facts: list[Actor | Event | Statement] = [*base.actors, *base.events, *base.unattributed]
        for fact in facts:
            for article, quotes in self._memo(_quotes_by_article, fact).items():
                self._quotes_in[article].append(quotes)

    def _index_events(self, events: Iterable[Event]) -> None:
        for event in events:
            sides = (*event.agents, *event.targets)
            for id_ in dict.fromkeys(one.actor for one in sides if one.actor):
                self._events_of[id_].append(event)
            for position in event.positions:
                if position.actor:
                    self._positions_of[position.actor].append((event, position))
            for article in _articles_of(report.quote for report in event.reports):
                self._events_in[article].append(event)
            told = (*(one.statement for one in event.positions), *(one.statement for one in event.reports))
            for told_by in dict.fromkeys(told):
                if told_by:
                    self._events_told_by[told_by].append(event)

    def _named_in(self, article: Article) -> Namings:
        bearers = tuple(self._memo(bearer, actor) for actor in self._actors_in[article.id])
        return self._memo(_namings_in, article, bearers)

    def _index_statements_about_others(self, base: FactBase) -> None:
        """A statement is about an actor that its own words, not the cue or the speaker, name."""
        for statement in base.statements():
            namings = tuple(self._namings[source.quote.article] for source in statement.sources)
            for id_ in self._memo(_named_by, statement, namings):
                self._about[id_].append(statement)

    def sheets(self) -> Iterator[Sheet]:
        """Everything that has a page of its own."""
        yield from self.actors.values()
        yield from self.events.values()
        yield from self.articles.values()

    # -- orders ------------------------------------------------------------------------------------

    def leading(self) -> list[Actor]:
        """Every actor, whoever said most and took part in most first."""
        return sorted(
            self.actors.values(),
            key=lambda actor: (-len(actor.statements) - len(self._events_of[actor.id]), actor.id),
        )

    def events_by_date(self) -> list[Event]:
        """Every event, the newest first, those without a date last."""
        return self._newest_first(self.events.values())

    def newest_events(self) -> list[Event]:
        """What has happened by the day of the newest article, the newest first; no plans."""
        days = [article.published for article in self.articles.values() if article.published]
        today = str(max(days, default=date.max))
        return [
            event
            for event in self.events_by_date()
            if event.status != "planned" and self.day_of(event) <= today
        ]

    def disputed(self) -> list[Event]:
        """The events that somebody denies or doubts, the newest first."""
        return [event for event in self.events_by_date() if is_disputed(event)]

    def articles_by_date(self) -> list[Article]:
        """Every article, the newest first, those without a date last."""
        return _newest_articles_first(self.articles.values())

    def first_reported(self, event: Event) -> date | None:
        """The date of the earliest article that tells of an event."""
        days = (self.articles[report.quote.article].published for report in event.reports)
        return min((day for day in days if day), default=None)

    def last_told(self, fact: Actor | Event | Article | Statement) -> date | None:
        """The date of the newest article that a fact rests on."""
        if isinstance(fact, Article):
            return fact.published
        if isinstance(fact, Actor):
            quotes = fact.mentions
        elif isinstance(fact, Event):
            quotes = tuple(report.quote for report in fact.reports)
        else:
            quotes = tuple(source.quote for source in fact.sources)
        days = (self.articles[quote.article].published for quote in quotes)
        return max((day for day in days if day), default=None)

    def _newest_first(self, events: Iterable[Event]) -> list[Event]:
        return sorted(sorted(events, key=lambda event: event.id), key=self.day_of, reverse=True)

    def day_of(self, event: Event) -> str:
        """The date of an event, or else of its first report, as ISO 8601; "" where there is neither."""
        return event.date.value if event.date else str(self.first_reported(event) or "")

    # -- of one actor, one event, one article ------------------------------------------------------

    def events_of(self, actor: Actor) -> list[Event]:
        """The events that an actor took part in, the newest first."""
        return self._newest_first(self._events_of[actor.id])

    def participants_of(self, event: Event) -> list[str]:
        """Ids of the actors that take part in an event or take a position on it."""
        parties = [one.actor for one in (*event.agents, *event.targets)]
        parties += [position.actor for position in event.positions]
        return list(dict.fromkeys(id_ for id_ in parties if id_))

    def events_told_by(self, statement: Statement) -> list[Event]:
        """The events that a statement tells of or takes a position on, the newest first."""
        return self._newest_first(self._events_told_by[statement.id])

    def statements_about(self, actor: Actor) -> list[Statement]:
        """What others say that names an actor."""
        return self._about[actor.id]

    def dates_of(self, quotes: Iterable[Quote]) -> tuple[date, date] | None:
        """Dates of the first and the last article that some quotes stand in; None where none has a date."""
        days = [self.articles[quote.article].published for quote in quotes]
        known = [day for day in days if day]
        return (min(known), max(known)) if known else None

    def positions_of(self, actor: Actor) -> list[tuple[Event, Position]]:
        """Where an actor stands on events that somebody denies, doubts or admits."""
        return [
            (event, position)
            for event, position in self._positions_of[actor.id]
            if {one.stance for one in event.positions} != {"asserts"}
        ]

    def positions_on(self, event: Event) -> dict[Stance, list[Position]]:
        """The positions on an event by stance, without stances that nobody takes."""
        return {
            stance: taken
            for stance in STANCES
            if (taken := [position for position in event.positions if position.stance == stance])
        }

    def sources_of(self, actor: Actor) -> list[Article]:
        """The articles that name an actor, the newest first."""
        return _newest_articles_first(self.articles[id_] for id_ in _articles_of(actor.mentions))

    def said_in(self, article: Article) -> list[tuple[Statement, StatementSource]]:
        """What is said in an article, each with the place where it says so, in the order of its text."""
        return sorted(self._said_in[article.id], key=lambda said: said[1].quote.start)

    def noticed_behind(self, sheet: Actor | Event) -> list[Article]:
        """The articles with notices that a sheet rests on, the newest first."""
        behind = self._noticed and self._noticed.intersection(self._memo(_quotes_by_article, sheet))
        return _newest_articles_first(self.articles[id_] for id_ in behind)

    def events_in(self, article: Article) -> list[Event]:
        """The events that an article tells of."""
        return self._newest_first(self._events_in[article.id])

    def actors_in(self, article: Article) -> list[Actor]:
        """The actors that an article names, in order of their names."""
        return self._actors_in[article.id]

    def namings_in(self, article: Article) -> list[Naming]:
        """Where an article names the actors that have a sheet, in the order of its text."""
        return self._namings[article.id].in_order

    def quotes_in(self, article: Article) -> list[Quote]:
        """The stretches of an article that some sheet quotes, in the order of its text."""
        quotes = {quote for some in self._quotes_in[article.id] for quote in some}
        return sorted(quotes, key=lambda quote: (quote.start, -quote.end))


@dataclass(frozen=True, eq=False)
class Namings:
    """Where an article names its actors."""

    in_order: list[Naming]

    def between(self, start: int, end: int) -> Iterator[Naming]:
        """Those in a stretch of the text."""
        first = bisect_left(self.in_order, start, key=lambda naming: naming.start)
        return takewhile(lambda naming: naming.end <= end, self.in_order[first:])


def _namings_in(article: Article, bearers: tuple[Bearer, ...]) -> Namings:
    return Namings(names_in(article, bearers))


def _named_by(statement: Statement, namings: tuple[Namings, ...]) -> frozenset[str]:
    """The actors but the speaker that the words of a statement name; `namings` are those of its sources."""
    named = {
        naming.actor
        for source, in_article in zip(statement.sources, namings, strict=True)
        for span in source.content
        for naming in in_article.between(span.start, span.end)
    }
    return frozenset(named - {statement.speaker})


def _quotes_by_article(fact: Actor | Event | Statement) -> dict[str, tuple[Quote, ...]]:
    quotes: dict[str, dict[Quote, None]] = defaultdict(dict)
    for quote in quotes_in(fact):
        quotes[quote.article][quote] = None
    return {article: tuple(some) for article, some in quotes.items()}


def is_disputed(event: Event) -> bool:
    """Tell whether somebody denies or doubts an event."""
    return any(position.stance in ("denies", "doubts") for position in event.positions)


def _newest_articles_first(articles: Iterable[Article]) -> list[Article]:
    return sorted(
        articles,
        key=lambda article: (-article.published.toordinal() if article.published else 0, article.id),
    )


def _articles_of(quotes: Iterable[Quote]) -> Iterable[str]:
    return dict.fromkeys(quote.article for quote in quotes)
