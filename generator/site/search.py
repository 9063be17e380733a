"""The search index, which Pagefind makes of the finished pages with its command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.errors import SiteError


def index_site(site: Path) -> None:
    """Write the index of a site into its folder `pagefind`.

    Raises `SiteError` where Pagefind fails.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent", "--force-language", "id"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if run.returncode != 0:
        raise SiteError(
            f"the search index could not be made: {run.stderr.strip() or run.stdout.strip()}",
            remedy="install the project anew, or set `search: false` for the plugin in mkdocs.yml",
        )
