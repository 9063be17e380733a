"""Language packs: the one door between the project and what it knows of a language.

A `Doc` made here has the article's whole text, character for character: `doc.text == article.text`.
Furniture stays in it as sentences of its own, which `is_prose` tells apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.facts import Article
from generator.language.countries import country_names
from generator.language.lexicon import Lexicons, lexicons_of, pack_folder

LONGEST_TEXT = 1_000_000
"""Longest text in characters that a pipeline takes."""


@dataclass(frozen=True)
class LanguagePack:
    """Everything the project knows of one language."""

    code: str
    nlp: Language
    """Pipeline that sets sentences and entities labelled PER, ORG and GPE (a country)."""
    lexicons: Lexicons
    countries: dict[str, str]
    """Names of countries with their ISO 3166 codes."""

    def analyse(self, article: Article) -> Doc:
        """The article's text with tokens, sentences and names."""
        doc = self.nlp.make_doc(article.text)
        pieces = [piece.span for piece in article.furniture]
        if article.dateline:
            pieces.append(article.dateline.span)
        doc._.furniture = tuple(pieces)
        return self.nlp(doc)


def is_prose(sentence: SpacySpan) -> bool:
    """Tell whether a sentence is the article's prose and not furniture of its page."""
    return not any(
        piece.start < sentence.end_char and sentence.start_char < piece.end
        for piece in sentence.doc._.furniture
    )


@lru_cache
def load_pack(code: str) -> LanguagePack:
    """The pack of a language, by its ISO 639 code.

    Raises `LanguageError` where there is none.
    """
    pack_folder(code)
    nlp = import_module(f"generator.language.{code}").build()
    nlp.max_length = LONGEST_TEXT + 1
    return LanguagePack(code=code, nlp=nlp, lexicons=lexicons_of(code), countries=country_names(code))
