"""The files of decisions in `content/curation/`: people's own, read as they are and only ever added to.

`write_decision` puts a decision behind what is there: of the text and the comments of a file not one
byte changes, and of two who write at once neither loses anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml
from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from generator.curation.decisions import AnyDecision, Decision
from generator.curation.schema import SCHEMA_FILE, write_schema
from generator.errors import CurationError
from generator.facts import Model
from generator.files import write_atomically
from generator.strict_yaml import line_of, load_yaml

M = TypeVar("M", bound=Model)

DECISIONS_FILE = "keputusan.yml"
"""Where decisions go that are made in a tool of ours, or taken over from an edited file."""
NOTICES_FILE = "notices.yml"
"""Where notices on articles stand; it holds no decisions."""
LONGEST_WAIT = 10
"""Most seconds that a writer waits for another."""
FIRST_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
"""How a file of decisions begins that is made in a tool of ours."""
_REMEDY = "see content/curation/README.md"
_DECISION: TypeAdapter[Decision] = TypeAdapter(AnyDecision)


def read_decisions(content: Path) -> tuple[Decision, ...]:
    """The decisions of every file, in order of file name and place.

    Raises `CurationError` with file, line and field.
    """
    return tuple(
        decision
        for file in sorted((content / "curation").glob("*.yml"))
        if file.name != NOTICES_FILE
        for decision in parse_list(file, _DECISION)
    )


def write_decision(content: Path, decision: Decision, *, file: str = DECISIONS_FILE) -> Path:
    """Put a decision behind the others of a file of `content/curation/`; gives the file.

    Raises `CurationError` where the file is broken, and leaves it as it is.
    """
    with writing_alone(content):
        write_schema(content)
        return put_behind(content / "curation" / file, decision, _DECISION, first_line=FIRST_LINE)


@contextmanager
def writing_alone(content: Path) -> Iterator[None]:
    """Keep every other writer of `content/curation/` waiting, in this process and in others.

    Raises `CurationError` where another does not come to an end.
    """
    lock = content.resolve().parent / ".lembar" / "curation.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        # One object for all, so that who already writes alone need not wait for itself.
        with FileLock(lock, is_singleton=True).acquire(timeout=LONGEST_WAIT):
            yield
    except Timeout as error:
        raise CurationError(
            "another program is writing here", file=content / "curation", remedy="try again when it is done"
        ) from error


def parse_list(file: Path, kind: TypeAdapter[M]) -> tuple[M, ...]:
    """The items of a file that is a list of one kind. Raises `CurationError` with file, line and field."""
    return _parsed(_text(file), file, kind)


def put_behind(path: Path, item: M, kind: TypeAdapter[M], *, first_line: str = "") -> Path:
    """Put an item at the end of a file that is a list of one kind; a new file begins with `first_line`.

    For who is `writing_alone`. Raises `CurationError` where the file is broken, and leaves it as it is.
    """
    old = _text(path) if path.is_file() else first_line
    before = _parsed(old, path, kind)
    text = old + ("" if old.endswith("\n") or not old else "\n") + _item(item, indent=_indent(old))
    if "\r\n" in old:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    if not text.startswith(old) or _parsed(text, path, kind) != (*before, item):
        raise CurationError(
            "nothing can be put at its end", file=path, remedy="write it as a list, each item with a hyphen"
        )
    write_atomically(path, text)
    return path


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise CurationError("not in UTF-8", file=file, remedy="save the file as UTF-8") from error


@lru_cache(maxsize=4)
def _parsed(text: str, file: Path, kind: TypeAdapter[M]) -> tuple[M, ...]:
    values = load_yaml(text, file=file, error=CurationError)
    if values is None:
        return ()
    if not isinstance(values, list):
        raise CurationError(
            "not a list of decisions", file=file, line=1, remedy="begin each with `- decision:`"
        )
    items = []
    for index, value in enumerate(values):
        try:
            items.append(kind.validate_python(value))
        except ValidationError as error:
            raise _mistake(error, text, (index, value), file) from error
    return tuple(items)


def _mistake(error: ValidationError, text: str, item: tuple[int, object], file: Path) -> CurationError:
    index, value = item
    first = error.errors()[0]
    place = list(first["loc"])
    # The place begins with the kinds by which the decision was told, which are no keys of the file.
    for key in ("decision", "what"):
        if place and isinstance(value, dict) and place[0] == value.get(key):
            del place[0]
    field = ".".join(map(str, place)) or "decision"
    return CurationError(
        f"decision {index + 1}, {field}: {first['msg'].removeprefix('Value error, ')}",
        file=file,
        line=line_of(text, (index, *place)),
        remedy=_REMEDY,
    )


def _indent(text: str) -> int:
    """The column at which the list of a file begins."""
    node = yaml.compose(text, yaml.SafeLoader)
    return node.start_mark.column if node is not None else 0


def _item(item: Model, *, indent: int) -> str:
    values = [item.model_dump(mode="json", exclude_defaults=True)]
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100_000)
    return "".join(" " * indent + line for line in text.splitlines(keepends=True))
