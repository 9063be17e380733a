"""Documents: the YAML that each sheet and each source is written as, and read back from.

Keys stand in the order of the types' fields, what is empty is left out, and nothing depends on the
machine or the hour: the same facts give the same bytes.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from generator.errors import StoreError
from generator.facts import Article, Id, LostFacts, Model, Notice, Statement, Words
from generator.strict_yaml import line_of, load_yaml

M = TypeVar("M", bound=Model)

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class Source(Model):
    """One article as the store knows it: its metadata, and what was said there by nobody named."""

    id: Id
    file: str
    sha256: str
    title: Words
    publisher: Words | None = None
    url: str | None = None
    published: str | None = None
    notices: tuple[Notice, ...] = ()
    lost: LostFacts | None = None
    statements: tuple[Statement, ...] = ()


def yaml_files(folder: Path) -> list[Path]:
    """The files of documents in a folder, in order of their names."""
    if not folder.is_dir():
        return []
    # Names are sorted, and not paths, which takes ten times as long.
    return [folder / name for name in sorted(os.listdir(folder)) if name.endswith(".yml")]  # noqa: PTH208


def source_of(article: Article, statements: tuple[Statement, ...]) -> Source:
    """The record of an article."""
    return Source(
        id=article.id,
        file=article.file,
        sha256=article.sha256,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published.isoformat() if article.published else None,
        notices=article.notices,
        lost=article.lost,
        statements=statements,
    )


def dump(document: Model) -> str:
    """A document as YAML."""
    values = document.model_dump(mode="json", exclude_defaults=True)
    text: str = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)
    return text


def parse(raw: str | bytes, shape: type[M], *, file: Path) -> M:
    """The document that a YAML text writes.

    Raises `StoreError` with file, line and field for what is not of the shape.
    """
    try:
        text = raw if isinstance(raw, str) else raw.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise StoreError("not in UTF-8", file=file, remedy="save the file as UTF-8") from error
    values = load_yaml(text, file=file, error=StoreError)
    try:
        return shape.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the document"
        raise StoreError(
            f"{field}: {first['msg']}",
            file=file,
            line=line_of(text, first["loc"]),
            remedy="correct the field, or delete the file and run `lembar generate`",
        ) from error
