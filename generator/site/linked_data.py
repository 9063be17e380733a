"""Linked data: what a page is about, in the terms of schema.org, for search engines and other programs.

Words said by a person are a `Quotation`, what an article reports of them is a `Claim` with where it
appeared. Nothing is rated and no claim is reviewed; where a person stands in a criminal case is left to
the page, which can say as of when, by whom, and that innocence is presumed. Of an article's text there
is no more than the quotes.

Source: schema.org, https://schema.org/Claim, https://schema.org/Quotation.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from markupsafe import Markup

from generator.facts import Act, Actor, ActorKind, Article, Event, Statement
from generator.site import addresses
from generator.site.catalogue import Catalogue

Link = Callable[[str], str]
"""Makes a way from the page of an address from the root of the site."""
Node = dict[str, Any]
"""A thing, as JSON-LD writes it."""

MOST = 10
"""Most statements of one page: the newest. Its `.json` has them all."""

_TYPES: dict[ActorKind, str] = {"person": "Person", "country": "Country", "organization": "Organization"}
_CLAIMING: frozenset[Act] = frozenset(["state", "accuse", "deny", "admit"])
"""Acts by which something is held to be so; a request or a promise is no claim."""
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_of(nodes: Iterable[Node]) -> Markup:
    """The nodes as an element that a page carries: nothing in them can end it."""
    data = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))  # noqa: S704


def nodes_of(sheet: Actor | Event | Article, catalogue: Catalogue, link: Link) -> list[Node]:
    """What a sheet is about, and what is said on it. Ids of things are the same on every page."""
    if isinstance(sheet, Actor):
        statements = [one for one in reversed(sheet.statements) if _is_told(one)][:MOST]
        about = _actor(sheet, link)
    elif isinstance(sheet, Event):
        taken = dict.fromkeys(position.statement for position in sheet.positions)
        statements = [one for id_ in taken if _is_told(one := catalogue.statements[id_])][:MOST]
        about = _event(sheet, link)
    else:
        return [_article(sheet, link) | _whole_article(sheet, catalogue, link)]
    articles = dict.fromkeys(source.quote.article for one in statements for source in one.sources)
    return [
        about,
        *(_said(statement, catalogue, link) for statement in statements),
        *(_article(catalogue.articles[id_], link) for id_ in articles),
    ]


def site_node(name: str, link: Link) -> Node:
    """The site as a whole."""
    return {
        "@type": "WebSite",
        "@id": link(f"{addresses.HOME}#site"),
        "name": name,
        "url": link(addresses.HOME),
    }


def dataset_node(name: str, description: str, licence: str | None, catalogue: Catalogue, link: Link) -> Node:
    """The data of the whole collection."""
    days = sorted(article.published for article in catalogue.articles.values() if article.published)
    is_address = (licence or "").startswith(("http://", "https://"))
    return _node(
        "Dataset",
        link(f"{addresses.DATA}#dataset"),
        name=name,
        description=description,
        license=licence if is_address or not licence else {"@type": "CreativeWork", "name": licence},
        temporalCoverage=f"{days[0]}/{days[-1]}" if days else None,
        isAccessibleForFree=True,
        url=link(addresses.DATA),
        distribution={
            "@type": "DataDownload",
            "encodingFormat": "application/zip",
            "contentUrl": link(addresses.ARCHIVE),
        },
    )


def _actor(actor: Actor, link: Link) -> Node:
    current = [role for role in actor.roles if role.standing == "current"]
    return _node(
        _TYPES[actor.kind],
        link(_actor_id(actor.id)),
        name=actor.name,
        alternateName=[alias.name for alias in actor.aliases],
        jobTitle=[role.title for role in current],
        affiliation=_references((role.organization for role in current), _actor_id, link),
        url=link(addresses.actor_page(actor.id)),
    )


def _event(event: Event, link: Link) -> Node:
    return _node(
        "Event",
        link(_event_id(event.id)),
        name=event.title,
        startDate=event.date.value if event.date else None,
        endDate=event.date.end if event.date else None,
        location={"@type": "Place", "name": event.place.text} if event.place else None,
        about=_references((one.actor for one in (*event.agents, *event.targets)), _actor_id, link),
        subjectOf=_references((report.quote.article for report in event.reports), _article_id, link),
        url=link(addresses.event_page(event.id)),
    )


def _article(article: Article, link: Link) -> Node:
    return _node(
        "NewsArticle",
        link(_article_id(article.id)),
        headline=article.title,
        url=article.url,
        datePublished=article.published.isoformat() if article.published else None,
        publisher={"@type": "Organization", "name": article.publisher} if article.publisher else None,
    )


def _whole_article(article: Article, catalogue: Catalogue, link: Link) -> Node:
    """What the article's own page says of it beyond what others do."""
    return _filled(
        author=[{"@type": "Person", "name": name} for name in article.authors],
        inLanguage=article.language,
        mentions=_references((actor.id for actor in catalogue.actors_in(article)), _actor_id, link),
        correction=[
            {"@type": "CorrectionComment", "text": notice.text, "datePublished": notice.date.isoformat()}
            for notice in article.notices
        ],
        mainEntityOfPage=link(addresses.article_page(article.id)),
    )


def _is_told(statement: Statement) -> bool:
    return statement.mode == "direct" or statement.act in _CLAIMING


def _said(statement: Statement, catalogue: Catalogue, link: Link) -> Node:
    """The very words as a quotation; reported words as a claim, with the whole sentence that reports them.

    What is said is not taken out of a report: "membantah mengirim drone" without its first word would
    say the opposite.
    """
    id_ = link(addresses.statement_page(statement))
    speaker = {"@id": link(_actor_id(statement.speaker))} if statement.speaker else None
    carrying = [catalogue.articles[source.quote.article] for source in statement.sources]
    carrying.sort(key=lambda article: article.published or date.max)
    articles = _references((article.id for article in carrying), _article_id, link)
    if statement.mode == "direct":
        words = " … ".join(span.exact for span in statement.sources[0].content)
        return _node("Quotation", id_, text=words, creator=speaker, isPartOf=articles)
    return _node(
        "Claim",
        id_,
        text=statement.sources[0].quote.exact,
        author=speaker,
        firstAppearance=articles[0],
        appearance=articles,
    )


def _references(ids: Iterable[str | None], id_of: Callable[[str], str], link: Link) -> list[Node]:
    return [{"@id": link(id_of(id_))} for id_ in dict.fromkeys(ids) if id_]


def _node(type_: str, id_: str, **properties: object) -> Node:
    return {"@type": type_, "@id": id_, **_filled(**properties)}


def _filled(**properties: object) -> Node:
    """The properties that say something."""
    return {name: value for name, value in properties.items() if value}


def _actor_id(id_: str) -> str:
    return f"{addresses.actor_page(id_)}#actor"


def _event_id(id_: str) -> str:
    return f"{addresses.event_page(id_)}#event"


def _article_id(id_: str) -> str:
    return f"{addresses.article_page(id_)}#article"
