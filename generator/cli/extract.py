"""`lembar extract`: what single articles say."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.app import app, complain, one_sentence_per_mistake, track
from generator.errors import ArticleError, LembarError

if TYPE_CHECKING:
    from generator.facts import Article


class Format(StrEnum):
    """How `extract` prints what it found."""

    TEXT = "text"
    JSONL = "jsonl"


@app.command(epilog="Example: lembar extract --format jsonl article.txt other.html > found.jsonl")
@one_sentence_per_mistake
def extract(
    files: Annotated[
        list[Path],
        typer.Argument(help="Articles: .txt, .md, .html, or a .jsonl of them."),
    ],
    *,
    format: Annotated[Format, typer.Option(help="For people, or for programs.")] = Format.TEXT,  # noqa: A002
) -> None:
    """Show what single articles say, without writing anything."""
    from generator.extraction import extract as extracted  # noqa: PLC0415
    from generator.extraction import guide_form, plain_text  # noqa: PLC0415
    from generator.language import load_pack  # noqa: PLC0415

    articles, errors = _read(files)
    for article in track(articles, "Membaca artikel", len(articles)):
        try:
            facts = extracted(article, load_pack(article.language))
        except LembarError as error:
            errors.append(error)
            continue
        if format is Format.JSONL:
            sys.stdout.write(dumps(guide_form(facts), ensure_ascii=False) + "\n")
        else:
            sys.stdout.write(plain_text(article, facts) + "\n")
    for problem in errors:
        complain(problem)
    if errors:
        raise typer.Exit(1)


def _read(files: Sequence[Path]) -> tuple[list[Article], list[LembarError]]:
    """The articles of some files, and what was wrong with the others."""
    from generator.articles import read_article, read_jsonl  # noqa: PLC0415

    articles: list[Article] = []
    errors: list[LembarError] = []
    for file in files:
        try:
            if file.suffix == ".jsonl":
                articles += read_jsonl(file)
            else:
                article = read_article(file, content=file.parent)
                articles.append(article.model_copy(update={"id": file.stem}))
        except ArticleError as error:
            errors.append(error)
    return articles, errors
