"""Text becomes a spaCy `Doc`, by the pack of its language.

A pack is a folder named by its language code: lexicons as data, and a `build` function that makes the
pipeline. `load_pack("id")` gives it; nothing else in the project knows what is inside.
"""

from generator.language.classifier import Classifier
from generator.language.lexicon import CueEntry, Lexicons
from generator.language.pack import LanguagePack, is_prose, load_pack, sentence_of, text_of

__all__ = [
    "Classifier",
    "CueEntry",
    "LanguagePack",
    "Lexicons",
    "is_prose",
    "load_pack",
    "sentence_of",
    "text_of",
]
