"""idner-news-2k and NERGrit: one word a line with its label last, an empty line between sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.converters.detokenize import joined, spans_of

LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
}


def read_bio(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Each sentence as text with its entities."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.split()]
        rows = [row for row in rows if len(row) >= 2]
        if rows:
            text, places = joined([row[0] for row in rows])
            found = spans_of([row[-1] for row in rows], places)
            yield text, [(start, end, LABELS[label]) for start, end, label in found]
