"""Where persons stand in criminal cases, as an article says: a dated fact, never a role.

Only what the text ties to a name counts: "tersangka Budi", "Budi ditetapkan sebagai tersangka",
"menetapkan Budi sebagai tersangka". What is denied, feared or only expected does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from generator.extraction.actors.cast import Cast
from generator.facts import LegalStatusInArticle, LegalTerm, Span, span_of
from generator.language import LanguagePack, is_prose, sentence_of, text_of

_FARTHEST = 9
"""Most words between a person and the word for where they stand."""
_JOINERS = frozenset([",", "dan", "serta"])


class LegalStatusReader:
    """Reads the legal statuses that one article gives its persons."""

    def __init__(self, cast: Cast, pack: LanguagePack):
        self._doc = cast.doc
        self._words = pack.lexicons.legal
        self._skipped = (
            pack.lexicons.titles.ranks | pack.lexicons.titles.honorifics | {".", "inisial", "berinisial"}
        )
        self._terms: dict[str, LegalTerm] = {
            word: term for term, words in self._words.terms.items() for word in words
        }
        self._ends = {
            span.start: (span.end, index)
            for index, named in enumerate(cast.named)
            if named.kind == "person"
            for span in named.spans
        }
        self._starts = {end: (start, index) for start, (end, index) in self._ends.items()}

    def read(self) -> dict[int, tuple[LegalStatusInArticle, ...]]:
        """For each person the statuses that the article gives them, each where it first does."""
        found: dict[int, dict[LegalTerm, LegalStatusInArticle]] = defaultdict(dict)
        text = text_of(self._doc)
        for token in self._doc:
            term = self._terms.get(token.lower_)
            if term is None or not self._is_so(token, term):
                continue
            sentence = sentence_of(self._doc[token.i : token.i + 1])
            if not is_prose(sentence):
                continue
            for person in self._bearers(token, sentence.start, sentence.end):
                found[person].setdefault(
                    term,
                    LegalStatusInArticle(
                        term=term,
                        word=Span(start=token.idx, end=token.idx + len(token), exact=token.text),
                        sentence=span_of(text, sentence.start_char, sentence.end_char),
                    ),
                )
        return {person: tuple(statuses.values()) for person, statuses in found.items()}

    def _is_so(self, token: Token, term: LegalTerm) -> bool:
        before = [word.lower_ for word in self._doc[max(0, token.i - 3) : token.i]]
        if self._words.unreal.intersection(before):
            return False
        return term != "acquitted" or bool(self._words.verdicts.intersection(before[-1:]))

    def _bearers(self, token: Token, start: int, end: int) -> Iterator[int]:
        behind = list(self._behind(token.i + 1, end))
        if behind:
            yield from behind
        elif self._is_predicate(token, start):
            yield from self._before(token.i, start)

    def _is_predicate(self, token: Token, start: int) -> bool:
        """Tell whether a word is said of who stands before it: not "ditikam oleh tersangka", nor, of a
        witness, "menjadi saksi sejarah"."""
        before = self._doc[token.i - 1].lower_ if token.i > start else ""
        if self._terms[token.lower_] == "witness":
            return before == "sebagai"
        return before != "oleh"

    def _behind(self, at: int, end: int) -> Iterator[int]:
        """The persons whose names follow right behind: "terdakwa Budi dan Sari"."""
        while at < end:
            if at in self._ends:
                at, person = self._ends[at]
                yield person
                while at < end and self._doc[at].text in _JOINERS:
                    at += 1
            elif self._doc[at].lower_.rstrip(".") in self._skipped or self._doc[at].text == ".":
                at += 1
            else:
                return

    def _before(self, at: int, start: int) -> Iterator[int]:
        """The person before it, where nothing but words that link the two stands between."""
        for end in range(at, max(start, at - _FARTHEST), -1):
            if end in self._starts:
                if end < at:
                    yield self._starts[end][1]
                return
            token = self._doc[end - 1]
            if not (
                token.lower_ in self._words.links
                or token.lower_ in self._words.verdicts
                or token.ent_type_
                or token.is_punct
                or token.is_digit
            ):
                return
