"""The settings of a site, as the commands that build one read them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.errors import SiteError, UsageError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Settings = Annotated[Path, typer.Option("--config", help="Settings of the site.", metavar="FILE")]


def settings_of(config: Path, **instead: str) -> MkDocsConfig:
    """The site's settings, with our plugin in them; `instead` are settings that go before the file's."""
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415

    _quiet_mkdocs()
    if not config.is_file():
        raise UsageError("no such file", file=config, remedy="name the settings with --config")
    try:
        settings = load_config(str(config), **instead)
    except (ConfigurationError, SystemExit) as error:
        raise SiteError(f"the settings do not hold: {error}", file=config, remedy="correct them") from error
    if "lembar" not in settings.plugins:
        raise SiteError("the plugin `lembar` is not there", file=config, remedy="add it under `plugins:`")
    return settings


def _quiet_mkdocs() -> None:
    """Leave out the banner that Material prints on every build."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
