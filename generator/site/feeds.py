"""The feed of what is newest: events and statements, by the day of the article that told of them last."""

from __future__ import annotations

from collections.abc import Iterable

from generator.facts import Event, Quote, Statement
from generator.site import addresses
from generator.site.atom import Entry, Feed
from generator.site.catalogue import Catalogue
from generator.site.headlines import Headlines
from generator.site.wording import Wording

MOST = 50
"""Most entries."""
_LONGEST_TITLE = 150


def newest(catalogue: Catalogue, wording: Wording) -> Feed:
    """The newest events and statements; what no dated article tells of has no place among them."""
    facts: list[Event | Statement] = [*catalogue.events.values(), *catalogue.statements.values()]
    told = [(-day.toordinal(), fact.id, fact) for fact in facts if (day := catalogue.last_told(fact))]
    entries = _Entries(catalogue, wording)
    return Feed(
        address=addresses.FEED,
        title=wording.gettext("Newest events and statements"),
        page=addresses.HOME,
        language=wording.language,
        entries=[entries.entry_of(fact) for _, _, fact in sorted(told, key=lambda one: one[:2])[:MOST]],
    )


class _Entries:
    def __init__(self, catalogue: Catalogue, wording: Wording):
        self._catalogue = catalogue
        self._wording = wording
        self._headlines = Headlines(catalogue, wording)

    def entry_of(self, fact: Event | Statement) -> Entry:
        if isinstance(fact, Event):
            address, title = addresses.event_page(fact.id), self._headlines.headline(fact)
            quotes = [report.quote for report in fact.reports]
        else:
            address = addresses.statement_page(fact)
            title = f"{self._speaker(fact)}: {self._wording.acts[fact.act]}"
            quotes = [source.quote for source in fact.sources]
        updated = self._catalogue.last_told(fact)
        if updated is None:
            raise ValueError(f"{fact.id} has no day and so no place in a feed")
        return Entry(
            address=address,
            title=title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…",
            summary=quotes[0].exact,
            updated=updated,
            author=self._outlets(quotes),
        )

    def _speaker(self, statement: Statement) -> str:
        if statement.speaker:
            return self._catalogue.actors[statement.speaker].name
        return statement.speaker_text or self._wording.gettext("Unknown speaker")

    def _outlets(self, quotes: Iterable[Quote]) -> str:
        articles = [self._catalogue.articles[quote.article] for quote in quotes]
        return ", ".join(dict.fromkeys(self._wording.outlet(article) for article in articles))
