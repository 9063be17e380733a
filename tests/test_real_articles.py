"""Four hundred real articles go the whole way, and every quote of theirs holds."""

from __future__ import annotations

import json
import random
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from generator.articles import read_articles
from generator.corpus import merge
from generator.facts import Article, ArticleFacts
from generator.site.catalogue import Catalogue
from generator.site.pages import Pages
from generator.site.settings import Settings
from generator.store import check_content, write_factbase
from generator.workflow import extract_all, generate


@pytest.fixture
def collection(shared: Path, tmp_path: Path) -> Path:
    """The raw articles as Markdown with front matter."""
    folder = tmp_path / "content" / "articles"
    folder.mkdir(parents=True)
    lines = (shared / "corpus" / "detik-400.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n")
    for item in map(json.loads, lines):
        matter = {
            "title": item["title"],
            "url": item["url"],
            "published": datetime.strptime(item["published"].split()[0], "%m/%d/%Y").date().isoformat(),
        }
        text = f"---\n{yaml.safe_dump(matter, allow_unicode=True)}---\n\n{item['text']}\n"
        (folder / f"a{item['id']}.md").write_text(text, encoding="utf-8")
    return folder.parent


def test_they_become_sheets_that_hold_and_a_second_run_changes_nothing(collection: Path) -> None:
    first = generate(collection)
    assert {type(error).__name__ for error in first.errors} == {"ArticleError"}
    assert all("the same article as" in error.problem for error in first.errors)
    assert len(first.base.articles) + len(first.errors) == 400
    assert check_content(collection) == []
    assert len(list(Pages(Catalogue(first.base), Settings(name="x")).sheets())) > 2000
    second = generate(collection)
    assert second.written.written == second.written.removed == []
    assert second.base == first.base
    in_another_order = merge(random.Random(7).sample(_found(collection), len(first.base.articles)))
    assert write_factbase(in_another_order, collection).written == []


def _found(collection: Path) -> list[tuple[Article, ArticleFacts]]:
    """What each article says, as the run before left it in the cache."""
    articles, _ = read_articles(collection)
    facts, errors = extract_all(articles, cache=collection.parent / ".lembar" / "facts")
    assert errors == []
    return [(article, facts[article.id]) for article in articles]
