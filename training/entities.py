"""Training documents for the names: a data set and annotated articles, as PER, ORG and LOC, and varied."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Token
from spacy.tokens import Span as SpacySpan

from training.annotated import Annotated
from training.converters.bio import read_bio
from training.converters.gold import read_gold
from training.variants import Names, varied

SEED = 7
BASE_ROUNDS = 3
DATA_SET_ROUNDS = 6
"""How often the data set is seen for each time that the articles are."""


def document(
    nlp: Language, text: str, spans: Iterable[tuple[int, int, str]], *, partial: bool = False
) -> Doc:
    """A text with its entities.

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


def _may_be_name(token: Token, entities: Iterable[SpacySpan | None]) -> bool:
    return token.text[:1].isupper() and not any(entity and token in entity for entity in entities)


def base(data: Path, out: Path) -> None:
    """Write documents of the published data set alone, for a model that knows its guidelines."""
    nlp = spacy.blank("id")
    train, dev = _data_set(nlp, data, "train"), _data_set(nlp, data, "dev")
    _write(nlp, train * BASE_ROUNDS, out / "base.spacy", random.Random(SEED))
    DocBin(docs=dev).to_disk(out / "dev.spacy")


def _data_set(nlp: Language, data: Path, part: str) -> list[Doc]:
    sentences = read_bio(data / "ner" / "idner-news-2k" / f"{part}.txt")
    return [document(nlp, text, spans) for text, spans in sentences]


def main(data: Path, articles: Sequence[Annotated], out: Path, base_model: Path) -> None:
    """Write the training documents of the data set and of the annotated articles.

    The data set's development part is learned too: it has chosen the settings, and nothing is left to choose.

    In the articles a province that acts is an organization, and places that only are there are no actors:
    what the base model takes for a place is one. So are countries, which the data set does not label in
    "Presiden Rusia"; the rules find them by their names anyway.
    """
    nlp = spacy.blank("id")
    known = spacy.load(base_model)
    train = DATA_SET_ROUNDS * (_data_set(nlp, data, "train") + _data_set(nlp, data, "dev"))
    for text, actors in read_gold(articles):
        places = {(one.start_char, one.end_char) for one in known(text).ents if one.label_ == "LOC"}
        named = {(start, end): label for start, end, label in actors if label != "LOC"}
        spans = [
            *(
                (start, end, "LOC" if (start, end) in places else label)
                for (start, end), label in named.items()
            ),
            *(
                (start, end, "LOC")
                for start, end in places - named.keys()
                if not any(start < other_end and other < end for other, other_end in named)
            ),
        ]
        train.append(document(nlp, text, spans, partial=True))
    _write(nlp, train, out, random.Random(SEED))


def _write(nlp: Language, docs: list[Doc], path: Path, chance: random.Random) -> None:
    """Write documents with their variants."""
    names = Names(nlp, docs, chance)
    chance.shuffle(docs)
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[other for doc in docs for other in varied(nlp, doc, names, chance)]).to_disk(path)
