"""Writing: the fact base becomes one YAML file per actor, event and source.

Only what changed is written; a sheet that is gone loses its file; a file that a person edited is left
alone and reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.facts import Actor, Event, FactBase, Statement
from generator.files import write_atomically
from generator.store.documents import Source, dump, source_of, yaml_files
from generator.store.memory import Memory
from generator.store.seals import is_untouched, sealed

FOLDERS = ("actors", "events", "sources")


@dataclass
class Written:
    """What became of the files, each path relative to `content/`."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept_by_hand: list[str] = field(default_factory=list)
    """Files that a person edited: neither written nor removed."""


def write_factbase(
    base: FactBase, content: Path, *, memory: Memory | None = None, taken_over: Collection[str] = ()
) -> Written:
    """Write every sheet and source below `content`, but for what `memory` knows to be written.

    `taken_over` are files that a person edited and whose edits are decisions now.
    """
    result = Written()
    memory = memory or Memory(content)
    wanted = dict(documents_of(base))
    for name, document in wanted.items():
        path = content / name
        if memory.holds(path, document):
            result.unchanged.append(name)
            continue
        old = path.read_bytes() if path.is_file() else b""
        new = sealed(dump(document)).encode()
        if old and old != new and name not in taken_over and not is_untouched(old.decode(errors="replace")):
            result.kept_by_hand.append(name)
            continue
        if old == new:
            result.unchanged.append(name)
        else:
            write_atomically(path, new)
            result.written.append(name)
        memory.wrote(new, document)
    for folder in FOLDERS:
        for path in yaml_files(content / folder):
            name = f"{folder}/{path.name}"
            if name in wanted:
                continue
            if name in taken_over or is_untouched(path.read_text(encoding="utf-8")):
                path.unlink()
                result.removed.append(name)
            else:
                result.kept_by_hand.append(name)
    return result


def documents_of(base: FactBase) -> Iterator[tuple[str, Actor | Event | Source]]:
    """Every file of a fact base, as its path relative to `content/`, and what it says."""
    unattributed: dict[str, list[Statement]] = defaultdict(list)
    for statement in base.unattributed:
        unattributed[statement.sources[0].quote.article].append(statement)
    for actor in base.actors:
        yield f"actors/{actor.id}.yml", actor
    for event in base.events:
        yield f"events/{event.id}.yml", event
    for article in base.articles:
        yield f"sources/{article.id}.yml", source_of(article, tuple(unattributed[article.id]))
