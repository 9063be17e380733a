"""Adding: a file or a web page becomes one more article of a collection."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import trafilatura
import yaml

from generator.articles.compose import compose_article
from generator.articles.markdown import markdown_of
from generator.articles.page import Page, read_page
from generator.articles.read import read_article, read_articles, refuse_twin
from generator.errors import ArticleError
from generator.facts import Article
from generator.files import write_atomically
from generator.slugs import slug


def add_article(source: str, *, content: Path) -> Path:
    """Put the article of a file or of a web address into `content/articles`; gives the new file.

    A page of the web is saved as Markdown with its metadata; a file is copied as it is. Raises
    `ArticleError` for what cannot be fetched or read, and for an article that is already there.
    """
    if re.match(r"https?://", source):
        return add_page(_fetched(source), url=source, content=content)
    path = Path(source)
    article = read_article(path, content=path.parent)
    target = _target(path.name, article, content)
    write_atomically(target, path.read_bytes())
    return target


def add_page(html: bytes, *, url: str, content: Path) -> Path:
    """Save the article of a web page as Markdown with its metadata; gives the new file."""
    page = read_page(html, file=Path(url), url=url)
    name = slug(page.title or urlsplit(url).path, fallback="artikel")
    article = compose_article(id=name, file=url, text=page.text, title=page.title)
    target = _target(f"{name}.md", article, content)
    write_atomically(target, _as_markdown(page).encode())
    return target


def _fetched(url: str) -> bytes:
    response = trafilatura.fetch_response(url)
    if response is None or not response.data:
        raise ArticleError(
            "the page could not be fetched", file=url, remedy="save it in the browser and add the file"
        )
    return bytes(response.data)


def _target(name: str, article: Article, content: Path) -> Path:
    """Where an article goes, if nothing of its name and nothing of its text is there yet."""
    target = content / "articles" / name
    others, _ = read_articles(content)
    for other in others:
        refuse_twin(article, other, target)
    if target.exists():
        raise ArticleError("there is such a file already", file=target, remedy="rename one of the two")
    return target


def _as_markdown(page: Page) -> str:
    fields = {
        "title": page.title,
        "publisher": page.publisher,
        "url": page.url,
        "published": page.published.isoformat() if page.published else None,
        "authors": list(page.authors),
    }
    matter = yaml.safe_dump(
        {name: value for name, value in fields.items() if value}, allow_unicode=True, sort_keys=False
    )
    paragraphs = "\n\n".join(line for line in page.text.split("\n") if line.strip())
    return f"---\n{matter}---\n\n{markdown_of(paragraphs)}\n"
