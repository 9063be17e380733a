"""Passages: the lines of an article's prose, with their sentences and quoted stretches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.statements.quotes import Quoted, quoted_stretches
from generator.language import is_prose, text_of


@dataclass(frozen=True)
class Passage:
    """One line of prose."""

    sentences: tuple[SpacySpan, ...]
    quotes: tuple[Quoted, ...]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.sentences[0].start_char

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.sentences[-1].end_char


def passages_of(doc: Doc) -> Iterator[Passage]:
    """The passages of a text in order: runs of prose sentences that no line end breaks."""
    run: list[SpacySpan] = []
    for sentence in doc.sents:
        prose = is_prose(sentence) and not sentence.text.isspace()
        if run and (
            not prose or "\n" in text_of(doc)[run[-1].start_char : sentence.start_char] or _breaks(run[-1])
        ):
            yield _passage(doc, run)
            run = []
        if prose:
            run.append(sentence)
    if run:
        yield _passage(doc, run)


def _breaks(sentence: SpacySpan) -> bool:
    return sentence.text.endswith("\n")


def _passage(doc: Doc, run: list[SpacySpan]) -> Passage:
    start, end = run[0].start_char, run[-1].end_char
    end = start + len(text_of(doc)[start:end].rstrip())
    return Passage(tuple(run), tuple(quoted_stretches(text_of(doc), start, end)))


def sentence_at(sentences: tuple[SpacySpan, ...], offset: int) -> SpacySpan:
    """The sentence that holds an offset; the nearest where none does."""
    starts = [sentence.start_char for sentence in sentences]
    at = bisect_left(starts, offset + 1) - 1
    return sentences[max(0, at)]
