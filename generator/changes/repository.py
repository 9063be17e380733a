"""The repository: what git remembers of the sheets of a collection, read with git's own plumbing.

Only names and ids of what is stored are listed; the contents of files are fetched for those alone that
differ. Nothing is ever passed through a shell, and nothing is written.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.errors import HistoryError, UsageError

FOLDERS = ("actors", "events", "sources")
"""Where sheets stand below `content/`; the rest of it is not facts."""
_NOTHING = "0"


@dataclass(frozen=True)
class Touched:
    """A file that a commit changed: its name below `content/`, and the ids of what it held and holds."""

    name: str
    before: str | None
    """None where the commit made the file."""
    after: str | None
    """None where the commit removed it."""


@dataclass(frozen=True)
class Commit:
    """A commit that changed sheets."""

    id: str
    date: datetime
    """When it was committed, in the time zone of who did."""
    touched: tuple[Touched, ...]
    """In order of their names."""


class Repository:
    """The repository that a collection is part of."""

    def __init__(self, content: Path):
        """Raises `HistoryError` where `content` is in no repository, or git is not installed."""
        if not content.is_dir():
            raise UsageError("no such folder", file=content, remedy="name it with --content")
        self._content = content
        self._git("rev-parse", "--git-dir")

    @property
    def is_shallow(self) -> bool:
        """Whether older commits were left out when it was cloned."""
        return self._git("rev-parse", "--is-shallow-repository").strip() == "true"

    def sheets_at(self, revision: str) -> dict[str, str]:
        """Name below `content/` and id of every sheet's file in a revision.

        Raises `HistoryError` for what is no revision.
        """
        commit = self._git(
            "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}", revision=revision
        ).strip()
        listed = self._git("ls-tree", "-r", "-z", commit, "--", *FOLDERS)
        entries = (entry.partition("\t") for entry in listed.split("\0") if entry)
        return {
            name: about.split()[2]
            for about, _, path in entries
            if about.split()[1] == "blob" and (name := _sheet_name(path))
        }

    def sheets_now(self) -> dict[str, str]:
        """Name below `content/` and id of every sheet's file in the working tree.

        Where git would change line ends or filter a file on its way in, the id is another than git's.
        """
        return {
            path.relative_to(self._content).as_posix(): _blob_id(path.read_bytes())
            for folder in FOLDERS
            for path in sorted((self._content / folder).glob("*.yml"))
        }

    def commits(self, limit: int) -> list[Commit]:
        """The last commits that changed sheets, the newest first; of a merge, what it brought to its branch.

        In a shallow clone the commits at its edge are left out: what was before them is not known.
        Raises `HistoryError` where there is no commit at all.
        """
        listed = self._git(
            "rev-list",
            "--first-parent",
            f"--max-count={limit}",
            "--format=%cI %H %P",
            "HEAD",
            "--",
            *FOLDERS,
        )
        lines = [tuple(line.split()) for line in listed.splitlines() if not line.startswith("commit ")]
        if self.is_shallow:
            lines = [(date, id_, *parents) for date, id_, *parents in lines if parents]
        asked = "".join(f"{' '.join(ids[:2])}\n" for _, *ids in lines)
        differences = self._git(
            "diff-tree",
            "--stdin",
            "-r",
            "--root",
            "--no-renames",
            "--relative",
            "-z",
            "--",
            *FOLDERS,
            written=asked,
        )
        touched = self._touched(differences)
        return [
            Commit(id_, datetime.fromisoformat(date), tuple(touched.get(id_, ()))) for date, id_, *_ in lines
        ]

    def contents(self, ids: Iterable[str]) -> dict[str, str]:
        """What is stored under each id, as text; what is not UTF-8 is replaced."""
        wanted = sorted(set(ids))
        if not wanted:
            return {}
        stored = self._git_bytes("cat-file", "--batch", written="\n".join(wanted).encode() + b"\n")
        contents = {}
        at = 0
        for id_ in wanted:
            line = stored.index(b"\n", at)
            *_, size = stored[at:line].split()
            at = line + 1 + int(size)
            contents[id_] = stored[line + 1 : at].decode(errors="replace")
            at += 1
        return contents

    def _touched(self, differences: str) -> dict[str, list[Touched]]:
        """The files that each commit touched, from what `git diff-tree --stdin -z` says."""
        touched: dict[str, list[Touched]] = {}
        commit = ""
        fields = iter(differences.split("\0"))
        for field in fields:
            if field.startswith(":"):
                _, _, before, after, _ = field.split()
                if name := _sheet_name(next(fields)):
                    touched[commit].append(Touched(name, _stored(before), _stored(after)))
            elif field:
                commit = field
                touched[commit] = []
        return touched

    def _git(self, *arguments: str, written: str = "", revision: str | None = None) -> str:
        output = self._git_bytes(*arguments, written=written.encode(), revision=revision)
        return output.decode(errors="surrogateescape")

    def _git_bytes(self, *arguments: str, written: bytes = b"", revision: str | None = None) -> bytes:
        try:
            run = subprocess.run(  # noqa: S603
                ["git", *arguments],  # noqa: S607
                cwd=self._content,
                input=written,
                capture_output=True,
                check=False,
                env=os.environ | {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1"},
            )
        except FileNotFoundError as error:
            raise HistoryError("git is not installed", remedy="install it") from error
        if run.returncode == 0:
            return run.stdout
        if revision is not None:
            raise HistoryError(
                f"{revision!r} is no commit of this repository", remedy="name a commit, a branch or a tag"
            )
        said = run.stderr.decode(errors="replace").strip().split("\n")[0].removeprefix("fatal: ")
        raise HistoryError(
            f"git does not know its history: {said}",
            file=self._content,
            remedy="put the collection into a git repository and commit it",
        )


def _sheet_name(path: str) -> str | None:
    """The path below `content/` of a sheet's file; None for any other."""
    return path if path.endswith(".yml") and path.count("/") == 1 else None


def _stored(id_: str) -> str | None:
    return id_ if id_.strip(_NOTHING) else None


def _blob_id(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
