"""Staging: a site is built beside the one that readers see, and takes its place when it is finished.

MkDocs empties its output folder first and fails last, so it never gets that of the site.
"""

from __future__ import annotations

import shutil
from pathlib import Path


class Staging:
    """A folder in which a site is built."""

    def __init__(self, folder: Path, *, site: Path):
        """`folder` is emptied; `site` is what it will replace."""
        self.folder = folder
        self.site = site
        shutil.rmtree(folder, ignore_errors=True)

    def replace_site(self) -> None:
        """Let the folder take the place of the site; what the site has beyond it goes.

        Hidden files at the top of the site, such as `.git`, stay: they are not of our making. Where the
        site's folder is a mount, which cannot be renamed, files are moved into it one by one.
        """
        retired = self.folder.with_name(f"{self.folder.name}.old")
        shutil.rmtree(retired, ignore_errors=True)
        self.site.mkdir(parents=True, exist_ok=True)
        try:
            self.site.rename(retired)
        except OSError:
            self._fill_site()
        else:
            for path in _hidden_in(retired):
                path.rename(self.folder / path.name)
            self.folder.rename(self.site)
            shutil.rmtree(retired)

    def _fill_site(self) -> None:
        for path in self.site.iterdir():
            if path not in _hidden_in(self.site):
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        for path in self.folder.iterdir():
            shutil.move(path, self.site / path.name)
        self.discard()

    def discard(self) -> None:
        """Leave the site as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _hidden_in(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(".")]
