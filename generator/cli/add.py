"""`lembar add`: one more article."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.app import Content, app, one_sentence_per_mistake, out


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
