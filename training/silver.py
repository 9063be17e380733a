"""Silver documents: raw text with the names on which several models agree.

What all of them find is a name, what none finds is none, and where they differ nothing is known. A model
that learns from these and from the annotated documents is better than each of its teachers, and as fast
as one (Hinton, Vinyals, Dean: "Distilling the Knowledge in a Neural Network", 2015).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

LONGEST = 400
"""Most words of a silver document."""


def main(raw: Path, teachers: Sequence[Path], out: Path) -> None:
    """Write the silver documents of a file with one JSON object a line."""
    lines = raw.read_text(encoding="utf-8").rstrip("\n").split("\n")
    texts = [json.loads(line)["text"] for line in lines]
    models = [spacy.load(path) for path in teachers]
    opinions = zip(*(model.pipe(texts) for model in models), strict=True)
    blank = spacy.blank("id")
    DocBin(docs=[agreed(blank, docs) for docs in opinions if 0 < len(docs[0]) <= LONGEST]).to_disk(out)


def agreed(blank: Language, docs: Sequence[Doc]) -> Doc:
    """One document of several that differ only in their names."""
    votes = Counter((one.start, one.end, one.label_) for doc in docs for one in doc.ents)
    certain = {place for place, count in votes.items() if count == len(docs)}
    doc = Doc(
        blank.vocab, words=[token.text for token in docs[0]], spaces=[bool(t.whitespace_) for t in docs[0]]
    )
    doc.set_ents(
        [Span(doc, start, end, label=label) for start, end, label in sorted(certain)],
        missing=list(_doubtful(doc, votes, certain)),
        default="outside",
    )
    return doc


def _doubtful(
    doc: Doc, votes: Counter[tuple[int, int, str]], certain: set[tuple[int, int, str]]
) -> Iterator[Span]:
    taken = {at for start, end, _ in certain for at in range(start, end)}
    doubtful = {at for start, end, _ in votes for at in range(start, end)} - taken
    yield from (doc[at : at + 1] for at in sorted(doubtful))
