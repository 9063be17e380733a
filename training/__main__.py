"""From the data folder to the packaged model and classifiers, in one command.

`python -m training DATA CORPUS GOLD WORK` writes the common words, the model and the classifiers into the
Indonesian pack; `WORK` is a folder for what lies between. Under two hours on two cores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import spacy

from training import classifiers, common_words, entities, raw_text
from training.annotated import annotated
from training.classifiers import FOLDS, unseen

PACK = Path(__file__).parents[1] / "generator" / "language" / "id"
CONFIG = Path(__file__).parent / "entities.cfg"
BASE_STEPS, STEPS, FOLD_STEPS = 3000, 6000, 4000
SEED = 17
"""Of two seeds the one that did better on the development files."""
ABOUT = {
    "name": "lembar_names",
    "version": "0.2.0",
    "description": "Names of persons, organizations and places in Indonesian news.",
    "license": "CC BY-SA 4.0",
}


def main(data: Path, corpus: Path, gold: Path, work: Path) -> None:
    """Pretrain on raw text, train on names, and put the model and the classifiers into the pack."""
    raw = work / "raw.jsonl"
    raw_text.main(data, corpus, gold, raw)
    common_words.main(raw, PACK / "lexicons" / "common_words.yml")
    _spacy("pretrain", CONFIG, work / "pretrained", f"--paths.raw_text={raw}")
    entities.base(data, work)
    _train(work, "base", f"--training.max_steps={BASE_STEPS}")
    articles = annotated(gold, corpus, work)
    runs = [("train", articles, STEPS)]
    runs += [(f"without-{fold}", unseen(articles, fold), FOLD_STEPS) for fold in FOLDS]
    for name, some, steps in runs:
        entities.main(data, some, work / f"{name}.spacy", work / "base" / "model-best")
        _train(work, name, f"--system.seed={SEED}", f"--training.max_steps={steps}")
    package(work / "train" / "model-last", PACK / "model")
    classifiers.main(gold, corpus, work)


def _train(work: Path, documents: str, *settings: str) -> None:
    """Train on one file of documents, into a folder of its name."""
    _spacy(
        "train",
        CONFIG,
        f"--output={work / documents}",
        f"--paths.train={work / documents}.spacy",
        f"--paths.dev={work / 'dev.spacy'}",
        f"--paths.init_tok2vec={work / 'pretrained' / 'model-last.bin'}",
        f"--paths.raw_text={work / 'raw.jsonl'}",
        *settings,
    )


def _spacy(command: str, *arguments: Path | str) -> None:
    # One thread for the matrices: more of them only wait for one another on small models.
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "spacy", command, *map(str, arguments)], check=True, env=environment
    )


def package(trained: Path, target: Path) -> None:
    """Put a trained pipeline in the place of the old one, with what it is and under which licence."""
    nlp = spacy.load(trained)
    nlp.meta.update(ABOUT)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
