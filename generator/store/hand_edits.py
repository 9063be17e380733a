"""Hand edits: generated files that a person changed, beside what the machine wrote there.

The seal of a file tells what its text was before the edit. Whatever can give that text again is asked:
what was written in the last run on this machine, what this run would write, and git. Only a text that the
seal fits is believed; where there is none, the file is left as it is.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.curation import Signature
from generator.errors import LembarError, StoreError
from generator.facts import Actor, Event, FactBase, Model
from generator.store.documents import Source, dump, parse, yaml_files
from generator.store.memory import Document, Memory
from generator.store.seals import is_untouched, seal_of, sealed
from generator.store.write import documents_of

_SHAPES: dict[str, type[Document]] = {"actors": Actor, "events": Event, "sources": Source}
_COMMITS = 20
"""How many versions of a file git is asked for."""


@dataclass(frozen=True)
class HandEdit:
    """A generated file that a person changed."""

    name: str
    """Its path relative to `content/`."""
    text: str
    edited: Document
    written: Document | None = None
    """What the machine wrote there; None where that cannot be told."""

    @property
    def comments(self) -> str:
        """What the person wrote behind hash signs."""
        lines = (line.strip() for line in self.text.splitlines()[3:])
        return " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))


def hand_edits(content: Path, memory: Memory) -> list[HandEdit]:
    """The edited files that can be read, with what was written there as far as memory and git know it."""
    return [_known_again(edit, content, memory) for edit in _edited(content, memory)]


def _edited(content: Path, memory: Memory) -> Iterator[HandEdit]:
    for folder, shape in _SHAPES.items():
        for path in yaml_files(content / folder):
            if memory.is_ours(path):
                continue
            text = path.read_bytes().decode(errors="replace")
            if is_untouched(text):
                continue
            try:
                document = parse(text.encode(), shape, file=path)
            except LembarError:
                continue  # The reader says what is wrong with it.
            if document.id == path.stem:
                yield HandEdit(f"{folder}/{path.name}", text, document)


def _known_again(edit: HandEdit, content: Path, memory: Memory) -> HandEdit:
    seal = seal_of(edit.text)
    if seal is None:
        return edit
    for document in memory.documents(type(edit.edited), edit.edited.id):
        if seal_of(sealed(dump(document))) == seal:
            return replace(edit, written=document)
    for text in _versions(edit.name, content):
        if is_untouched(text) and seal_of(text) == seal:
            return replace(edit, written=parse(text.encode(), type(edit.edited), file=content / edit.name))
    return edit


def compared_with(edit: HandEdit, base: FactBase) -> HandEdit:
    """An edit with what this run would write as what was written, if the seal says that it was."""
    if edit.written is not None:
        return edit
    document = next((document for name, document in documents_of(base) if name == edit.name), None)
    if document is not None and seal_of(sealed(dump(document))) == seal_of(edit.text):
        return replace(edit, written=document)
    return edit


def _versions(name: str, content: Path) -> Iterator[str]:
    """The versions of a file that git has, the newest first."""
    commits = _git(content, "log", "--format=%H", f"--max-count={_COMMITS}", "--", name) or ""
    for commit in commits.split():
        text = _git(content, "show", f"{commit}:./{name}")
        if text is not None:
            yield text


def signature_for(edit: HandEdit, content: Path) -> Signature:
    """Who edited, as far as git knows, and in which file."""
    who = (_git(content, "config", "user.name") or "").strip()
    why = f"suntingan langsung di {edit.name}" + (f": {edit.comments}" if edit.comments else "")
    return Signature(by=who[:200] or "suntingan langsung", on=date.today(), why=why[:2000])


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        run = subprocess.run(  # noqa: S603  (no shell, and arguments of our own)
            ["git", *arguments],  # noqa: S607  (wherever it is installed)
            cwd=folder,
            capture_output=True,
            check=False,
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout.decode(errors="replace") if run.returncode == 0 else None


def facts_of(document: Document) -> tuple[Model, ...]:
    """The facts of a document that decisions can be about."""
    return document.statements if isinstance(document, Source) else (document,)


def kept_as_it_is(name: str, content: Path, problem: str, *, line: int | None = None) -> StoreError:
    """What is said of an edit that could not be taken over."""
    return StoreError(
        f"an edit by hand that cannot be taken over: {problem}",
        file=content / name,
        line=line,
        remedy="say it by a decision in content/curation/, or delete the file, and run `lembar generate`",
    )
