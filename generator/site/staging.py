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
        """Move every file into the site, and remove what the site has beyond them.

        Files are moved one by one: the folder of a site may be a mount, which cannot be renamed. Hidden
        files at its top, such as `.git`, stay: they are not of our making.
        """
        self.site.mkdir(parents=True, exist_ok=True)
        present = set()
        for path in sorted(self.folder.rglob("*")):
            target = self.site / path.relative_to(self.folder)
            present.add(target)
            if path.is_dir():
                _make_room_for_folder(target)
            else:
                if target.is_dir():
                    shutil.rmtree(target)
                shutil.move(path, target)
        self.discard()
        for path in sorted(self.site.rglob("*"), reverse=True):
            hidden = path.relative_to(self.site).parts[0].startswith(".")
            if not hidden and path not in present:
                path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()

    def discard(self) -> None:
        """Leave the site as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _make_room_for_folder(target: Path) -> None:
    if target.is_file():
        target.unlink()
    target.mkdir(parents=True, exist_ok=True)
