"""What each stage costs, in CPU seconds and words a second."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.articles import read_articles, read_jsonl
from generator.corpus import merge
from generator.extraction import extract
from generator.facts import Article, FactBase
from generator.language import load_pack
from generator.site.catalogue import Catalogue
from generator.site.pages import Pages
from generator.site.settings import Settings
from generator.store import write_factbase
from generator.store.read import read_sheets

T = TypeVar("T")


COPIES = 20


def collection(arguments: list[str]) -> list[Article]:
    """The articles of a file with one JSON object a line; copies of the demonstration where none is named.

    Copies differ in id and in a last line.
    """
    if arguments:
        return list(read_jsonl(Path(arguments[0])))
    demonstration, _ = read_articles(Path("content"))
    return [
        article.model_copy(
            update={"id": f"{article.id}-{copy}", "text": f"{article.text}\n\nSalinan ke-{copy}."}
        )
        for copy in range(COPIES)
        for article in demonstration
    ]


def measure_stages(articles: list[Article], folder: Path) -> str:
    """A table of the stages, each measured once over all articles."""
    words = sum(len(article.text.split()) for article in articles)
    rows = [
        f"{len(articles)} articles, {words} words",
        f"{'stage':<22}{'CPU s':>8}{'words/s':>10}{'ms/article':>12}",
    ]

    def timed(stage: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        result = work()
        seconds = time.process_time() - start
        rate, each = words / max(seconds, 1e-9), 1000 * seconds / len(articles)
        rows.append(f"{stage:<22}{seconds:8.2f}{rate:10,.0f}{each:12.1f}")
        return result

    pack = timed("load the pack", lambda: load_pack("id"))
    timed("language alone", lambda: [pack.analyse(article) for article in articles])
    found = timed("language, extraction", lambda: [(article, extract(article, pack)) for article in articles])
    base = timed("merge", lambda: merge(found, previous=FactBase(), apart=frozenset()))
    timed("write YAML", lambda: write_factbase(base, folder))
    timed("read YAML", lambda: read_sheets(folder))
    sheets = timed("sheets, no shell", lambda: list(Pages(Catalogue(base), Settings(name="x")).sheets()))
    rows.append(f"{len(base.actors)} actors, {len(base.events)} events, {len(sheets)} sheets")
    rows.append(f"largest resident set: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return "\n".join(rows)
