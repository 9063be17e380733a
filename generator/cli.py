"""The command `lembar`. Each command reads its arguments, calls one function and says what came of it.

Rooms that load spaCy or MkDocs are imported where they are needed: `--help` and a mistyped name answer
at once.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import wraps
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec, TypeVar

import typer
from rich.console import Console
from rich.progress import track as rich_track

from generator.errors import ArticleError, LembarError, SiteError, UsageError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.facts import Article
    from generator.workflow import Generated

P = ParamSpec("P")
T = TypeVar("T")

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

app = typer.Typer(
    help="Fact sheets from news articles: one per actor and event, every line with its verbatim quote.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)

Content = Annotated[
    Path, typer.Option("--content", help="Folder with articles/, curation/ and the YAML.", metavar="FOLDER")
]
Settings = Annotated[Path, typer.Option("--config", help="Settings of the site.", metavar="FILE")]


class Format(StrEnum):
    """How `extract` prints what it found."""

    TEXT = "text"
    JSONL = "jsonl"


def one_sentence_per_mistake(command: Callable[P, None]) -> Callable[P, None]:
    """Show a user's mistake as one sentence, without a traceback, and exit with its code."""

    @wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except LembarError as error:
            complain(error)
            raise typer.Exit(error.exit_code) from error

    return guarded


def complain(error: LembarError | str) -> None:
    """Print an error where errors go. Nothing in it is markup: file names and titles are not ours."""
    err.print(f"error: {error}", style="red", markup=False)


def track(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    """The items, with a progress bar while they take their time; none where nobody looks at a terminal."""
    return rich_track(
        items,
        description=what,
        total=total,
        console=err,
        transient=True,
        disable=not err.is_terminal or not total,
    )


@app.command(epilog="Example: lembar generate")
@one_sentence_per_mistake
def generate(content: Content = Path("content")) -> None:
    """Read the articles and write one YAML file per actor and event."""
    _exit_with_errors(_generated(content))


def _generated(content: Path) -> Generated:
    from generator.workflow import generate as run  # noqa: PLC0415

    _require_articles(content)
    generated = run(content, track=track)
    for error in generated.errors:
        complain(error)
    for stale in generated.stale:
        err.print(
            f"warning: content/curation: {stale.decision.decision} by {stale.decision.by}: {stale.reason}; "
            "correct the decision or take it out.",
            style="yellow",
            markup=False,
        )
    for name in generated.written.kept_by_hand:
        err.print(f"kept: {content / name} was edited by hand and is left as it is.", markup=False)
    base, written = generated.base, generated.written
    out.print(
        f"{len(base.articles)} articles, {len(base.actors)} actors, {len(base.events)} events, "
        f"{sum(1 for _ in base.statements())} statements; files: {len(written.written)} written, "
        f"{len(written.unchanged)} unchanged, {len(written.removed)} removed."
    )
    return generated


def _require_articles(content: Path) -> None:
    if not (content / "articles").is_dir():
        raise UsageError(
            "no such folder",
            file=content / "articles",
            remedy="put your articles there, or name the folder above it with --content",
        )


def _exit_with_errors(generated: Generated) -> None:
    if generated.errors:
        raise typer.Exit(1)


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


@app.command(epilog="Example: lembar check && git commit")
@one_sentence_per_mistake
def check(content: Content = Path("content")) -> None:
    """Prove that every quote in every YAML file stands in its article."""
    from generator.store import check_content  # noqa: PLC0415

    _require_articles(content)
    problems = check_content(content)
    for problem in problems:
        complain(problem)
    if problems:
        raise typer.Exit(1)
    out.print("Every quote stands in its article.")


@app.command(epilog="Example: lembar build && open site/index.html")
@one_sentence_per_mistake
def build(
    *,
    config: Settings = Path("mkdocs.yml"),
    generate: Annotated[
        bool, typer.Option(help="Read the articles first, or build from the YAML alone.")
    ] = True,
) -> None:
    """Write the site."""
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415
    from mkdocs.exceptions import Abort  # noqa: PLC0415

    settings = _settings(config)
    options = settings.plugins["lembar"].config
    generated = _generated(Path(options.content)) if generate else None
    options.generate = False
    try:
        settings.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(settings)
    except Abort as error:
        raise SiteError("the site was not built", remedy="mend what is said above") from error
    finally:
        settings.plugins.on_shutdown()
    out.print(f"The site is in {settings.site_dir}.", markup=False)
    if generated:
        _exit_with_errors(generated)


def _settings(config: Path) -> MkDocsConfig:
    """The site's settings, with our plugin in them."""
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415

    _quiet_mkdocs()
    if not config.is_file():
        raise UsageError("no such file", file=config, remedy="name the settings with --config")
    try:
        settings = load_config(str(config))
    except (ConfigurationError, SystemExit) as error:
        raise SiteError(f"the settings do not hold: {error}", file=config, remedy="correct them") from error
    if "lembar" not in settings.plugins:
        raise SiteError("the plugin `lembar` is not there", file=config, remedy="add it under `plugins:`")
    return settings


def _quiet_mkdocs() -> None:
    """Leave out the banner that Material prints on every build."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@app.command(epilog="Example: lembar serve --address 127.0.0.1:8001")
@one_sentence_per_mistake
def serve(
    *,
    config: Settings = Path("mkdocs.yml"),
    address: Annotated[str, typer.Option(help="Where to listen.", metavar="HOST:PORT")] = "127.0.0.1:8000",
) -> None:
    """Preview the site, and build it again whenever an article changes."""
    from mkdocs.commands.serve import serve as mkdocs_serve  # noqa: PLC0415
    from mkdocs.exceptions import Abort  # noqa: PLC0415

    _settings(config)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(str(config), dev_addr=address)
    except Abort as error:
        raise SiteError("the preview was not built", remedy="mend what is said above") from error


@app.command(epilog="Example: lembar add https://example.org/berita.html")
@one_sentence_per_mistake
def add(
    source: Annotated[str, typer.Argument(help="A file, or the address of a page.", metavar="URL-or-FILE")],
    content: Content = Path("content"),
) -> None:
    """Put one more article into the collection."""
    from generator.articles import add_article  # noqa: PLC0415

    target = add_article(source, content=content)
    out.print(f"Added {target}.", markup=False)
