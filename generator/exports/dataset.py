"""Sheets as JSON, one by one and all together, and the shape that they have."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from generator.facts import Actor, Article, Event, FactBase, Model, Notice, Statement


class PublishedArticle(Model):
    """An article as the data set knows it: by what it can be found and checked, without its text."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    """Upstream outlets."""
    language: str = "id"
    sha256: str
    """SHA-256 of the text that the quotes count their code points in, as UTF-8."""
    notices: tuple[Notice, ...] = ()
    statements: tuple[Statement, ...] = ()
    """What is said in it by nobody who is named: every other statement is with its speaker."""


class DataSet(Model):
    """A whole collection, each list in order of its ids."""

    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    sources: tuple[PublishedArticle, ...]


def published(base: FactBase) -> list[PublishedArticle]:
    """The articles of a collection, without their texts."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in base.unattributed:
        said[statement.sources[0].quote.article].append(statement)
    return [_without_text(article, tuple(said[article.id])) for article in base.articles]


def _without_text(article: Article, statements: tuple[Statement, ...]) -> PublishedArticle:
    known = {name: getattr(article, name) for name in PublishedArticle.model_fields if name != "statements"}
    return PublishedArticle(**known, statements=statements)


def sheet_json(sheet: Actor | Event | PublishedArticle) -> str:
    """A sheet as JSON; what is empty or as usual is left out, as in its YAML."""
    return sheet.model_dump_json(exclude_defaults=True)


def dataset_json(base: FactBase) -> str:
    """The collection as one JSON document, in the shape of `DataSet`."""
    lists: dict[str, Sequence[Actor | Event | PublishedArticle]] = {
        "actors": base.actors,
        "events": base.events,
        "sources": published(base),
    }
    return (
        "{"
        + ",\n".join(
            f'"{name}":[\n' + ",\n".join(map(sheet_json, sheets)) + "\n]" for name, sheets in lists.items()
        )
        + "}\n"
    )


def json_schema() -> str:
    """The JSON Schema of `DataSet`."""
    schema = DataSet.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
