"""The application: where output goes, the options that commands share, and how a mistake is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Annotated, ParamSpec, TypeVar

import typer
from rich.console import Console
from rich.progress import track as rich_track

from generator.errors import LembarError, UsageError

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


def require_articles(content: Path) -> None:
    """Raise `UsageError` where a collection has no folder of articles."""
    if not (content / "articles").is_dir():
        raise UsageError(
            "no such folder",
            file=content / "articles",
            remedy="put your articles there, or name the folder above it with --content",
        )
