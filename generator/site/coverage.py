"""Coverage: what a collection rests on, and how much of it people have looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.facts import Actor, Article, Event, State, Withdrawal, state_of
from generator.site.catalogue import Catalogue

STATES: tuple[State, ...] = ("machine", "verified", "corrected")


@dataclass(frozen=True)
class Outlet:
    """What one outlet contributes."""

    name: str
    """"" for articles that do not say who published them."""
    articles: int
    first: date | None
    """Date of its earliest article; None where none has a date."""
    last: date | None


@dataclass(frozen=True)
class Coverage:
    """The articles of a collection by outlet, and the state of its facts."""

    articles: int
    undated: int
    first: date | None
    last: date | None
    """Date of the newest article: the collection knows nothing of what came after it."""
    outlets: tuple[Outlet, ...]
    """The one with most articles first."""
    known_outlets: int
    """How many outlets are known by name."""
    states: tuple[tuple[str, dict[State, int]], ...]
    """How many actors, events and statements are in each state."""
    withdrawals: tuple[Withdrawal, ...]
    """Once for each article, the latest first."""


def outlet_of(article: Article) -> str:
    """Who published an article: its publisher, or else the host of its address, or else ""."""
    host = urlsplit(article.url).hostname if article.url else None
    return article.publisher or (host or "").removeprefix("www.")


def coverage_of(catalogue: Catalogue) -> Coverage:
    """What a collection covers."""
    by_outlet: dict[str, list[Article]] = {}
    for article in catalogue.articles.values():
        by_outlet.setdefault(outlet_of(article), []).append(article)
    outlets = [Outlet(name, len(articles), *_span(articles)) for name, articles in by_outlet.items()]
    first, last = _span(catalogue.articles.values())
    return Coverage(
        articles=len(catalogue.articles),
        undated=sum(article.published is None for article in catalogue.articles.values()),
        first=first,
        last=last,
        outlets=tuple(sorted(outlets, key=lambda outlet: (-outlet.articles, outlet.name.casefold()))),
        known_outlets=sum(outlet.name != "" for outlet in outlets),
        states=tuple(
            (kind, {state: Counter(map(state_of, facts))[state] for state in STATES})
            for kind, facts in (
                ("actors", catalogue.actors.values()),
                ("events", catalogue.events.values()),
                ("statements", catalogue.statements.values()),
            )
        ),
        withdrawals=_withdrawals(catalogue),
    )


def _span(articles: Iterable[Article]) -> tuple[date | None, date | None]:
    days = [article.published for article in articles if article.published]
    return min(days, default=None), max(days, default=None)


def _withdrawals(catalogue: Catalogue) -> tuple[Withdrawal, ...]:
    sheets: list[Actor | Event] = [*catalogue.actors.values(), *catalogue.events.values()]
    once = {withdrawal.article: withdrawal for sheet in sheets for withdrawal in sheet.withdrawals}
    return tuple(sorted(once.values(), key=lambda one: (-one.on.toordinal(), one.article)))
