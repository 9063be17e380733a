"""Text becomes a spaCy `Doc`, by the pack of its language.

A pack is a folder named by its language code: lexicons as data, and a `build` function that makes the
pipeline. `load_pack("id")` gives it; nothing else in the project knows what is inside. Its lexicons alone,
`lexicons_of("id")`, load no pipeline.
"""

from generator.language.classifier import Classifier
from generator.language.countries import country_names
from generator.language.lexicon import CueEntry, Lexicons, lexicons_of
from generator.language.pack import LanguagePack, is_prose, load_pack, sentence_of, text_of
from generator.language.roots import root_of
from generator.language.short_forms import (
    OrganizationNames,
    TitleNames,
    has_initials,
    is_drawn_from,
    words_of,
)

__all__ = [
    "Classifier",
    "CueEntry",
    "LanguagePack",
    "Lexicons",
    "OrganizationNames",
    "TitleNames",
    "country_names",
    "has_initials",
    "is_drawn_from",
    "is_prose",
    "lexicons_of",
    "load_pack",
    "root_of",
    "sentence_of",
    "text_of",
    "words_of",
]
