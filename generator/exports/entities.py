"""Entities of FollowTheMoney: the collection for OpenSanctions, Aleph and whatever reads their format.

Persons, organizations and countries are entities of their own; what an article says of them is a link
with its quote: a statement documents its speaker, a participant and a position are links to the event.
Where a person stands in a criminal case documents it too, as of the day and by the outlet that say so, with
what is presumed; it is never a property of the person. Statements by nobody who is named are left out.

Source: FollowTheMoney, https://followthemoney.tech/explorer/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TypedDict

from babel import Locale, UnknownLocaleError

from generator.facts import (
    NOT_FINAL,
    Actor,
    Article,
    Event,
    FactBase,
    Figure,
    LegalStatus,
    Quote,
    Role,
    Statement,
    Verification,
    Withdrawal,
)


class Entity(TypedDict):
    """One entity: its schema, and lists of text by property."""

    id: str
    schema: str
    properties: dict[str, list[str]]


_LEGAL_FORM = re.compile(r"^(?:PT|CV|UD)\b|\b(?:Tbk|Ltd|Inc|LLC|Corp|GmbH)\b")
"""Words in the name of an organization by which it is a company."""
_COUNTRY_CODE = re.compile("[A-Z]{2}")
_NO_COUNTRIES = frozenset(["EA", "EZ", "QO", "XA", "XB", "ZZ"])
"""Codes that Unicode's names of territories have beyond those of countries."""


def entities(base: FactBase) -> Iterator[Entity]:
    """Every entity of a collection."""
    return _Collection(base).entities()


class _Collection:
    def __init__(self, base: FactBase):
        self._base = base
        self._actors = {actor.id: actor for actor in base.actors}
        self._articles = {article.id: article for article in base.articles}
        self._languages = sorted({article.language for article in base.articles})

    def entities(self) -> Iterator[Entity]:
        for article in self._base.articles:
            yield self._article(article)
        for actor in self._base.actors:
            yield self._actor(actor)
            yield from map(partial(self._mention, actor), actor.mentions)
            yield from self._memberships(actor)
            for status in actor.legal_statuses:
                yield from self._legal_status(actor, status)
            for statement in actor.statements:
                yield from self._documentations(actor, statement)
        for event in self._base.events:
            yield self._event(event)
            yield from self._links(event)

    @staticmethod
    def _article(article: Article) -> Entity:
        return _entity(
            _article_id(article.id),
            "Article",
            title=article.title,
            publisher=article.publisher,
            author=article.authors,
            publishedAt=article.published,
            sourceUrl=article.url,
            notes=[f"{notice.kind}, {notice.date}: {notice.text}" for notice in article.notices],
        )

    def _actor(self, actor: Actor) -> Entity:
        name = actor.name.casefold()
        return _entity(
            _actor_id(actor.id),
            _schema_of(actor),
            name=actor.name,
            alias=[alias.name for alias in actor.aliases],
            country=[_country_codes(language).get(name) for language in self._languages]
            if actor.kind == "country"
            else None,
            position=[role.title for role in actor.roles] if actor.kind == "person" else None,
            notes=_seen(actor.verified, actor.withdrawals),
        )

    @staticmethod
    def _mention(actor: Actor, quote: Quote) -> Entity:
        return _entity(
            f"mention-{actor.id}-{quote.article}-{quote.start}",
            "Mention",
            document=_article_id(quote.article),
            resolved=_actor_id(actor.id),
            name=actor.name,
            detectedSchema=_schema_of(actor),
        )

    def _memberships(self, actor: Actor) -> Iterator[Entity]:
        for role in actor.roles:
            organization = self._actors.get(role.organization or "")
            if organization and organization.kind != "person":
                yield self._membership(actor, role, organization)
            else:
                yield from self._documented(f"role-{actor.id}-{role.id}", actor, role.quotes, role=role.title)

    def _membership(self, actor: Actor, role: Role, organization: Actor) -> Entity:
        return _entity(
            f"membership-{actor.id}-{role.id}",
            "Membership",
            member=_actor_id(actor.id),
            organization=_actor_id(organization.id),
            role=role.title,
            status=role.standing,
            **self._said_in(*role.quotes),
        )

    def _legal_status(self, actor: Actor, status: LegalStatus) -> Iterator[Entity]:
        return self._documented(
            f"legal-{actor.id}-{status.id}",
            actor,
            status.quotes,
            role=f"legal status: {status.term}",
            status="presumed innocent until a final verdict" if status.term in NOT_FINAL else None,
        )

    def _documentations(self, actor: Actor, statement: Statement) -> Iterator[Entity]:
        return self._documented(
            f"statement-{statement.id}",
            actor,
            tuple(source.quote for source in statement.sources),
            role=statement.act,
            recordId=statement.id,
            description=_seen(statement.verified),
        )

    def _documented(
        self, id_: str, actor: Actor, quotes: Sequence[Quote], **properties: object
    ) -> Iterator[Entity]:
        """What each of some quotes says of an actor."""
        for at, quote in enumerate(quotes, start=1):
            yield _entity(
                f"{id_}-{at}",
                "Documentation",
                document=_article_id(quote.article),
                entity=_actor_id(actor.id),
                **properties,
                **self._said_in(quote),
            )

    def _event(self, event: Event) -> Entity:
        when = event.date
        involved = [one.actor for one in (*event.agents, *event.targets)]
        return _entity(
            _event_id(event.id),
            "Event",
            name=event.title,
            keywords=event.type,
            date=when and not when.end and when.value,
            startDate=when and when.end and when.value,
            endDate=when and when.end,
            location=event.place and event.place.text,
            summary=event.reports[0].quote.exact,
            involved=[_actor_id(id_) for id_ in involved if id_],
            proof=[_article_id(report.quote.article) for report in event.reports],
            description=event.status,
            notes=[
                *(f"{one.kind}: {one.text} ({_bounds(one)})" for one in event.figures),
                *_seen(event.verified, event.withdrawals),
            ],
        )

    def _links(self, event: Event) -> Iterator[Entity]:
        roles: list[tuple[str | None, str, Quote, str | None]] = [
            *((one.actor, "agent", one.quote, None) for one in event.agents),
            *((one.actor, "target", one.quote, None) for one in event.targets),
            *((one.actor, one.stance, one.quote, one.statement) for one in event.positions),
        ]
        for at, (actor, role, quote, statement) in enumerate(roles, start=1):
            if actor:
                yield _entity(
                    f"link-{event.id}-{at}",
                    "UnknownLink",
                    subject=_actor_id(actor),
                    object=_event_id(event.id),
                    role=role,
                    recordId=statement,
                    **self._said_in(quote),
                )

    def _said_in(self, *quotes: Quote) -> dict[str, object]:
        """Where quotes stand, as properties of a link."""
        articles = [self._articles[quote.article] for quote in quotes]
        return {
            "summary": [quote.exact for quote in quotes],
            "date": [article.published for article in articles],
            "publisher": [article.publisher for article in articles],
            "sourceUrl": [article.url for article in articles],
        }


