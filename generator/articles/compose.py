"""The last step of every reader: metadata that was given, and what the text itself tells."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date

from generator.articles.dateline import dateline_of
from generator.articles.furniture import furniture_of
from generator.articles.published import published_in
from generator.articles.text import clean
from generator.articles.upstream import upstream_of
from generator.errors import ArticleError
from generator.facts import Article, Notice

LONGEST_TEXT = 1_000_000
"""Most characters of one article."""
LONGEST_TITLE = 300
_LONGEST_TITLE_LINE = 150
_TITLE_FROM_PROSE = 90
_WORD = re.compile(r"\w")


def compose_article(
    *,
    id: str,  # noqa: A002
    file: str,
    text: str,
    title: str | None = None,
    published: date | None = None,
    url: str | None = None,
    publisher: str | None = None,
    authors: Sequence[str] = (),
    via: Sequence[str] = (),
    language: str = "id",
    notices: Sequence[Notice] = (),
) -> Article:
    """An article; what was not given is read from the text, where the text tells it.

    Without a title, a first line that stands alone and ends without a full stop is the title; failing
    that, the first words of the prose are. Raises `ArticleError` for a text without a word, or too long.
    """
    text = clean(text)
    if not _WORD.search(text):
        raise ArticleError(
            "there is no text in it", file=file, remedy="put the article's text there or remove the file"
        )
    if len(text) > LONGEST_TEXT:
        raise ArticleError(
            f"the text has {len(text)} characters, more than {LONGEST_TEXT}", file=file, remedy="split it"
        )
    title = _line(title) if title else None
    title_end = _end_of_title_line(text) if title is None else 0
    prose = title_end + len(text[title_end:]) - len(text[title_end:].lstrip())
    dateline = dateline_of(text, start=prose)
    if title is None:
        title = text[:title_end] or _first_words(text[dateline.span.end if dateline else prose :])
    publisher = _line(publisher) if publisher else dateline.agency if dateline else None
    return Article(
        id=id,
        file=file,
        title=title[:LONGEST_TITLE],
        publisher=publisher,
        url=url,
        published=published or published_in(text),
        authors=tuple(map(_line, authors)),
        via=tuple(map(_line, via)) or upstream_of(text, publisher=publisher),
        language=language,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        dateline=dateline,
        furniture=tuple(furniture_of(text, title_end=title_end)),
        notices=tuple(notices),
        text=text,
    )


def _line(words: str) -> str:
    """Words that somebody gave, clean and on one line."""
    return " ".join(clean(words).split())


def _end_of_title_line(text: str) -> int:
    """Length of the first line if it is a title: short, unfinished, apart from what follows; else 0."""
    line, _, rest = text.partition("\n")
    if not rest.strip() or len(line) > _LONGEST_TITLE_LINE or line.rstrip()[-1:] in '.!…"”':
        return 0
    return len(line) if rest.startswith("\n") or dateline_of(rest) else 0


def _first_words(prose: str) -> str:
    sentence = prose.strip().partition("\n")[0]
    if len(sentence) <= _TITLE_FROM_PROSE:
        return sentence.strip()
    return sentence[:_TITLE_FROM_PROSE].rpartition(" ")[0].strip() + " …"
