"""YAML as people mean it: no aliases, no tags, no duplicate keys, `no` and `1:30` stay text.

A file of 236 bytes can hold aliases that unfold to millions of characters, and a duplicate key silently
wins: both are refused, with the line they stand in. Dates stay text; the types in `facts/` read them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from generator.errors import LembarError

LARGEST = 5_000_000
"""Most characters of one file."""
DEEPEST = 20
"""Most mappings and lists inside one another."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_TEXT = re.compile(
    r"(?P<null>null|~|)|(?P<bool>true|false)|(?P<int>-?(?:0|[1-9][0-9]*))(?P<float>\.[0-9]+)?"
)


def load_yaml(text: str, *, file: Path | str, error: type[LembarError], first_line: int = 1) -> object:
    """The value that a YAML text writes.

    `first_line` is the line of the file at which the text begins. Raises `error`, with file and line,
    for anything that is not plain YAML.
    """
    if len(text) > LARGEST:
        raise error(f"more than {LARGEST} characters of YAML", file=file, remedy="split the file")
    try:
        return _Reading(text).document()
    except _RefusedError as refused:
        line = refused.line + first_line
        raise error(refused.problem, file=file, line=line, remedy="write the value out") from refused
    except yaml.MarkedYAMLError as broken:
        line = getattr(broken.problem_mark, "line", 0) + first_line
        raise error(f"broken YAML: {broken.problem}", file=file, line=line, remedy="correct it") from broken
    except yaml.YAMLError as broken:
        raise error(f"broken YAML: {broken}", file=file, remedy="correct it") from broken
    except ValueError as broken:
        raise error(f"a value that cannot be read: {broken}", file=file, remedy="correct it") from broken


class _RefusedError(Exception):
    """Something that YAML allows and we do not, with its line counted from 0."""

    def __init__(self, problem: str, event: Any):
        super().__init__(problem)
        self.problem = problem
        self.line: int = event.start_mark.line


def _broken(problem: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)


class _Reading:
    """One text, whose values are made of the parser's events as they come.

    PyYAML's own way through nodes takes twice the time, and aliases have unfolded by then.
    """

    def __init__(self, text: str):
        self._next: Callable[[], Any] = _Loader(text).get_event

    def document(self) -> object:
        """The value of the only document."""
        self._next()  # the stream starts
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        value = self._value(self._next(), 0)
        self._next()  # the document ends
        if isinstance(more := self._next(), yaml.DocumentStartEvent):
            raise _broken("a second document", more)
        return value

    def _value(self, event: Any, depth: int) -> object:
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError("an alias (*name)", event)
        if event.anchor is not None:
            raise _RefusedError("an anchor (&name)", event)
        if event.tag not in (None, "!"):
            raise _RefusedError(f"a tag ({event.tag})", event)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event.value) if event.implicit[0] else event.value
        if depth == DEEPEST:
            raise _RefusedError(f"more than {DEEPEST} levels", event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(depth + 1)
        return self._list(depth + 1)

    def _list(self, depth: int) -> list[object]:
        values = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._value(event, depth))
        return values

    def _mapping(self, depth: int) -> dict[object, object]:
        """A mapping whose keys are plain texts, each of them once."""
        values = {}
        seen = set()
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._value(event, depth)
            if not isinstance(event, yaml.ScalarEvent):
                raise _broken("a key that is no plain text", event)
            if event.value in seen:
                raise _broken(f"the key {event.value!r} stands twice", event)
            seen.add(event.value)
            values[key] = self._value(self._next(), depth)
        return values


def _scalar(words: str) -> str | int | float | bool | None:
    """What plain words stand for: null, true, false, a whole or decimal number, or else themselves."""
    found = _NOT_TEXT.fullmatch(words)
    if found is None:
        return words
    if found["null"] is not None:
        return None
    if found["bool"]:
        return words == "true"
    return float(words) if found["float"] else int(words)


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
