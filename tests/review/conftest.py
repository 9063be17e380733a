"""Two articles, and facts that quote them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.facts import (
    Actor,
    Article,
    Event,
    FactBase,
    Figure,
    Quote,
    Report,
    Span,
    Statement,
    StatementSource,
)
from generator.store import write_factbase

TEXTS = {
    "kompas": "Kebakaran terjadi di pasar. Menteri Budi Hartono datang pada sore hari. "
    "Ia mengatakan delapan orang tewas. Rini Wulandari membantahnya.",
    "tempo": "Kebakaran pasar menewaskan tiga puluh orang, kata Budi Hartono, menteri itu.",
}


def article(id_: str) -> Article:
    return Article(
        id=id_,
        file=f"articles/{id_}.txt",
        title=f"Judul {id_}",
        publisher=id_.title(),
        published=date(2025, 3, 4),
        sha256="0" * 64,
        text=TEXTS[id_],
    )


def quote(words: str, article: str = "kompas") -> Quote:
    start = TEXTS[article].index(words)
    return Quote(article=article, start=start, end=start + len(words), exact=words)


def span(words: str, article: str = "kompas") -> Span:
    return Span.model_validate(quote(words, article).model_dump(exclude={"article"}))


def statement(**fields: object) -> Statement:
    source = StatementSource(
        quote=quote("Ia mengatakan delapan orang tewas."),
        content=(span("delapan orang tewas"),),
        cue=span("mengatakan"),
    )
    return Statement(
        **{
            "id": "s-000001",
            "speaker": "budi-hartono",
            "mode": "indirect",
            "act": "state",
            "date": None,
            "sieve": "pronoun",
            "sources": (source,),
        }
        | fields
    )


def actor(id_: str = "budi-hartono", words: str = "Budi Hartono", **fields: object) -> Actor:
    return Actor(**{"id": id_, "name": words, "kind": "person", "mentions": (quote(words),)} | fields)


def rini(**fields: object) -> Actor:
    return actor("rini-wulandari", "Rini Wulandari", **fields)


def event(
    id_: str = "kebakaran",
    *,
    words: str = "Kebakaran terjadi di pasar.",
    article: str = "kompas",
    **fields: object,
) -> Event:
    report = Report(quote=quote(words, article), trigger=span("Kebakaran", article))
    return Event(
        **{
            "id": id_,
            "type": "disaster",
            "title": words.rstrip("."),
            "status": "reported",
            "reports": (report,),
        }
        | fields
    )


def figure(number: int, words: str, article: str) -> Figure:
    return Figure(kind="killed", min=number, max=number, text=words, quote=quote(words, article))


def base(*sheets: Actor | Event, unattributed: tuple[Statement, ...] = ()) -> FactBase:
    return FactBase(
        articles=tuple(map(article, TEXTS)),
        actors=tuple(sheet for sheet in sheets if isinstance(sheet, Actor)),
        events=tuple(sheet for sheet in sheets if isinstance(sheet, Event)),
        unattributed=unattributed,
    )


DOUBTFUL = base(
    actor(statements=(statement(confidence=0.4),)),
    rini(confidence=0.5),
    event(figures=(figure(8, "delapan orang", "kompas"), figure(30, "tiga puluh orang", "tempo"))),
)
"""A statement whose speaker is in doubt, an actor who is, two figures that contradict, a person without a role."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The doubtful facts as a collection."""
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    write_factbase(DOUBTFUL, folder)
    return folder
