"""Training documents for the names: two data sets, mapped to PER, ORG and LOC, and varied.

`python -m training.entities DATA CORPUS GOLD OUT` writes `train.spacy` and `dev.spacy`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from generator.language.lexicon import lexicons_of
from training.annotated import annotated
from training.converters.bio import read_bio
from training.converters.gold import read_gold
from training.variants import Names, varied

SEED = 7


def document(
    nlp: Language, text: str, spans: Iterable[tuple[int, int, str]], *, partial: bool = False
) -> Doc | None:
    """A text with its entities; None where a span does not fall on tokens.

    With `partial`, a capitalised word outside every span is unknown, not "no entity".
    """
    doc = nlp.make_doc(text)
    entities = [
        doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in spans
    ]
    doc.set_ents(
        spacy.util.filter_spans([entity for entity in entities if entity]),
        missing=[doc[token.i : token.i + 1] for token in doc if partial and _may_be_name(token, entities)],
        default="outside",
    )
    return doc


def _may_be_name(token, entities) -> bool:
    return token.text[:1].isupper() and not any(entity and token in entity for entity in entities)


def main(data: Path, corpus: Path, gold: Path, out: Path) -> None:
    """Write the training and the development documents."""
    nlp = spacy.blank("id")
    chance = random.Random(SEED)
    places = lexicons_of("id").places
    train = []
    for text, spans in read_bio(data / "ner/idner-news-2k/train.txt"):
        train += [document(nlp, text, spans)] * 6
    for text, spans in read_gold(annotated(gold, corpus, out), places):
        train += [document(nlp, text, spans, partial=True)]
    names = Names(nlp, train, chance)
    chance.shuffle(train)
    dev = [document(nlp, text, spans) for text, spans in read_bio(data / "ner/idner-news-2k/dev.txt")]
    out.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[other for doc in train for other in varied(nlp, doc, names, chance)]).to_disk(
        out / "train.spacy"
    )
    DocBin(docs=dev).to_disk(out / "dev.spacy")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
