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

from training import classifiers, common_words, entities, raw_text, silver

PACK = Path(__file__).parents[1] / "generator" / "language" / "id"
CONFIG = Path(__file__).parent / "entities.cfg"
SEEDS = (7, 17)
BASE_STEPS, STUDENT_STEPS = 3000, 5500
# One thread for the matrices: more of them only wait for one another on small models.
_ENVIRONMENT = os.environ | {"OMP_NUM_THREADS": "1"}
ABOUT = {
    "name": "lembar_names",
    "version": "0.1.0",
    "description": "Names of persons, organizations and places in Indonesian news.",
    "license": "CC BY-SA 4.0",
}


def main(data: Path, corpus: Path, gold: Path, work: Path) -> None:
    """Pretrain, train teachers and their student, and put it and the classifiers into the pack."""
    raw = work / "raw.jsonl"
    raw_text.main(data, corpus, gold, raw)
    common_words.main(raw, PACK / "lexicons" / "common_words.yml")
    _spacy("pretrain", CONFIG, work / "pretrained", f"--paths.raw_text={raw}")
    entities.base(data, work)
    _train([(work / "base", work / "base.spacy", SEEDS[0])], work, steps=BASE_STEPS)
    entities.main(data, corpus, gold, work, work / "base" / "model-best")
    teachers = [(work / f"teacher-{seed}", work / "train.spacy", seed) for seed in SEEDS]
    _train(teachers, work)
    silver.main(raw, [folder / "model-last" for folder, _, _ in teachers], work / "silver.spacy")
    entities.together([work / "train.spacy", work / "silver.spacy"], work / "student.spacy")
    _train([(work / "student", work / "student.spacy", SEEDS[0])], work, steps=STUDENT_STEPS)
    package(work / "student" / "model-last", PACK / "model")
    classifiers.main(gold, corpus, work)


def _train(runs: list[tuple[Path, Path, int]], work: Path, *, steps: int | None = None) -> None:
    """Train side by side: an output folder, training documents and a seed for each."""
    running = [
        subprocess.Popen(  # noqa: S603
            _command(
                "train",
                CONFIG,
                f"--output={folder}",
                f"--paths.train={documents}",
                f"--paths.dev={work / 'dev.spacy'}",
                f"--paths.init_tok2vec={work / 'pretrained' / 'model-last.bin'}",
                f"--paths.raw_text={work / 'raw.jsonl'}",
                f"--system.seed={seed}",
                *([f"--training.max_steps={steps}"] if steps else []),
            ),
            env=_ENVIRONMENT,
        )
        for folder, documents, seed in runs
    ]
    failures = [process.wait() for process in running]
    if any(failures):
        raise SystemExit("spaCy could not train: see above")


def _spacy(command: str, *arguments: Path | str) -> None:
    subprocess.run(_command(command, *arguments), check=True, env=_ENVIRONMENT)  # noqa: S603


def _command(command: str, *arguments: Path | str) -> list[str]:
    return [sys.executable, "-m", "spacy", command, *map(str, arguments)]


def package(trained: Path, target: Path) -> None:
    """Put a trained pipeline in the place of the old one, with what it is and under which licence."""
    nlp = spacy.load(trained)
    nlp.meta.update(ABOUT)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
