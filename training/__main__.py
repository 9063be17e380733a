"""From the data folder to the packaged model, in one command.

`python -m training DATA CORPUS GOLD WORK` writes the common words and the model into the Indonesian pack;
`WORK` is a folder for what lies between. About an hour on two cores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import spacy

from training import common_words, entities, raw_text

PACK = Path(__file__).parents[1] / "generator" / "language" / "id"
CONFIG = Path(__file__).parent / "entities.cfg"
ABOUT = {
    "name": "lembar_names",
    "version": "0.1.0",
    "description": "Names of persons, organizations and places in Indonesian news.",
    "license": "CC BY-SA 4.0",
}


def main(data: Path, corpus: Path, gold: Path, work: Path) -> None:
    """Pretrain on raw text, train on names, and put the best model into the pack."""
    raw = work / "raw.jsonl"
    raw_text.main(data, corpus, gold, raw)
    common_words.main(raw, PACK / "lexicons" / "common_words.yml")
    entities.main(data, corpus, gold, work)
    paths = [f"--paths.raw_text={raw}"]
    _spacy("pretrain", CONFIG, work / "pretrained", *paths)
    _spacy(
        "train",
        CONFIG,
        f"--output={work / 'trained'}",
        f"--paths.train={work / 'train.spacy'}",
        f"--paths.dev={work / 'dev.spacy'}",
        f"--paths.init_tok2vec={work / 'pretrained' / 'model-last.bin'}",
        *paths,
    )
    package(work / "trained" / "model-best", PACK / "model")


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
