"""Readers: one file, or a folder of them, becomes articles. A bad one never stops the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from generator.articles.compose import compose_article
from generator.articles.front_matter import split_front_matter
from generator.articles.markdown import prose_of
from generator.articles.page import read_page
from generator.errors import ArticleError
from generator.facts import Article
from generator.kept import Kept, checksum, checksum_of_code
from generator.looks import Looks
from generator.slugs import slug

LARGEST_FILE = 10_000_000
"""Most bytes of one file."""
ENDINGS = (".txt", ".md", ".html", ".htm")


def read_article(
    path: Path, *, content: Path, kept: Kept[Article] | None = None, looks: Looks | None = None
) -> Article:
    """One article from a `.txt`, `.md` or `.html` file; its `file` is relative to `content`.

    What is `kept` of the same bytes is not read again, and a file that `looks` the same is not opened.
    Raises `ArticleError` with the file, the line where there is one, and what to do.
    """
    if path.suffix.casefold() not in ENDINGS:
        raise ArticleError(
            "not a kind of file that is read", file=path, remedy=f"save it as {', '.join(ENDINGS)}"
        )
    file = path.relative_to(content).as_posix() if path.is_relative_to(content) else path.name
    if kept is None:
        return _article(_bytes(path), path, file)
    try:
        known = (looks or Looks()).read(path, _bytes)
    except OSError as error:
        raise _cannot_be_opened(path, error) from error
    article = kept.get(_key(known.checksum, file))
    if article is None:
        raw = _bytes(path) if known.raw is None else known.raw
        article = _article(raw, path, file)
        kept.put(_key(checksum(raw), file), article)
    return article


def _key(bytes_: str, file: str) -> str:
    """What an article is made of: a checksum of bytes, the name of a file, and our code."""
    return checksum(bytes_.encode(), file.encode(), checksum_of_code("facts", "articles").encode())


def _article(raw: bytes, path: Path, file: str) -> Article:
    article_id = slug(path.stem, fallback="artikel")
    try:
        if path.suffix.casefold() in (".html", ".htm"):
            page = read_page(raw, file=path)
            return compose_article(
                id=article_id, file=file, text=page.text, title=page.title, publisher=page.publisher,
                url=page.url, published=page.published, authors=page.authors,
            )  # fmt: skip
        text = _decoded(raw, path)
        if path.suffix.casefold() == ".txt":
            return compose_article(id=article_id, file=file, text=text)
        matter, body = split_front_matter(text, file=path)
        heading, prose = prose_of(body)
        given = {name: getattr(matter, name) for name in type(matter).model_fields}
        return compose_article(
            id=article_id, file=file, text=prose, **given | {"title": matter.title or heading}
        )
    except ArticleError as error:
        raise ArticleError(error.problem, file=path, line=error.line, remedy=error.remedy) from error


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ArticleError(f"{size} bytes, more than {LARGEST_FILE}", file=path, remedy="split it")
        raw = path.read_bytes()
    except OSError as error:
        raise _cannot_be_opened(path, error) from error
    if not raw.strip():
        raise ArticleError(
            "the file is empty", file=path, remedy="put the article's text there or remove the file"
        )
    if b"\0" in raw:
        raise ArticleError("a binary file, not text", file=path, remedy="save the article as UTF-8 text")
    return raw


def _cannot_be_opened(path: Path, error: OSError) -> ArticleError:
    return ArticleError(f"cannot be opened: {error.strerror}", file=path, remedy="check its name and rights")


def _decoded(raw: bytes, path: Path) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ArticleError("not in UTF-8", file=path, line=line, remedy="save the file as UTF-8") from error


def read_articles(
    content: Path, *, kept: Kept[Article] | None = None, looks: Looks | None = None
) -> tuple[list[Article], list[ArticleError]]:
    """The articles below `content/articles`, in order of id, and what was wrong with the others.

    Files whose name begins with a dot or an underscore are passed over. Of two files with one id or one
    text the first by name is kept.
    """
    folder = content / "articles"
    articles: dict[str, Article] = {}
    by_text: dict[str, Article] = {}
    errors: list[ArticleError] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name[0] not in "._"):
        try:
            article = read_article(path, content=content, kept=kept, looks=looks)
            for twin in (articles.get(article.id), by_text.get(_words(article))):
                if twin:
                    refuse_twin(article, twin, path)
        except ArticleError as error:
            errors.append(error)
            continue
        articles[article.id] = article
        by_text[_words(article)] = article
    return sorted(articles.values(), key=lambda article: article.id), errors


def refuse_twin(article: Article, other: Article, path: Path) -> None:
    """Raise `ArticleError` where an article read from `path` has the id or the words of another."""
    if article.id == other.id:
        what = f"the same id {article.id!r} as"
    elif _words(article) == _words(other):
        what = "the same article as"
    else:
        return
    raise ArticleError(f"{what} {other.file}", file=path, remedy="keep one of the two")


def _words(article: Article) -> str:
    return " ".join(article.text.split())


def read_jsonl(path: Path) -> Iterator[Article]:
    """The articles of a file with one JSON object a line: id, title, published, text, url, publisher.

    Raises `ArticleError` with the line.
    """
    for number, line in enumerate(_decoded(_bytes(path), path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            article_id = str(item["id"])
            yield compose_article(
                id=article_id,
                file=path.name,
                text=item["text"],
                title=item.get("title"),
                published=_published(item.get("published")),
                url=item.get("url"),
                publisher=item.get("publisher"),
            )
        except ArticleError as error:
            raise ArticleError(error.problem, file=path, line=number, remedy=error.remedy) from error
        except (KeyError, TypeError, ValueError) as error:
            raise ArticleError(
                f"not an article: {error}", file=path, line=number, remedy="give each line an id and a text"
            ) from error


def _published(words: str | None) -> date | None:
    """A date as ISO 8601, or as "month/day/year hour:minute"."""
    if not words:
        return None
    if "/" in words:
        return datetime.strptime(words.split()[0], "%m/%d/%Y").date()
    return date.fromisoformat(words[:10])
