"""The history: the last commits that changed sheets, each with what it changed.

Only the files that a commit touched are read. What git remembers of a fact that is no longer there is
for nobody to see on a site: `without_what_is_gone` leaves of it that it was, and none of its words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from generator.changes.change import Change, Sheet
from generator.changes.documents import compared
from generator.changes.repository import Commit, Repository
from generator.facts import Model
from generator.files import write_atomically

MOST_READ = 300
"""Most files of a commit that are read; of one that touched more it is only told which sheets it changed."""
_SHEETS: dict[str, Sheet] = {"actors": "actor", "events": "event", "sources": "article"}


class Entry(Model):
    """One commit and what it changed."""

    commit: str
    """Its id, as 40 or 64 hexadecimal digits."""
    date: datetime
    changes: tuple[Change, ...]


class History(Model):
    """The last commits that changed a fact, the newest first."""

    entries: tuple[Entry, ...]
    is_shallow: bool
    """Whether older commits were left out when the repository was cloned."""


def history(content: Path, *, limit: int, cache: Path | None = None) -> History:
    """What the last `limit` commits changed in the sheets of `content`, without those that changed no fact.

    What a commit changed is kept in the folder `cache`. Raises `HistoryError` where there is no history.
    """
    repository = Repository(content)
    entries = []
    kept = set()
    for commit in repository.commits(limit):
        path = cache / f"{commit.id}-{_comparing_code()}.json" if cache else None
        entry = _cached(path) or _entry(commit, repository, content)
        if path is not None:
            kept.add(path.name)
            if not path.is_file():
                write_atomically(path, entry.model_dump_json(exclude_defaults=True))
        entries.append(entry)
    for old in cache.glob("*.json") if cache else ():
        if old.name not in kept:
            old.unlink()
    return History(
        entries=tuple(entry for entry in entries if entry.changes), is_shallow=repository.is_shallow
    )


def _entry(commit: Commit, repository: Repository, content: Path) -> Entry:
    if len(commit.touched) > MOST_READ:
        return Entry(commit=commit.id, date=commit.date, changes=tuple(_unread(commit)))
    before = {file.name: file.before for file in commit.touched if file.before}
    after = {file.name: file.after for file in commit.touched if file.after}
    stored = repository.contents([*before.values(), *after.values()])
    result = compared(
        {name: stored[id_] for name, id_ in before.items()},
        {name: stored[id_] for name, id_ in after.items()},
        content=content,
    )
    return Entry(commit=commit.id, date=commit.date, changes=result.changes)


def _unread(commit: Commit) -> Iterator[Change]:
    """Which sheets a commit touched, by the names of their files alone."""
    for file in commit.touched:
        folder, _, name = file.name.partition("/")
        id_ = name.removesuffix(".yml")
        yield Change(
            sheet=_SHEETS[folder],
            id=id_,
            name=id_,
            aspect="sheet",
            what="added" if file.before is None else "removed" if file.after is None else "changed",
        )


def _cached(path: Path | None) -> Entry | None:
    if path is None or not path.is_file():
        return None
    try:
        return Entry.model_validate_json(path.read_bytes())
    except ValidationError:
        # Whatever spoiled the file, it only saved time: the commit is compared again.
        return None


@lru_cache
def _comparing_code() -> str:
    """A checksum of everything by which two states of a file are compared."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for room in ("facts", "store", "changes"):
        for path in sorted((package / room).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
