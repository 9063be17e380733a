"""Notices: what an outlet or the editors attached to an article after it was published.

A Markdown article carries them in its front matter; for any other they stand in
`content/curation/notices.yml`, as a list of notices that each name their article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter

from generator.articles import read_articles
from generator.articles.front_matter import with_notice
from generator.curation.decision_files import NOTICES_FILE, parse_list, put_behind, writing_alone
from generator.errors import UsageError
from generator.facts import Article, Notice
from generator.files import write_atomically


class ArticleNotice(Notice):
    """A notice and the id of its article."""

    article: str


_NOTICE: TypeAdapter[ArticleNotice] = TypeAdapter(ArticleNotice)


def read_notices(content: Path) -> Mapping[str, tuple[Notice, ...]]:
    """The notices of `content/curation/notices.yml`, by the id of their article.

    Raises `CurationError` with file, line and field.
    """
    path = content / "curation" / NOTICES_FILE
    notices: dict[str, list[Notice]] = defaultdict(list)
    for one in parse_list(path, _NOTICE) if path.is_file() else ():
        notices[one.article].append(Notice(kind=one.kind, date=one.date, text=one.text, url=one.url))
    return {article: tuple(given) for article, given in notices.items()}


def add_notice(content: Path, article: str, notice: Notice) -> Path:
    """Attach a notice to an article, named by its id or its file; gives the file that now has it.

    Raises `UsageError` for an article that is not there, and `ArticleError` or `CurationError` for a file
    that cannot take it; nothing is changed then.
    """
    found = _article(content, article)
    path = content / found.file
    if path.suffix.casefold() == ".md":
        write_atomically(path, with_notice(path.read_bytes(), notice, file=path))
        return path
    with_article = ArticleNotice(article=found.id, **notice.model_dump())
    with writing_alone(content):
        return put_behind(content / "curation" / NOTICES_FILE, with_article, _NOTICE)


def _article(content: Path, name: str) -> Article:
    articles, _ = read_articles(content)
    for article in articles:
        if name == article.id or Path(name).resolve() == (content / article.file).resolve():
            return article
    raise UsageError(
        f"there is no article {name!r}", remedy=f"name a file of {content / 'articles'}, or its id"
    )
