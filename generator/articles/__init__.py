"""Bytes become an `Article`: metadata, clean text, dateline, upstream source.

`read_article` reads one file and `read_articles` a folder; `compose_article` is the last step of both;
`add_article` puts one more into the folder.
What the text tells of itself is found by `dateline`, `published`, `upstream` and `furniture`.
"""

from generator.articles.add import add_article, add_page
from generator.articles.compose import compose_article
from generator.articles.page import Page, read_page
from generator.articles.read import ENDINGS, read_article, read_articles, read_jsonl

__all__ = [
    "ENDINGS",
    "Page",
    "add_article",
    "add_page",
    "compose_article",
    "read_article",
    "read_articles",
    "read_jsonl",
    "read_page",
]
