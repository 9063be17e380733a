"""The Indonesian pack: a trained pipeline, our sentences before it, and our names after it."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

# Importing them registers the components under their names.
from generator.language import sentences  # noqa: F401
from generator.language.id import names  # noqa: F401

MODEL = Path(__file__).parent / "model"
"""The trained part, which `spacy.load` reads by itself too; `training/` makes it."""


def build(model: Path = MODEL) -> Language:
    """The pipeline, with its own trained part or another."""
    # The tokenizer is spaCy's own for Indonesian: to read its 31,000 exceptions again would take a second.
    nlp = spacy.load(model, exclude=["tokenizer"])
    nlp.add_pipe("lembar_sentences", first=True)
    nlp.add_pipe("lembar_names", last=True)
    return nlp
