"""The Indonesian pack: spaCy's tokenizer for Indonesian, our sentences, our names."""

from __future__ import annotations

import spacy
from spacy.language import Language

# Importing them registers the components under their names.
from generator.language import sentences  # noqa: F401
from generator.language.id import names  # noqa: F401


def build() -> Language:
    """The pipeline."""
    nlp = spacy.blank("id")
    nlp.add_pipe("lembar_sentences")
    nlp.add_pipe("lembar_names")
    return nlp
