"""Looks: a file whose time, size and inode are as they were when it was read has the bytes that it had then.

So a preview that reads thousands of files at each change opens only those that changed. A file that was
written in the last moments is opened again: it could be written once more without looking different.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from generator.kept import checksum

_FRESH_NANOSECONDS = 2_000_000_000
"""Within this time of a write, the clock of some file systems does not tell another one."""


class Read(NamedTuple):
    """What a file is known or found to be."""

    checksum: str
    raw: bytes | None
    """Its bytes, where it had to be read."""


class Looks:
    """What the files looked like that were read in this process, and the checksums of their bytes."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[int, int, int], str]] = {}

    def read(self, path: Path, read: Callable[[Path], bytes] = Path.read_bytes) -> Read:
        """The checksum of a file, which is `read` only where it looks new.

        Raises `OSError` for a file that cannot be opened, and whatever `read` raises.
        """
        name = os.fspath(path)
        status = os.stat(name)  # noqa: PTH116  (thousands of times a change)
        look = (status.st_mtime_ns, status.st_size, status.st_ino)
        before, known = self._known.get(name, (None, ""))
        if look == before:
            return Read(known, None)
        raw = read(path)
        found = checksum(raw)
        if time.time_ns() - status.st_mtime_ns > _FRESH_NANOSECONDS:
            self._known[name] = (look, found)
        return Read(found, raw)
