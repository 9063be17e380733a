"""Articles whose actors are given and not extracted, so that a test of the merge is of the merge alone."""

from __future__ import annotations

from datetime import date

from generator.corpus import merge
from generator.facts import (
    ActorInArticle,
    ActorKind,
    Article,
    ArticleFacts,
    FactBase,
    Mention,
    RoleInArticle,
    Span,
)
from tests.support import article_of

KINDS: dict[str, ActorKind] = {"org": "organization", "negara": "country"}


def cast(name: str, *actors: str, published: date | None = None) -> tuple[Article, ArticleFacts]:
    """An article with some actors, each in a sentence of its own.

    "Menteri Perdagangan / Budi Santoso" is a person with a title, "org: Badan Pusat Statistik (BPS)" an
    organization with another name in brackets, "negara: Iran" a country.
    """
    text, found = "", []
    for actor in actors:
        kind, _, rest = actor.rpartition(": ")
        title, _, names = rest.rpartition(" / ")
        full, _, alias = names.removesuffix(")").partition(" (")
        start = len(text)
        text += f"{title} {names} hadir. ".lstrip()
        sentence = _span(text, text[start:].strip(), start)
        span = _span(text, full, start + (len(title) + 1 if title else 0))
        found.append(
            ActorInArticle(
                name=span,
                kind=KINDS.get(kind, "person"),
                aliases=(_span(text, alias, span.end),) if alias else (),
                roles=(RoleInArticle(title=_span(text, title, start), sentence=sentence),) if title else (),
                mentions=(Mention(span=span, form="name"),),
                sentence=sentence,
            )
        )
    article = article_of(text, id=name, file=f"articles/{name}.txt", title=name, published=published)
    return article, ArticleFacts(article=name, actors=tuple(found))


def _span(text: str, words: str, start: int) -> Span:
    at = text.index(words, start)
    return Span(start=at, end=at + len(words), exact=words)


def sheets(*articles: tuple[Article, ArticleFacts]) -> list[tuple[str, list[str]]]:
    """Each person's and organization's name with the articles that speak of it, in order of those."""
    return sorted(
        (
            (actor.name, [quote.article for quote in actor.mentions])
            for actor in of(*articles).actors
            if actor.kind != "country"
        ),
        key=lambda sheet: (sheet[1], sheet[0]),
    )


def of(*articles: tuple[Article, ArticleFacts]) -> FactBase:
    """What the articles become together."""
    return merge(articles)
