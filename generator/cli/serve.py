"""`lembar serve`: the preview."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.app import app, one_sentence_per_mistake
from generator.cli.settings import Settings, settings_of
from generator.errors import SiteError


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

    settings_of(config)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(str(config), dev_addr=address)
    except Abort as error:
        raise SiteError("the preview was not built", remedy="mend what is said above") from error
