"""YAML as people mean it: no aliases, no tags, no duplicate keys, `no` and `1:30` stay text.

A file of 236 bytes can hold aliases that unfold to millions of characters, and a duplicate key silently
wins: both are refused, with the line they stand in. Dates stay text; the types in `facts/` read them.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

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


class _Loader(_Base):
    """A safe loader that knows null, true, false, whole and decimal numbers, and text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """The mapping of a node whose keys are plain texts, each of them once."""
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="a key that is no plain text", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the key {key.value!r} stands twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


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
        line = getattr(broken.problem_mark, "line", 0) + first_line
        raise error(f"broken YAML: {broken.problem}", file=file, line=line, remedy="correct it") from broken
    except yaml.YAMLError as broken:
        raise error(f"broken YAML: {broken}", file=file, remedy="correct it") from broken
    except ValueError as broken:
        raise error(f"a value that cannot be read: {broken}", file=file, remedy="correct it") from broken


def _refused(text: str) -> Iterator[tuple[str, int]]:
    """What is refused in a text, with its line counted from 0."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            yield "an alias (*name)", line
        elif getattr(event, "anchor", None) is not None:
            yield "an anchor (&name)", line
        elif (tag := getattr(event, "tag", None)) not in (None, "!"):
            yield f"a tag ({tag})", line
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield f"more than {DEEPEST} levels", line


def line_of(text: str, place: tuple[Any, ...]) -> int | None:
    """The line, from 1, of the value at a path of keys and indexes, or of its nearest parent."""
    node = yaml.compose(text, yaml.SafeLoader)
    line = None
    for step in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line
