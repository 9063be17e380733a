"""Language packs: the one door between the project and what it knows of a language.

A `Doc` made here has the article's whole text, character for character: `doc.text == article.text`.
Furniture stays in it as sentences of its own, which `is_prose` tells apart.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from generator.facts import Article
from generator.language.classifier import Classifier
from generator.language.countries import country_names
from generator.language.lexicon import Lexicons, lexicons_of, pack_folder
from generator.language.untrained import UNTRAINED

if TYPE_CHECKING:
    # spaCy takes a second to load, and whoever only looks up words has no need of it.
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

_TEXT = "lembar_text"
_STARTS = "lembar_sentence_starts"
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

    def classifier(self, name: str) -> Classifier:
        """A trained classifier of the pack, or the rules that stand for it where it has none."""
        path = pack_folder(self.code) / "classifiers" / f"{name}.json.gz"
        return load_classifier(path) if path.is_file() else UNTRAINED[name]

    def analyse(self, article: Article) -> Doc:
        """The article's text with tokens, sentences and names."""
        doc = self.nlp.make_doc(article.text)
        pieces = [piece.span for piece in article.furniture]
        if article.dateline:
            pieces.append(article.dateline.span)
        doc._.furniture = tuple(pieces)
        return self.nlp(doc)


@lru_cache
def load_classifier(path: Path) -> Classifier:
    """A classifier, read once."""
    return Classifier.from_disk(path)


def is_prose(sentence: SpacySpan) -> bool:
    """Tell whether a sentence is the article's prose and not furniture of its page."""
    return not any(
        piece.start < sentence.end_char and sentence.start_char < piece.end
        for piece in sentence.doc._.furniture
    )


def text_of(doc: Doc) -> str:
    """The text of a doc, put together once: `doc.text` does it anew each time it is asked."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    text: str = doc.user_data[_TEXT]
    return text


def sentence_of(span: SpacySpan) -> SpacySpan:
    """The sentence that a span begins in. spaCy's own `span.sent` looks through the whole text each time."""
    doc = span.doc
    if _STARTS not in doc.user_data:
        doc.user_data[_STARTS] = [sentence.start for sentence in doc.sents]
    starts: list[int] = doc.user_data[_STARTS]
    at = bisect_right(starts, span.start) - 1
    return doc[starts[at] : starts[at + 1] if at + 1 < len(starts) else len(doc)]


@lru_cache
def load_pack(code: str) -> LanguagePack:
    """The pack of a language, by its ISO 639 code.

    Raises `LanguageError` where there is none.
    """
    pack_folder(code)
    nlp = import_module(f"generator.language.{code}").build()
    nlp.max_length = LONGEST_TEXT + 1
    return LanguagePack(code=code, nlp=nlp, lexicons=lexicons_of(code), countries=country_names(code))