def _entity(id_: str, schema: str, **properties: object) -> Entity:
    """An entity with the properties that say something, each of them one text or several."""
    return {
        "id": id_,
        "schema": schema,
        "properties": {name: texts for name, value in properties.items() if (texts := _texts(value))},
    }


def _bounds(figure: Figure) -> str:
    """The bounds of a number ("8", "8–10", "at least 8")."""
    if figure.min is None:
        return f"at most {figure.max}"
    if figure.max is None:
        return f"at least {figure.min}"
    return str(figure.min) if figure.min == figure.max else f"{figure.min}–{figure.max}"


def _seen(verified: Verification | None, withdrawals: Iterable[Withdrawal] = ()) -> list[str]:
    """What people added to a fact, as notes."""
    return [
        *([f"verified by {verified.by}, {verified.on}"] if verified and not verified.since else []),
        *(f"article {one.article} withdrawn, {one.on}: {one.why}" for one in withdrawals),
    ]


def _texts(value: object) -> list[str]:
    """Texts as the model has them: each once, no empty ones."""
    several = value if isinstance(value, list | tuple) else (value,)
    return list(dict.fromkeys(str(one) for one in several if one))


def _schema_of(actor: Actor) -> str:
    if actor.kind == "person":
        return "Person"
    if actor.kind == "country":
        return "PublicBody"
    return "Company" if _LEGAL_FORM.search(actor.name) else "Organization"


@cache
def _country_codes(language: str) -> dict[str, str]:
    """Codes of countries by their names in a language."""
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        name.casefold(): code.lower()
        for code, name in territories.items()
        if _COUNTRY_CODE.fullmatch(code) and code not in _NO_COUNTRIES
    }


def _actor_id(id_: str) -> str:
    return f"actor-{id_}"


def _event_id(id_: str) -> str:
    return f"event-{id_}"


def _article_id(id_: str) -> str:
    return f"article-{id_}"
