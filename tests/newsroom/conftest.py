"""The newsroom: short articles of invented outlets, read once, and what they are to become."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.articles import read_article
from generator.corpus import merge
from generator.extraction import extract
from generator.facts import Article, ArticleFacts, FactBase
from generator.language import load_pack

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def found() -> list[tuple[Article, ArticleFacts]]:
    """What each article of the newsroom says."""
    articles = [read_article(path, content=HERE) for path in sorted((HERE / "articles").glob("*.md"))]
    return [(article, extract(article, load_pack(article.language))) for article in articles]


@pytest.fixture(scope="session")
def base(found: list[tuple[Article, ArticleFacts]]) -> FactBase:
    """What they become together."""
    return merge(found)


@pytest.fixture(scope="session")
def expected() -> dict:
    """What they are to become."""
    return yaml.safe_load((HERE / "expected.yml").read_text(encoding="utf-8"))
