"""What each sheet shows its readers, as plain data with finished words and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.facts import Actor, Article, Event, FactBase, Participant, Quote, Statement
from generator.site import addresses
from generator.site.actor_sheet import ActorSheet
from generator.site.article_sheet import ArticleSheet, emphasised, said
from generator.site.catalogue import Catalogue
from generator.site.event_sheet import Account, EventSheet
from generator.site.wording import Wording

Content = dict[str, Any]
ROOT = "../"


class Contents:
    """The contents of all sheets of a collection."""

    def __init__(self, base: FactBase):
        self._catalogue = Catalogue(base)
        self._wording = Wording("id")

    def sheets(self) -> Iterator[tuple[str, str, Content]]:
        """Folder, id and content of each sheet."""
        for actor in self._catalogue.actors.values():
            yield "aktor", actor.id, self._actor(actor)
        for event in self._catalogue.events.values():
            yield "peristiwa", event.id, self._event(event)
        for article in self._catalogue.articles.values():
            yield "sumber", article.id, self._article(article)

    # -- sheets ------------------------------------------------------------------------------------

    def _actor(self, actor: Actor) -> Content:
        sheet = ActorSheet(self._catalogue, actor)
        events = self._catalogue.events_of(actor)
        return {
            "title": actor.name,
            "kind": self._wording.kinds[actor.kind],
            "counts": {
                "pernyataan": len(actor.statements),
                "peristiwa": len(events),
                "sumber": len(self._catalogue.sources_of(actor)),
            },
            "positions": [
                {
                    "event": self._event_line(event),
                    "taken": [
                        {"id": one.id, "stance": self._wording.stances[stance], "date": self._day(one)}
                        for one, stance in taken
                    ],
                }
                for event, taken in sheet.positions_by_event()
            ],
            "groups": [
                {
                    "event": self._event_line(event) if event else None,
                    "statements": [{**self._statement(one), "speaker": None} for one in statements],
                }
                for event, statements in sheet.statements_by_event()
            ],
            "others": [self._statement(one) for one in sheet.said_by_others()],
            "parts": [
                {"part": part, "events": [self._event_line(event) for event in taken]}
                for part, taken in sheet.events_by_part().items()
            ],
            "company": [
                {**self._actor_link(one.actor.id), "events": one.events, "articles": one.articles}
                for one in sheet.company(most=12)
            ],
            "mentions": [
                self._above(quote, statement.id)
                if (statement := sheet.statement_in(quote))
                else self._quote(quote)
                for quote in sheet.mentions()
            ],
        }

    def _event(self, event: Event) -> Content:
        sheet = EventSheet(self._catalogue, event)
        return {
            **self._event_line(event),
            "date_quote": self._quote(event.date.quote) if event.date else None,
            "agents": list(self._participants(event.agents)),
            "targets": list(self._participants(event.targets)),
            "board": [
                {
                    "stance": self._wording.stances[stance],
                    "statements": [
                        self._statement(self._catalogue.statements[one.statement]) for one in taken
                    ],
                }
                for stance, taken in self._catalogue.positions_on(event).items()
            ],
            "accounts": [self._account(account, sheet) for account in sheet.accounts()],
        }

    def _account(self, account: Account, sheet: EventSheet) -> Content:
        first, *others = dict.fromkeys(report.quote for report in account.reports)
        return {
            **self._article_line(account.article),
            "quote": self._quote(first),
            "others": [
                self._above(quote, statement.id)
                if (statement := sheet.position_in(quote))
                else self._quote(quote)
                for quote in others
            ],
        }

    def _article(self, article: Article) -> Content:
        sheet = ArticleSheet(self._catalogue, article)
        return {
            **self._article_line(article),
            "url": article.url,
            "paragraphs": [str(html) for _, html in sheet.paragraphs(ROOT)],
            "statements": [
                {**self._statement_line(statement), "words": said(source)}
                for statement, source in sheet.statements()
            ],
            "events": [self._event_line(event) for event in self._catalogue.events_in(article)],
            "actors": [self._actor_link(actor.id) for actor in self._catalogue.actors_in(article)],
        }

    # -- what they are made of ---------------------------------------------------------------------

    def _actor_link(self, id_: str) -> Content:
        return {"name": self._catalogue.actors[id_].name, "page": ROOT + addresses.actor_page(id_)}

    def _participants(self, side: Iterable[Participant]) -> Iterator[Content]:
        for one in side:
            yield self._actor_link(one.actor) if one.actor else {"name": one.text, "page": ""}

    def _event_line(self, event: Event) -> Content:
        return {
            "title": event.title,
            "page": ROOT + addresses.event_page(event.id),
            "date": self._wording.when(event.date) if event.date else "",
            "type": self._wording.types[event.type],
            "status": self._wording.statuses[event.status],
        }

    def _article_line(self, article: Article) -> Content:
        return {
            "title": article.title,
            "page": ROOT + addresses.article_page(article.id),
            "outlet": self._wording.outlet(article),
            "date": self._wording.day(article.published) if article.published else "",
        }

    def _statement_line(self, statement: Statement) -> Content:
        return {
            "id": statement.id,
            "speaker": self._actor_link(statement.speaker) if statement.speaker else None,
            "act": self._wording.acts[statement.act],
            "page": ROOT + addresses.statement_page(statement),
        }

    def _statement(self, statement: Statement) -> Content:
        return {
            **self._statement_line(statement),
            "mode": self._wording.modes[statement.mode],
            "words": [
                {**self._quote(source.quote), "exact": str(emphasised(source))}
                for source in statement.sources
            ],
        }

    def _quote(self, quote: Quote) -> Content:
        article = self._catalogue.articles[quote.article]
        return {
            "exact": quote.exact,
            "outlet": self._wording.outlet(article),
            "date": self._wording.day(article.published) if article.published else "",
            "page": ROOT + addresses.quote_page(quote),
            "original": addresses.at_original(article, quote),
        }

    def _above(self, quote: Quote, statement: str) -> Content:
        return {**self._article_line(self._catalogue.articles[quote.article]), "above": f"#{statement}"}

    def _day(self, statement: Statement) -> str:
        return self._wording.day(statement.date) if statement.date else ""
