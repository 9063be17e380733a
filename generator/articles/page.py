"""Saved web pages: main text and metadata, through trafilatura."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import trafilatura
from pydantic import TypeAdapter, ValidationError
from trafilatura.settings import Document

from generator.articles.front_matter import WebAddress
from generator.errors import ArticleError


@dataclass(frozen=True)
class Page:
    """What a page tells of its article."""

    text: str
    title: str | None
    publisher: str | None
    url: str | None
    published: date | None
    authors: tuple[str, ...]


def read_page(content: bytes, *, file: Path, url: str | None = None) -> Page:
    """The article of a page; its encoding is found out from its bytes.

    Raises `ArticleError` for a page without a main text.
    """
    found = trafilatura.bare_extraction(
        content,
        url=url,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
    )
    text = found.text if isinstance(found, Document) else None
    if not isinstance(found, Document) or not text or not text.strip():
        raise ArticleError(
            "no article text was found in the page", file=file, remedy="save the text as .txt or .md instead"
        )
    return Page(
        text=text,
        title=found.title,
        publisher=found.sitename,
        url=_web_address(found.url or url),
        published=_day(found.date),
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
    )


def _web_address(url: str | None) -> str | None:
    try:
        return TypeAdapter(WebAddress).validate_python(url) if url else None
    except ValidationError:
        # A page's own word for its address is a hint, not an editor's: a bad one is left out.
        return None


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words[:10]) if words else None
    except ValueError:
        return None
