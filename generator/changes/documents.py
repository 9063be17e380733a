"""Documents: the YAML files of two revisions, read as facts and compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.changes.change import Change
from generator.changes.compare import changes_between
from generator.curation import Redactor
from generator.errors import StoreError
from generator.facts import Actor, Article, Event, FactBase
from generator.store import Source, parse

_SHAPES: Mapping[str, type[Actor] | type[Event] | type[Source]] = {
    "actors": Actor,
    "events": Event,
    "sources": Source,
}


@dataclass(frozen=True)
class Compared:
    """The changes between two states of some files, and the files that tell of none."""

    changes: tuple[Change, ...]
    unread: tuple[str, ...]
    """Names of files that one of the states has in no shape of today: an older version wrote them, or
    somebody broke them."""
    old: FactBase
    new: FactBase
    """What was compared. Articles have their metadata, and no text."""


def compared(
    old: Mapping[str, str], new: Mapping[str, str], *, content: Path, redactor: Redactor | None = None
) -> Compared:
    """What changed between two states of some files, each a text under its name below `content`.

    Names that are redacted today are replaced in both.
    """
    redactor = redactor or Redactor(())
    before = {name: read_document(text, content / name) for name, text in old.items()}
    now = {name: read_document(text, content / name) for name, text in new.items()}
    unread = {name for state in (before, now) for name, document in state.items() if document is None}
    bases = [
        redactor.previous(
            factbase_of(document for name, document in sorted(state.items()) if name not in unread)
        )
        for state in (before, now)
    ]
    return Compared(changes_between(*bases), tuple(sorted(map(redactor.words, unread))), *bases)


def read_document(text: str, file: Path) -> Actor | Event | Source | None:
    """The facts of a file, by the folder it stands in; None where it is not of today's shape."""
    try:
        return parse(text, _SHAPES[file.parent.name], file=file)
    except StoreError:
        return None


def factbase_of(documents: Iterable[Actor | Event | Source | None]) -> FactBase:
    """The fact base that documents make; its articles have their metadata, and no text."""
    documents = list(documents)
    sources = [document for document in documents if isinstance(document, Source)]
    return FactBase(
        articles=tuple(map(_article, sources)),
        actors=tuple(document for document in documents if isinstance(document, Actor)),
        events=tuple(document for document in documents if isinstance(document, Event)),
        unattributed=tuple(statement for source in sources for statement in source.statements),
    )


def _article(source: Source) -> Article:
    return Article.model_validate(source.model_dump(exclude={"statements"}) | {"text": ""})
