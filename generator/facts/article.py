"""Articles: what was read, from whom, and when."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from generator.facts.curated import LostFacts
from generator.facts.model import Model, WebAddress, Words
from generator.facts.span import Span


class Dateline(Model):
    """The agency and the place that open an article ("Liputan6.com, Jakarta -")."""

    span: Span
    agency: str | None = None
    place: str | None = None


FurnitureKind = Literal["advertisement", "related", "video", "caption", "heading", "credit"]


class Furniture(Model):
    """A stretch of the page that is not the article's prose: kept in the text, left out of the analysis."""

    span: Span
    kind: FurnitureKind


NoticeKind = Literal["ralat", "koreksi", "hak jawab", "pencabutan"]


class Notice(Model):
    """A correction, reply or withdrawal that the outlet or the editors attached to an article."""

    kind: NoticeKind
    date: date
    text: Words = Field(min_length=1)
    url: WebAddress | None = None


class Article(Model):
    """One article: its metadata and its text (NFC, newlines as LF, offsets in code points)."""

    id: str
    file: str
    """Path of the file it was read from, relative to `content/`, with forward slashes."""
    title: str
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    """Upstream outlets, as the text names them ("dikutip dari BBC")."""
    language: str = "id"
    sha256: str
    """SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
    dateline: Dateline | None = None
    furniture: tuple[Furniture, ...] = ()
    notices: tuple[Notice, ...] = ()
    lost: LostFacts | None = None
    """What went with an article that was withdrawn; None for one that stands."""
    text: str = Field(repr=False)
