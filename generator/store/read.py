"""Reading: the YAML files become the fact base again, every one checked against its type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from generator.articles import read_article
from generator.curation import EditedArticles, read_decisions
from generator.errors import LembarError, StoreError
from generator.facts import Actor, Article, Event, FactBase
from generator.store.documents import Source, yaml_files
from generator.store.memory import Memory

D = TypeVar("D", Actor, Event, Source)

_STALE = "run `lembar generate`"


def read_factbase(content: Path, *, memory: Memory | None = None) -> FactBase:
    """The fact base that `content` holds; what `memory` knows is not read again.

    Raises `StoreError` or `ArticleError`, with file, line and field, for the first thing that is wrong.
    """
    for problem in (base := _Reader(content, memory)).problems:
        raise problem
    return base.factbase()


def read_what_holds(content: Path) -> tuple[FactBase, list[LembarError]]:
    """As much of the fact base as can be read, and everything that cannot."""
    reader = _Reader(content, None)
    return reader.factbase(), reader.problems


def read_sheets(content: Path, *, memory: Memory | None = None) -> tuple[FactBase, list[LembarError]]:
    """The fact base without its articles, which may have changed since, and the files that cannot be read."""
    reader = _Reader(content, memory, with_articles=False)
    return reader.factbase(), reader.problems


class _Reader:
    def __init__(self, content: Path, memory: Memory | None, *, with_articles: bool = True):
        self._content = content
        self._memory = memory or Memory(content)
        self.problems: list[LembarError] = []
        self._actors = list(self._documents("actors", Actor))
        self._events = list(self._documents("events", Event))
        self._sources = list(self._documents("sources", Source))
        self._articles = list(self._read_articles()) if with_articles else []

    def factbase(self) -> FactBase:
        unattributed = [statement for source in self._sources for statement in source.statements]
        return FactBase(
            articles=tuple(self._articles),
            actors=tuple(sorted(self._actors, key=lambda actor: actor.id)),
            events=tuple(sorted(self._events, key=lambda event: event.id)),
            unattributed=tuple(
                sorted(
                    unattributed, key=lambda statement: (str(statement.date or "9999-12-31"), statement.id)
                )
            ),
        )

    def _documents(self, folder: str, shape: type[D]) -> Iterator[D]:
        for path in yaml_files(self._content / folder):
            try:
                document = self._memory.document(path, shape)
                if document.id != path.stem:
                    raise StoreError(
                        f"the id {document.id!r} is not the file's name",
                        file=path,
                        remedy="rename the file to its id",
                    )
            except LembarError as problem:
                self.problems.append(problem)
            else:
                yield document

    def _read_articles(self) -> Iterator[Article]:
        articles = EditedArticles(self._content, read_decisions(self._content))
        for source in sorted(self._sources, key=lambda source: source.id):
            path = self._content / articles.file_of(source.file)
            try:
                if not path.resolve().is_relative_to(self._content.resolve()):
                    raise StoreError(
                        f"its article {source.file!r} lies outside the collection", file=path, remedy=_STALE
                    )
                read = read_article(
                    path, content=self._content, kept=self._memory.articles, looks=self._memory.looks
                )
                article = articles.standing(read).model_copy(update={"id": source.id, "lost": source.lost})
                if article.sha256 != source.sha256:
                    self.problems.append(
                        StoreError(
                            "the article has changed since its facts were found", file=path, remedy=_STALE
                        )
                    )
            except LembarError as problem:
                self.problems.append(problem)
            else:
                yield article
