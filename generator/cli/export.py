"""`lembar export`: the data set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.app import Content, app, complain, one_sentence_per_mistake, out, require_articles
from generator.files import write_atomically


@app.command(epilog="Example: lembar export lembar-fakta.zip")
@one_sentence_per_mistake
def export(
    target: Annotated[Path, typer.Argument(help="The archive to write.", metavar="FILE")] = Path(
        "lembar-fakta.zip"
    ),
    *,
    content: Content = Path("content"),
    name: Annotated[str, typer.Option(help="What the collection is called.")] = "Lembar Fakta",
    licence: Annotated[
        str | None, typer.Option(help="Licence of the data, in words or as an address.")
    ] = None,
) -> None:
    """Write the whole collection as JSON, CSV and FollowTheMoney entities, in one zip."""
    from generator.exports import archive_of  # noqa: PLC0415
    from generator.store import check_factbase, read_factbase  # noqa: PLC0415

    require_articles(content)
    base = read_factbase(content)
    lies = check_factbase(base, content)
    for lie in lies:
        complain(lie)
    if lies:
        raise typer.Exit(1)
    write_atomically(target, archive_of(base, name=name, licence=licence))
    out.print(f"The data set is in {target}.", markup=False)
