"""Sentence boundaries of press text: a spaCy component that knows lines, quotes and abbreviations.

A sentence never crosses a line end nor the edge of a piece of furniture. A full stop ends one unless it
belongs to an abbreviation, an initial or a number, or unless what follows the closing quote mark goes on
with the sentence ("…!" kata X; "…." Katanya.).
"""

from __future__ import annotations

import re
from bisect import bisect_left

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from generator.language.lexicon import Lexicons, lexicons_of

_END = re.compile(r"""[.?!…]+["”“’'»)\]]*(?=\s+["“”„‘'«(\[]*[\w])""")
_LINE = re.compile(r"\n+")
_LAST_WORD = re.compile(r"[\w.'’-]+$")
_NEXT_WORD = re.compile(r"""\s+(["“”„‘'«(\[]*)(\w+)""")
# "… di Jakarta. Senin (20/10)." ends with the day of the saying, not with the place.
_DAY = re.compile(r"[A-Z][a-z']+ \(\d{1,2}/\d{1,2}(?:/\d{4})?\)(?:[.,]|\s*$)", re.MULTILINE)
# A longer "word" before a full stop is no abbreviation; looking no further keeps the search linear.
_LONGEST_WORD = 30

Doc.set_extension("furniture", default=(), force=True)


def sentence_starts(text: str, *, lexicons: Lexicons, cue_words: frozenset[str]) -> list[int]:
    """Offsets at which sentences start, in order; the first is that of the first character."""
    starts = {0}
    starts.update(match.end() for match in _LINE.finditer(text))
    for match in _END.finditer(text):
        following = _NEXT_WORD.match(text, match.end())
        if following and _ends_sentence(text, match, following, lexicons=lexicons, cue_words=cue_words):
            starts.add(following.start(1))
    return sorted(starts)


def _ends_sentence(
    text: str, end: re.Match[str], following: re.Match[str], *, lexicons: Lexicons, cue_words: frozenset[str]
) -> bool:
    word = following[2]
    if _DAY.match(text, following.start(1)):
        return False
    if word[0].islower() or (not following[1] and end[0][-1] in "\"”“’'»" and word.casefold() in cue_words):
        return False
    if not end[0].startswith(".") or end[0].startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(0, end.start() - _LONGEST_WORD), end.start())
    last = before[0] if before else ""
    abbreviations = lexicons.abbreviations
    if last.casefold() in abbreviations.sometimes:
        return word[0].isupper()
    is_abbreviation = last.casefold() in abbreviations.always and not (last.isupper() and len(last) > 2)
    is_initial = len(last) == 1 and last.isupper()
    is_ordinal = last.isdigit() and len(last) <= 2 and _opens_its_line(text, end.start() - len(last))
    return not (is_abbreviation or is_initial or is_ordinal)


def _opens_its_line(text: str, offset: int) -> bool:
    return offset == 0 or text[offset - 1] == "\n"


class SentenceSplitter:
    """The spaCy component: sets `is_sent_start` of every token."""

    def __init__(self, lexicons: Lexicons):
        self._lexicons = lexicons
        self._cue_words = frozenset(
            form for entry in lexicons.cues for base in entry.quotative for form in (base, base + "nya")
        )

    def __call__(self, doc: Doc) -> Doc:
        """Mark the first token of each sentence."""
        starts = sentence_starts(doc.text, lexicons=self._lexicons, cue_words=self._cue_words)
        starts.extend(edge for piece in doc._.furniture for edge in (piece.start, piece.end))
        offsets = [token.idx for token in doc]
        first_tokens = {bisect_left(offsets, start) for start in starts}
        # Token by token, spaCy would look through the whole text at each of them.
        marks = np.array([[1 if at in first_tokens else -1] for at in range(len(doc))], dtype="int64")
        return doc.from_array(["SENT_START"], marks.astype("uint64")) if len(doc) else doc  # type: ignore[arg-type]


@Language.factory("lembar_sentences", assigns=["token.is_sent_start"])
def make_splitter(nlp: Language, name: str) -> SentenceSplitter:  # noqa: ARG001
    """The component for a pipeline, with the lexicons of its language."""
    return SentenceSplitter(lexicons_of(nlp.lang))
