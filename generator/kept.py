"""What was made once is kept, by a checksum of everything that it was made of.

Between runs it lies on disk as JSON, which is checked against its type when it is read: whatever spoiled
the file, it only saved time, and what does not fit is made anew. Within one process it stays in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator.files import write_atomically

M = TypeVar("M", bound=BaseModel)


class Kept(Generic[M]):
    """Models of one type by their keys, in one file with a line for each."""

    def __init__(self, file: Path, shape: type[M]):
        self._file = file
        self._shape = shape
        self._lines: dict[str, bytes] | None = None
        self._models: dict[str, M] = {}
        self._used: set[str] = set()

    def get(self, key: str) -> M | None:
        """The model that was put there under a key; None where there is none."""
        model = self._models.get(key) or self._read(key)
        if model is not None:
            self.put(key, model)
        return model

    def put(self, key: str, model: M) -> None:
        """Keep a model under a key."""
        self._models[key] = model
        self._used.add(key)

    def all(self) -> Iterator[M]:
        """Every model, also of the last run; one that is asked for is kept."""
        for key in sorted({*self._on_disk(), *self._models}):
            model = self.get(key)
            if model is not None:
                yield model

    def save(self) -> set[str]:
        """Write what was asked for or put since the last call, forget the rest, and give the keys."""
        on_disk = self._on_disk()
        if self._used != on_disk.keys():
            lines = {key: on_disk.get(key) or _json(self._models[key]) for key in sorted(self._used)}
            write_atomically(self._file, b"".join(b"%b\t%b\n" % (key.encode(), lines[key]) for key in lines))
            self._lines = lines
        kept, self._used = self._used, set()
        self._models = {key: self._models[key] for key in kept}
        return kept

    def _on_disk(self) -> dict[str, bytes]:
        if self._lines is None:
            lines = self._file.read_bytes().splitlines() if self._file.is_file() else []
            pairs = (line.partition(b"\t") for line in lines)
            self._lines = {key.decode("ascii", "replace"): json for key, _, json in pairs}
        return self._lines

    def _read(self, key: str) -> M | None:
        json = self._on_disk().get(key)
        if json is None:
            return None
        try:
            return self._shape.model_validate_json(json)
        except ValidationError:
            del self._on_disk()[key]
            return None


def _json(model: BaseModel) -> bytes:
    return model.model_dump_json(exclude_defaults=True).encode()


def checksum(*parts: bytes) -> str:
    """A key for what was made of some bytes."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


@lru_cache
def checksum_of_code(*rooms: str) -> str:
    """A checksum of the code and data of some rooms, and so of whatever they would make."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for room in rooms:
        for path in sorted((package / room).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
