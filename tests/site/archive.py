"""A made-up collection that has every kind of page, in English, with a history: long sheets, long lists, odd names."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from generator.articles import read_articles
from generator.facts import (
    Actor,
    Alias,
    Article,
    Event,
    EventDate,
    FactBase,
    LegalStatus,
    Participant,
    Position,
    Quote,
    Report,
    Role,
    Statement,
    StatementSource,
)
from generator.site.listing import MOST_ENTRIES
from tests.changes.conftest import Collection
from tests.site.conftest import SETTINGS
from tests.support import quote_in, span_in

ARTICLES = 70
EVENTS = MOST_ENTRIES + 5
LONG_NAME = "Badan Penanggulangan Akibat Segala Bencana dan Urusan yang Sangat Panjang " * 3
NAMES = ["محمد علي (أبو زيد)", LONG_NAME.strip(), "Rini", "Negeri Jauh"]
"""Names written from right to left, very long, and of one word."""


def new_archive(folder: Path) -> Path:
    """A project in a repository with two commits, ready to be built without reading its articles."""
    collection = Collection(folder / "arsip")
    (collection.content / "articles").mkdir()
    (collection.content / "pages").mkdir()
    for at in range(ARTICLES):
        day = date(2024, 1, 1) + timedelta(days=9 * at)
        path = collection.content / "articles" / f"a{at:02}.md"
        path.write_text(
            f"---\ntitle: Kabar {at}\npublisher: Harian {at % 3}\npublished: {day}\nurl: https://contoh.example/{at}\n"
            f"---\n\nBudi menyangkal bahwa gudang nomor {at} terbakar. Rini membenarkannya.\n",
            encoding="utf-8",
        )
    articles, errors = read_articles(collection.content)
    assert not errors
    collection.commit(_facts(tuple(articles), EVENTS - 3))
    collection.commit(_facts(tuple(articles), EVENTS))
    settings = SETTINGS.replace("language: id", "language: en").replace(
        "site_name: Lembar Fakta", "site_name: Archive\nsite_url: https://archive.example/site/"
    )
    (collection.folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return collection.folder


def _facts(articles: tuple[Article, ...], events: int) -> FactBase:
    denials = tuple(
        Statement(
            id=f"s-{at:06x}", speaker="budi", mode="indirect", act="deny", date=article.published, sieve="x",
            sources=(StatementSource(quote=_first(article), content=(span_in(article, "gudang"),)),),
        )
        for at, article in enumerate(articles)
    )  # fmt: skip
    claim = Statement(
        id="s-ffffff", speaker="a2", mode="indirect", act="state", date=articles[0].published, sieve="x",
        sources=(StatementSource(quote=quote_in(articles[0], "Rini membenarkannya."), content=(span_in(articles[0], "Rini"),)),),
    )  # fmt: skip
    quotes = tuple(map(_first, articles))
    budi = Actor(
        id="budi", previous_ids=("budi-lama",), name="Budi", kind="person", mentions=quotes, statements=denials,
        roles=(Role(id="r-1", title="ketua", quotes=quotes),), aliases=(Alias(name="Pak Budi", quotes=quotes[:1]),),
        legal_statuses=(LegalStatus(id="l-1", term="suspect", date=articles[0].published, quotes=quotes[:1]),),
    )  # fmt: skip
    others = tuple(
        Actor(
            id=f"a{at}",
            name=name,
            kind="country" if at == 3 else "organization" if at == 1 else "person",
            mentions=quotes[:9],
            statements=(claim,) if at == 2 else (),
        )
        for at, name in enumerate(NAMES)
    )
    return FactBase(
        articles=articles,
        actors=(budi, *others),
        events=tuple(_event(at, articles) for at in range(events)),
    )


def _event(at: int, articles: tuple[Article, ...]) -> Event:
    article = articles[at % len(articles)]
    quote = _first(article)
    dates = (f"{2024 + at % 2}-{1 + at % 12:02}-{1 + at % 28:02}", "2024-05", "2023")
    value = dates[0 if at % 9 else 1 + at // 9 % 2]
    positions = (
        Position(actor="budi", stance="denies", statement="s-000000", answers="s-ffffff", quote=_first(articles[0])),
        Position(actor="a2", stance="asserts", statement="s-ffffff", quote=quote_in(articles[0], "Rini membenarkannya.")),
    )  # fmt: skip
    return Event(
        id=f"e{at:03}",
        type=("disaster", "crime", "legal")[at % 3],
        title=f"gudang nomor {at % len(articles)} terbakar",
        status="planned" if at == 1 else "disputed" if at == 0 else "reported",
        date=EventDate(
            value=value, precision={4: "year", 7: "month", 10: "day"}[len(value)], text="gudang", quote=quote
        ),
        agents=(Participant(actor=f"a{at % 4}", text="Rini", quote=quote),),
        targets=(Participant(actor="budi", text="Budi", quote=quote),) if at % 2 else (),
        reports=(Report(quote=quote, trigger=span_in(article, "terbakar")),),
        positions=positions if at == 0 else (),
    )


def _first(article: Article) -> Quote:
    return quote_in(article, article.text.partition(".")[0] + ".")
