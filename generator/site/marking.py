"""Marking: stretches of a text wrapped in elements, whether they nest or cross.

An element cannot cross another or leave its paragraph, so a stretch that does is cut: its first piece
carries the id, every further one carries the same name in `data-quote`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


def marked(text: str, marks: Iterable[Mark], *, start: int = 0, end: int | None = None) -> Markup:
    """`text[start:end]` as HTML, every mark that touches it wrapped."""
    end = len(text) if end is None else end
    inside = [_clip(mark, start, end) for mark in marks if mark.start < end and start < mark.end]
    return Markup("".join(_wrapped(text, _in_order(inside), start, end)))  # noqa: S704  (see `_wrapped`)


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Marks in order of the text, the longer first of those that begin together."""
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _clip(mark: Mark, start: int, end: int) -> Mark:
    if start <= mark.start and mark.end <= end:
        return mark
    return replace(
        mark,
        start=max(mark.start, start),
        end=min(mark.end, end),
        first=mark.first and mark.start >= start,
    )


def _wrapped(text: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[str]:
    """The pieces of `text[start:end]`, escaped, with marks that lie in it and are in order."""
    at = start
    while marks:
        outer, *others = marks
        beginning_inside = [mark for mark in others if mark.start < outer.end]
        marks = others[len(beginning_inside) :]
        crossing = [mark for mark in beginning_inside if mark.end > outer.end]
        if crossing:
            marks = _in_order([*(_clip(mark, outer.end, mark.end) for mark in crossing), *marks])
        yield escape(text[at : outer.start])
        yield _opened(outer)
        inner = [_clip(mark, outer.start, outer.end) for mark in beginning_inside]
        yield from _wrapped(text, inner, outer.start, outer.end)
        yield f"</{outer.element}>"
        at = outer.end
    yield escape(text[at:end])


def _opened(mark: Mark) -> str:
    written = f'<{mark.element} class="{escape(mark.style)}"'
    if mark.anchor is not None:
        written += f' {"id" if mark.first else "data-quote"}="{escape(mark.anchor)}"'
    return f'{written} href="{escape(mark.href)}">' if mark.href is not None else f"{written}>"
