"""Since a revision: what the working tree says and that revision does not, or the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.changes.change import Change
from generator.changes.clauses import Names, names_in
from generator.changes.documents import compared, factbase_of, read_document
from generator.changes.repository import Repository
from generator.curation import Redactor, read_decisions


@dataclass(frozen=True)
class Since:
    """The changes, and what is needed to tell them."""

    changes: tuple[Change, ...]
    unread: tuple[str, ...]
    """Names of files that could not be compared."""
    names: Names


def since(revision: str, content: Path) -> Since:
    """What changed in the sheets of `content` since a revision.

    Only files that differ are read, and names that are redacted today are not told. Raises `HistoryError`
    outside a repository and for what is no revision, `CurationError` for a decision that nobody understands.
    """
    redactor = Redactor(read_decisions(content))
    repository = Repository(content)
    then, now = repository.sheets_at(revision), repository.sheets_now()
    differing = {name for name in {*then, *now} if then.get(name) != now.get(name)}
    stored = repository.contents(then[name] for name in differing & then.keys())
    result = compared(
        {name: stored[then[name]] for name in differing & then.keys()},
        {name: _text(content / name) for name in differing & now.keys()},
        content=content,
        redactor=redactor,
    )
    values = [value for change in result.changes for value in (change.before, change.after) if value]
    mentioned = {f"actors/{value.actor}.yml" for value in values if value.actor} | {
        f"sources/{article}.yml" for value in values for article in value.sources
    }
    documents = (
        read_document(_text(content / name), content / name)
        for name in sorted((mentioned - differing) & now.keys())
    )
    others = redactor.previous(factbase_of(documents))
    names = names_in(result.old) | names_in(result.new) | names_in(others)
    return Since(result.changes, result.unread, names)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
