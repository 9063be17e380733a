"""Memory: what the files of a collection said when they were last read.

Reading YAML costs more than making its page. A file whose bytes are known is not read again: not in the
next run, which finds what it said in `.lembar/`, and not in the next moment of a preview.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from generator.facts import Actor, Article, ArticleFacts, Event, Model
from generator.files import write_atomically
from generator.kept import Kept, checksum, checksum_of_code
from generator.looks import Looks
from generator.memo import Memo
from generator.store.documents import Source, parse

Document = Actor | Event | Source
D = TypeVar("D", bound=Document)


class Memory:
    """What is known of the files of one collection."""

    def __init__(self, content: Path):
        folder = content.resolve().parent / ".lembar" / "read"
        self.looks = Looks()
        self.articles = Kept(folder / "articles.jsonl", Article)
        self.facts: dict[str, ArticleFacts] = {}
        """What articles say, by the checksum of what they were read by."""
        self.found: dict[str, tuple[Article, ArticleFacts]] = {}
        """Each article as it could last be read, by its file, and what it says."""
        self.memo = Memo()
        """What was computed of all these."""
        self._documents: dict[type[Model], Kept[Actor] | Kept[Event] | Kept[Source]] = {
            Actor: Kept(folder / "actors.jsonl", Actor),
            Event: Kept(folder / "events.jsonl", Event),
            Source: Kept(folder / "sources.jsonl", Source),
        }
        self._own_file = folder / f"written-by-{checksum_of_code('facts', 'store')[:16]}.txt"
        self._own = set(self._own_file.read_text("ascii").split()) if self._own_file.is_file() else set()

    def _kept(self, shape: type[D]) -> Kept[D]:
        return self._documents[shape]  # type: ignore[return-value]

    def document(self, path: Path, shape: type[D]) -> D:
        """The document that a file of YAML writes.

        Raises `StoreError` with file, line and field where it writes none.
        """
        kept = self._kept(shape)
        known = self.looks.read(path)
        document = kept.get(known.checksum)
        if document is None:
            raw = path.read_bytes() if known.raw is None else known.raw
            document = parse(raw, shape, file=path)
            kept.put(checksum(raw), document)
        return document

    def documents(self, shape: type[D], id_: str) -> Iterator[D]:
        """The documents with an id that were read or written in this run or the last."""
        for document in self._kept(shape).all():
            if document.id == id_:
                yield document

    def wrote(self, raw: bytes, document: Document) -> None:
        """Remember that we wrote a document as these bytes."""
        key = checksum(raw)
        self._kept(type(document)).put(key, document)
        self._own.add(key)

    def is_ours(self, path: Path) -> bool:
        """Tell whether a file is known to be as we wrote it."""
        return self.looks.read(path).checksum in self._own

    def holds(self, path: Path, document: Document) -> bool:
        """Tell whether a file is known to be there and as we would write a document."""
        try:
            key = self.looks.read(path).checksum
        except FileNotFoundError:
            return False
        if key not in self._own or self._kept(type(document)).get(key) != document:
            return False
        # From now on it is this very one: what is itself need not be compared.
        self._kept(type(document)).put(key, document)
        return True

    def save(self) -> None:
        """Leave what was asked for or told since the last call to the next run, and forget the rest."""
        self.memo.end_run()
        self.articles.save()
        known = {key for kept in self._documents.values() for key in kept.save()}
        self._own &= known
        for older in self._own_file.parent.glob("written-by-*.txt"):
            if older != self._own_file:
                older.unlink()
        write_atomically(self._own_file, "\n".join(sorted(self._own)))
