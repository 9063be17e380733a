"""Training documents for the names: three data sets, mapped to PER, ORG and LOC, and varied.

`python -m training.entities DATA GOLD OUT` writes `train.spacy` and `dev.spacy`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from generator.language.lexicon import lexicons_of
from training.converters.bio import read_bio
from training.converters.gold import read_gold

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


class Names:
    """Names of the training data by label, for putting others in their places."""

    def __init__(self, docs: Iterable[Doc]):
        self._by_label: dict[str, list[list[str]]] = {}
        for doc in docs:
            for entity in doc.ents:
                words = [token.text for token in entity]
                if all(word[:1].isupper() or word.islower() for word in words):
                    self._by_label.setdefault(entity.label_, []).append(words)

    def another(self, label: str, chance: random.Random) -> list[str]:
        """A name of a label; a person may get the first name of one and the last of another."""
        names = self._by_label[label]
        words = list(chance.choice(names))
        if label == "PER" and len(words) > 1 and chance.random() < 0.5:
            words = [*words[:-1], chance.choice(names)[-1]]
        return words


def varied(nlp: Language, doc: Doc, names: Names, chance: random.Random) -> Iterator[Doc]:
    """A document as it is, and variants of it: other names, a headline, the other quote marks."""
    yield doc
    if doc.ents and chance.random() < 0.6:
        yield _renamed(nlp, doc, names, chance)
    roll = chance.random()
    if roll < 0.05:
        yield _respelt(nlp, doc, [token.text[:1].upper() + token.text[1:] for token in doc])
    elif roll < 0.07:
        yield _respelt(nlp, doc, [token.text.upper() for token in doc])
    elif roll < 0.20 and '"' in doc.text:
        opened = False
        words = []
        for token in doc:
            if token.text == '"':
                opened = not opened
                words.append("“" if opened else "”")
            else:
                words.append(token.text)
        yield _respelt(nlp, doc, words)


def _renamed(nlp: Language, doc: Doc, names: Names, chance: random.Random) -> Doc:
    """The document with another name in every place of a name."""
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    starts = {entity.start: entity for entity in doc.ents}
    at = 0
    while at < len(doc):
        entity = starts.get(at)
        token = doc[at]
        if entity is None:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            tags.append("-" if token.ent_iob == 0 else "O")
            at += 1
            continue
        name = names.another(entity.label_, chance)
        words += name
        spaces += [True] * (len(name) - 1) + [bool(doc[entity.end - 1].whitespace_)]
        tags += [f"B-{entity.label_}"] + [f"I-{entity.label_}"] * (len(name) - 1)
        at = entity.end
    return _with_tags(Doc(nlp.vocab, words=words, spaces=spaces), tags)


def _with_tags(doc: Doc, tags: list[str]) -> Doc:
    entities, missing = [], []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = at + 1
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            entities.append(Span(doc, at, end, label=tag[2:]))
        elif tag == "-":
            missing.append(doc[at : at + 1])
    doc.set_ents(entities, missing=missing, default="outside")
    return doc


def _respelt(nlp: Language, doc: Doc, words: list[str]) -> Doc:
    tags = [
        f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "-" if token.ent_iob == 0 else "O"
        for token in doc
    ]
    return _with_tags(Doc(nlp.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc]), tags)


def main(data: Path, gold: Path, out: Path) -> None:
    """Write the training and the development documents."""
    nlp = spacy.blank("id")
    chance = random.Random(SEED)
    places = lexicons_of("id").places
    train = []
    for path, repeat in (
        (data / "ner/idner-news-2k/train.txt", 2),
        (data / "ner/nergrit/train_preprocess.txt", 1),
        (data / "ner/nergrit/valid_preprocess.txt", 1),
    ):
        for text, spans in read_bio(path):
            train += [document(nlp, text, spans)] * repeat
    for text, spans in read_gold(gold / "train.gold.jsonl", gold / "train.articles.json", places):
        train += [document(nlp, text, spans, partial=True)] * 2
    names = Names(train)
    chance.shuffle(train)
    dev = [document(nlp, text, spans) for text, spans in read_bio(data / "ner/idner-news-2k/dev.txt")]
    out.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[other for doc in train for other in varied(nlp, doc, names, chance)]).to_disk(
        out / "train.spacy"
    )
    DocBin(docs=dev).to_disk(out / "dev.spacy")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
