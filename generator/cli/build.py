"""`lembar build`: the site."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated, Any

import typer

from generator.cli.app import app, one_sentence_per_mistake, out
from generator.cli.generate import exit_with_errors, generated_from
from generator.cli.settings import Settings, settings_of
from generator.errors import SiteError


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

    settings = settings_of(config)
    site = settings.site_dir
    plugin: Any = settings.plugins["lembar"]
    generated = generated_from(Path(plugin.config.content)) if generate else None
    plugin.given = generated and generated.base
    plugin.config.generate = False
    # What was read stays until the end: to look through it for garbage takes a sixth of the time.
    gc.disable()
    try:
        settings.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(settings)
    except Abort as error:
        raise SiteError("the site was not built", remedy="mend what is said above") from error
    finally:
        settings.plugins.on_shutdown()
    out.print(f"The site is in {site}.", markup=False)
    if generated:
        exit_with_errors(generated)
