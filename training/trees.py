"""Training documents for tags, lemmas and trees.

`python -m training.trees DATA OUT` writes `train.spacy` and `dev.spacy`.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.converters.ud import Tree, read_trees

SEED = 7
DEV = 150
"""Sentences of the current guidelines that choose the best step."""


def document(nlp: Language, tree: Tree) -> Doc:
    """A tree as a `Doc`; where the treebank has no lemmas, they are missing, not empty."""
    return Doc(
        nlp.vocab,
        words=tree.words,
        spaces=[*tree.spaces[:-1], False],
        pos=tree.tags,
        tags=tree.tags,
        lemmas=[lemma or "" for lemma in tree.lemmas],
        heads=tree.heads,
        deps=tree.relations,
    )


def main(data: Path, out: Path) -> None:
    """Write the training and the development documents."""
    nlp = spacy.blank("id")
    current = list(read_trees(data / "ud/id_gsd-ud-dev.conllu"))
    csui = list(read_trees(data / "ud/id_csui-ud-train.conllu"))
    older = list(read_trees(data / "ud/id_gsd-ud-train.v2.1.conllu"))
    chance = random.Random(SEED)
    chance.shuffle(current)
    chance.shuffle(csui)
    dev = current[: DEV // 2] + csui[: DEV // 2]
    train = older + 3 * current[DEV // 2 :] + 3 * csui[DEV // 2 :]
    chance.shuffle(train)
    out.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[document(nlp, tree) for tree in train]).to_disk(out / "train.spacy")
    DocBin(docs=[document(nlp, tree) for tree in dev]).to_disk(out / "dev.spacy")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
