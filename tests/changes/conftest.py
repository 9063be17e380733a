"""Facts of a few words, and a collection in git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from generator.facts import (
    Actor,
    Article,
    Event,
    FactBase,
    Figure,
    Position,
    Quote,
    Report,
    Span,
    Statement,
    StatementSource,
)
from generator.store import write_factbase


def quote(words: str = "Iran membantah.", article: str = "kompas") -> Quote:
    return Quote(article=article, start=0, end=len(words), exact=words)


def article(id_: str = "kompas") -> Article:
    return Article(
        id=id_,
        file=f"articles/{id_}.txt",
        title=f"Judul {id_}",
        publisher=id_.title(),
        sha256="0" * 64,
        text="",
    )


def statement(
    id_: str = "s-000001",
    words: str = "Iran membantah.",
    *,
    speaker: str | None = "iran",
    articles: tuple[str, ...] = ("kompas",),
    **fields: object,
) -> Statement:
    sources = tuple(
        StatementSource(quote=quote(words, one), content=(Span(start=0, end=len(words), exact=words),))
        for one in articles
    )
    return Statement(
        **{
            "id": id_,
            "speaker": speaker,
            "mode": "indirect",
            "act": "deny",
            "date": None,
            "sieve": "x",
            "sources": sources,
        }
        | fields
    )


def actor(id_: str = "iran", **fields: object) -> Actor:
    return Actor(**{"id": id_, "name": id_.title(), "kind": "country", "mentions": (quote(),)} | fields)


def event(id_: str = "serangan", **fields: object) -> Event:
    report = Report(quote=quote("Serangan terjadi."), trigger=Span(start=0, end=8, exact="Serangan"))
    return Event(
        **{
            "id": id_,
            "type": "assault",
            "title": f"Peristiwa {id_}",
            "status": "reported",
            "reports": (report,),
        }
        | fields
    )


def figure(low: int | None, high: int | None, *, article: str = "kompas") -> Figure:
    return Figure(
        kind="killed", min=low, max=high, text=f"{low} orang", quote=quote(f"{low} orang tewas.", article)
    )


def position(id_: str = "s-000001", *, actor: str = "iran", stance: str = "denies") -> Position:
    return Position(actor=actor, stance=stance, statement=id_, quote=quote())


def base(*sheets: Actor | Event | Article, unattributed: tuple[Statement, ...] = ()) -> FactBase:
    return FactBase(
        actors=tuple(sheet for sheet in sheets if isinstance(sheet, Actor)),
        events=tuple(sheet for sheet in sheets if isinstance(sheet, Event)),
        articles=tuple(sheet for sheet in sheets if isinstance(sheet, Article)),
        unattributed=unattributed,
    )


class Collection:
    """A collection whose sheets are committed one state after the other, a day apart."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.content = folder / "content"
        self.content.mkdir(parents=True)
        self._days = 0
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        self._days += 1
        when = f"2025-03-{self._days:02} 10:00:00 +0700"
        settings = ("-c", "user.name=R", "-c", "user.email=r@contoh.example", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *settings, *arguments],
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
            env=os.environ
            | {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull},
        ).stdout

    def write(self, facts: FactBase) -> None:
        write_factbase(facts, self.content)

    def commit(self, facts: FactBase | None = None, message: str = "x") -> str:
        if facts is not None:
            self.write(facts)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD").strip()
