"""Quoted stretches of a text: every pair of quote marks that the Indonesian press prints.

A stretch never crosses a line end. Straight marks open or close by what stands beside them; ”…” and „…”
work as “…” does; an opening mark that nothing closes quotes the rest of its line. Source for the two sides
of a straight mark: CommonMark's left- and right-flanking runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DOUBLE = re.compile("[\"“”„‟«»]|``|''")
_SINGLE = re.compile("['‘’]")
_OPENERS = frozenset("“„‟«")
_CLOSERS = frozenset("»")


@dataclass(frozen=True)
class Quoted:
    """One quoted stretch, in code points: `start` and `end` with its marks, the inner ones without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True

    def text(self, whole: str) -> str:
        """The words between the marks."""
        return whole[self.inner_start : self.inner_end]


def quoted_stretches(text: str, start: int, end: int) -> Iterator[Quoted]:
    """The outermost quoted stretches of one line that hold words, `text[start:end]`, in order."""
    found = [stretch for stretch in _stretches(text, start, end, marks=_DOUBLE) if stretch.text(text).strip()]
    yield from found
    if not found:
        single = _stretches(text, start, end, marks=_SINGLE)
        yield from (stretch for stretch in single if stretch.closed and stretch.text(text).strip())


def _stretches(text: str, start: int, end: int, *, marks: re.Pattern[str]) -> Iterator[Quoted]:
    opened: re.Match[str] | None = None
    depth = 0
    last_closer: re.Match[str] | None = None
    for mark in marks.finditer(text, start, end):
        opens, closes = _sides(text, mark, start, end)
        if opened is None:
            if opens:
                opened, depth, last_closer = mark, 1, None
            continue
        if closes and (not opens or mark[0] not in _OPENERS):
            depth -= 1
            last_closer = mark
            if depth == 0:
                yield _between(opened, mark)
                opened = None
        elif opens:
            depth += 1
    if opened is None:
        return
    if last_closer is not None:
        yield _between(opened, last_closer)
    elif text[opened.end() : end].strip():
        yield Quoted(opened.start(), end, opened.end(), end, closed=False)


def _between(opened: re.Match[str], closed: re.Match[str]) -> Quoted:
    return Quoted(opened.start(), closed.end(), opened.end(), closed.start())


def _sides(text: str, mark: re.Match[str], start: int, end: int) -> tuple[bool, bool]:
    """Whether a mark may open and whether it may close a stretch."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark[0] in _CLOSERS:
        return False, True
    opens = not after.isspace() and not before.isalnum() and after not in ",.;:!?)"
    closes = not before.isspace() and not (after.isalnum() and before in "([")
    if mark[0] in _OPENERS:
        return not after.isspace(), False
    if mark.re is _SINGLE:
        return opens, closes and not after.isalnum()
    if not opens and not closes:
        # A mark between spaces or between letters: it opens where none is open.
        return True, True
    return opens, closes or after.isspace() or after in ",.;:!?)"
