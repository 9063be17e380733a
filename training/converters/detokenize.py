"""Words of a data set put together as the press would print them, with the place of each."""

from __future__ import annotations

from collections.abc import Sequence

_NO_SPACE_BEFORE = frozenset(".,:;?!)]}%…”’")
_NO_SPACE_AFTER = frozenset("([{“‘")


def joined(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """A text of the words, and start and end of each in code points.

    Straight quote marks open and close by turns.
    """
    text = ""
    places = []
    glue = True
    quoted = False
    for word in words:
        closes = word == '"' and quoted
        if text and not glue and word[0] not in _NO_SPACE_BEFORE and not closes:
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        if word == '"':
            quoted = not quoted
        glue = word in _NO_SPACE_AFTER or (word == '"' and quoted)
    return text, places


def spans_of(labels: Sequence[str], places: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Start, end and label of each entity that BIO labels write; an I without its B begins one."""
    spans: list[tuple[int, int, str]] = []
    last = "O"
    for label, (start, end) in zip(labels, places, strict=True):
        mark, _, kind = label.partition("-")
        if mark == "I" and last == kind:
            spans[-1] = (spans[-1][0], end, kind)
        elif mark in ("B", "I"):
            spans.append((start, end, kind))
        last = kind if mark != "O" else "O"
    return spans
