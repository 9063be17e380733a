"""Facets: the values by which a search can be narrowed, and those that each sheet has.

Kinds, types, years and outlets are few and offered as lists; actors are thousands and looked up by typing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.facts import Actor, Article, Event
from generator.site.catalogue import Catalogue
from generator.site.wording import Wording

Values = tuple[tuple[str, str], ...]
"""Pairs of a facet and a value, each once."""


@dataclass(frozen=True)
class Choices:
    """The values that are offered as lists."""

    types: tuple[str, ...]
    """Types of events, in the order in which they are worded."""
    years: tuple[str, ...]
    """The newest first."""
    outlets: tuple[str, ...]


def choices(catalogue: Catalogue, wording: Wording) -> Choices:
    """The values that some sheet has."""
    types = {event.type for event in catalogue.events.values()}
    days = [catalogue.day_of(event) for event in catalogue.events.values()]
    days += [str(article.published or "") for article in catalogue.articles.values()]
    outlets = {wording.outlet(article) for article in catalogue.articles.values()}
    return Choices(
        types=tuple(type_ for type_ in wording.types if type_ in types),
        years=tuple(sorted({day[:4] for day in days if day}, reverse=True)),
        outlets=tuple(sorted(outlets, key=str.casefold)),
    )


def facets_of(sheet: Actor | Event | Article, catalogue: Catalogue, wording: Wording) -> Values:
    """The values of a sheet: what it is, of which years, by which outlets, with which actors."""
    if isinstance(sheet, Actor):
        articles = catalogue.sources_of(sheet)
        own = [("kind", "actor"), ("type", sheet.kind), ("actor", sheet.name)]
        own += [("year", str(article.published.year)) for article in articles if article.published]
    elif isinstance(sheet, Event):
        articles = [catalogue.articles[report.quote.article] for report in sheet.reports]
        taking_part = [one.actor for one in (*sheet.agents, *sheet.targets) if one.actor]
        taking_part += [position.actor for position in sheet.positions if position.actor]
        own = [("kind", "event"), ("type", sheet.type), ("year", catalogue.day_of(sheet)[:4])]
        own += [("actor", catalogue.actors[id_].name) for id_ in taking_part]
    else:
        articles = [sheet]
        own = [("kind", "article"), ("year", str(sheet.published.year) if sheet.published else "")]
        own += [("actor", actor.name) for actor in catalogue.actors_in(sheet)]
    outlets = (("outlet", wording.outlet(article)) for article in articles)
    return tuple(dict.fromkeys((facet, value) for facet, value in (*own, *outlets) if value))


def for_the_index(values: Iterable[tuple[str, str]]) -> Markup:
    """The values as Pagefind reads them, which no reader sees."""
    filters = (
        f'<i data-pagefind-filter="{facet}[data-v]" data-v="{escape(value)}"></i>' for facet, value in values
    )
    return Markup(f"<div hidden data-pagefind-body>{''.join(filters)}</div>")  # noqa: S704  (values are escaped)
