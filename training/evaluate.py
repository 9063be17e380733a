"""What the pipeline finds on texts that it was not trained on: the table of the model card.

`python -m training.evaluate MODEL DATA GOLD [--trees]`
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import spacy
from spacy.language import Language

from generator.language import load_pack
from training.converters.bio import read_bio
from training.converters.ud import Tree, read_trees

Entity = tuple[int, int, str]


def entity_scores(nlp: Language, path: Path) -> dict[str, float]:
    """F1 of exact entities in raw sentences, by label and over all."""
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    sentences = list(read_bio(path))
    for (_, gold), doc in zip(sentences, nlp.pipe(text for text, _ in sentences), strict=True):
        predicted: set[Entity] = {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents}
        for label in ("PER", "ORG", "LOC"):
            ours = {entity for entity in predicted if entity[2] == label}
            theirs = {entity for entity in gold if entity[2] == label}
            for key in (label, "all"):
                hits[key] += len(ours & theirs)
                found[key] += len(ours)
                wanted[key] += len(theirs)
    return {key: 2 * hits[key] / (found[key] + wanted[key]) for key in ("all", "PER", "ORG", "LOC")}


def mention_recall(nlp: Language, gold: Path, name: str) -> float:
    """Share of the annotated actors of whom one name or alias is found exactly."""
    texts = {
        item["id"]: item["text"]
        for item in json.loads((gold / f"{name}.articles.json").read_text(encoding="utf-8"))
    }
    items = [
        json.loads(line) for line in (gold / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    named = [
        bool({actor["name"], *actor["aliases"]} & found)
        for item in items
        for found in [{entity.text for entity in nlp(texts[item["id"]]).ents}]
        for actor in item["actors"]
    ]
    return sum(named) / len(named)


def tree_scores(nlp: Language, path: Path) -> dict[str, float]:
    """UPOS, UAS and LAS over the tokens of raw text, those of another tokenization counted as wrong."""
    right: Counter[str] = Counter()
    total = 0
    for tree in read_trees(path):
        doc = nlp(tree.text)
        ours = {(token.idx, token.idx + len(token)): token for token in doc}
        places = list(_places(tree))
        total += len(places)
        for at, place in enumerate(places):
            token = ours.get(place)
            if token is None:
                continue
            right["UPOS"] += token.pos_ == tree.tags[at]
            head = places[tree.heads[at]]
            if (token.head.idx, token.head.idx + len(token.head)) == head:
                right["UAS"] += 1
                right["LAS"] += token.dep_ == tree.relations[at]
    return {name: right[name] / total for name in ("UPOS", "UAS", "LAS")}


def _places(tree: Tree) -> list[tuple[int, int]]:
    places, at = [], 0
    for word, spaced in zip(tree.words, tree.spaces, strict=True):
        places.append((at, at + len(word)))
        at += len(word) + spaced
    return places


def _line(what: str, scores: dict[str, float]) -> str:
    return f"{what:<34}" + "  ".join(f"{name} {score:.3f}" for name, score in scores.items())


def main(model: Path, data: Path, gold: Path, *, trees: bool) -> None:
    """Print the table."""
    nlp = spacy.load(model)
    if trees:
        for name in ("id_csui-ud-test", "id_gsd-ud-test"):
            print(_line(name, tree_scores(nlp, data / "ud" / f"{name}.conllu")))
        return
    print(_line("idner-news-2k test, model", entity_scores(nlp, data / "ner/idner-news-2k/test.txt")))
    print(_line("gold/dev, model", {"actors named": mention_recall(nlp, gold, "dev")}))
    print(
        _line("gold/dev, model and rules", {"actors named": mention_recall(load_pack("id").nlp, gold, "dev")})
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), trees="--trees" in sys.argv)
