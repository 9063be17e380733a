"""Marking: stretches of a text wrapped in elements, whether they nest or cross.

An element cannot cross another or leave its paragraph, so a stretch that does is cut: its first piece
carries the id, every piece carries the name in `data-quote`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape


@dataclass(frozen=True)
class Mark:
    """A stretch of a text to be wrapped, in code points of that text."""

    start: int
    end: int
    element: str
    """Name of the HTML element."""
    style: str
    """Its CSS class."""
    anchor: str | None = None
    """Its id, which stands on the first piece alone."""
    href: str | None = None
    """Where it leads, for an `a`."""
    first: bool = True
    """Whether this is the first piece of what was cut."""


def marked(text: str, marks: Sequence[Mark], *, start: int = 0, end: int | None = None) -> Markup:
    """`text[start:end]` as HTML, every mark that touches it wrapped."""
    end = len(text) if end is None else end
    inside = [_clip(mark, start, end) for mark in marks if mark.start < end and start < mark.end]
    return Markup(_wrapped(text, inside, start, end))  # noqa: S704  (every piece of the text was escaped)


def _clip(mark: Mark, start: int, end: int) -> Mark:
    if start <= mark.start and mark.end <= end:
        return mark
    return replace(
        mark,
        start=max(mark.start, start),
        end=min(mark.end, end),
        first=mark.first and mark.start >= start,
    )


def _wrapped(text: str, marks: Sequence[Mark], start: int, end: int) -> str:
    html = []
    at = start
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    while waiting:
        outer, *others = waiting
        inner = [_clip(mark, outer.start, outer.end) for mark in others if mark.start < outer.end]
        waiting = sorted(
            (_clip(mark, outer.end, mark.end) for mark in others if mark.end > outer.end),
            key=lambda mark: (mark.start, -mark.end),
        )
        html += [
            _escaped(text[at : outer.start]),
            _opened(outer),
            _wrapped(text, inner, outer.start, outer.end),
            f"</{outer.element}>",
        ]
        at = outer.end
    return "".join([*html, _escaped(text[at:end])])


def _opened(mark: Mark) -> str:
    attributes = {
        "class": mark.style,
        "id": mark.anchor if mark.first else None,
        "data-quote": mark.anchor,
        "href": mark.href,
    }
    written = (f' {name}="{_escaped(value)}"' for name, value in attributes.items() if value is not None)
    return f"<{mark.element}{''.join(written)}>"


def _escaped(text: str) -> str:
    return str(escape(text))
