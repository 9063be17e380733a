"""YAML as people mean it: no aliases, no tags, no duplicate keys, `no` and `1:30` stay text.

A file of 236 bytes can hold aliases that unfold to millions of characters, and a duplicate key silently
wins: both are refused, with the line they stand in. Dates stay text; the types in `facts/` read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.errors import LembarError

LARGEST = 5_000_000
"""Most characters of one file."""
DEEPEST = 20
"""Most mappings and lists inside one another."""

try:
    _Base = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml
    _Base = yaml.SafeLoader  # type: ignore[assignment,misc]


class _Loader(_Base):  # type: ignore[misc,valid-type]
    """A safe loader that knows null, true, false, whole and decimal numbers, and text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _tag, _pattern, _first in (
    ("null", r"null|~|", ["n", "~", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?(?:0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first)


def load_yaml(text: str, *, file: Path | str, error: type[LembarError], first_line: int = 1) -> object:
    """The value that a YAML text writes.

    `first_line` is the line of the file at which the text begins. Raises `error`, with file and line,
    for anything that is not plain YAML.
    """
    if len(text) > LARGEST:
        raise error(f"more than {LARGEST} characters of YAML", file=file, remedy="split the file")
    try:
        for problem, line in _refused(text):
            raise error(problem, file=file, line=line + first_line, remedy="write the value out")
        return yaml.load(text, _Loader)  # noqa: S506  (a subclass of the safe loader)
    except yaml.MarkedYAMLError as broken:
        line = (broken.problem_mark.line if broken.problem_mark else 0) + first_line
        raise error(f"broken YAML: {broken.problem}", file=file, line=line, remedy="correct it") from broken
    except yaml.YAMLError as broken:
        raise error(f"broken YAML: {broken}", file=file, remedy="correct it") from broken
    except ValueError as broken:
        raise error(f"a value that cannot be read: {broken}", file=file, remedy="correct it") from broken


def _refused(text: str) -> Iterator[tuple[str, int]]:
    """What is refused in a text, with its line counted from 0."""
    keys: list[set[str] | None] = []
    expecting_key: list[bool] = []
    for event in yaml.parse(text, _Loader):
        line = event.start_mark.line
        if isinstance(event, yaml.AliasEvent):
            yield "an alias (*name)", line
        if getattr(event, "anchor", None) is not None:
            yield "an anchor (&name)", line
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            yield f"a tag ({tag})", line
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            keys.pop()
            expecting_key.pop()
        elif keys and keys[-1] is not None and not isinstance(event, yaml.NodeEvent):
            continue
        elif keys and keys[-1] is not None:
            if expecting_key[-1]:
                key = event.value if isinstance(event, yaml.ScalarEvent) else None
                if key is None:
                    yield "a key that is no plain text", line
                elif key in keys[-1]:
                    yield f"the key {key!r} stands twice", line
                else:
                    keys[-1].add(key)
            expecting_key[-1] = not expecting_key[-1]
        if isinstance(event, yaml.MappingStartEvent):
            keys.append(set())
            expecting_key.append(True)
        elif isinstance(event, yaml.SequenceStartEvent):
            keys.append(None)
            expecting_key.append(False)
        if len(keys) > DEEPEST:
            yield f"more than {DEEPEST} levels", line
