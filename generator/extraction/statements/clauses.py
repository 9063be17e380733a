"""Reported clauses: which words of a sentence are somebody's speech, without quote marks around them.

Three shapes: a verb and its object ("X mengatakan (bahwa) …"), a clause with its attribution behind
("…, kata X"), and a preposition ("Menurut X, …"). A clause ends where the speech ends: at the next verb
of the same speaker, at a trailing attribution, or with the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.extraction.statements.cues import Cue
from generator.extraction.statements.quotes import Quoted
from generator.extraction.statements.reported import Reported
from generator.language import LanguagePack, text_of

_SHORTEST_CLAUSE = 3
_LONGEST_OPENING = 4
_LONGEST_SPEAKER = 8
_SHORTEST_LED = 5
"""Fewest words behind an attribution that stands first: fewer are its place or its day."""
_FINAL = ".?!…;"
_TOPICS = frozenset({"soal", "tentang", "terkait", "mengenai", "perihal"})
_NOT_SAID = frozenset(
    [
        "yang",
        "untuk",
        "agar",
        "dengan",
        "dalam",
        "bisa",
        "dapat",
        "harus",
        "perlu",
        "mau",
        "ingin",
        "sebelum",
        "setelah",
        "usai",
        "saat",
        "ketika",
        "guna",
        "demi",
        "bakal",
        "akan",
        "terus",
        "sebagai",
        "dan/atau",
        "cara",
        "upaya",
        "berani",
        "mampu",
    ]
)
_TRAILING_DATE = re.compile(
    r",?\s*(?:pada\s+)?(?:hari\s+)?[A-Z][a-z']+\s*,?\s*\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)$"
)


class ClauseReader:
    """Finds the reported clauses of one text."""

    def __init__(self, doc: Doc, pack: LanguagePack):
        self._doc = doc
        self._text = text_of(doc)
        self._speech = pack.lexicons.speech
        self._pronouns = pack.lexicons.pronouns.third_singular
        self._titles = pack.lexicons.titles.heads | pack.lexicons.titles.inner
        endings = "|".join(map(re.escape, self._speech.endings))
        self._ending = re.compile(rf",\s*(?:{endings})\b", re.IGNORECASE)
        openings = "|".join(sorted(map(re.escape, self._speech.openings), key=len, reverse=True))
        self._opening = re.compile(rf"(?:{openings})\b\s*,?\s*", re.IGNORECASE)
        self._conjoined_clause = re.compile(r"\s*,?\s+(?:dan|serta|tetapi|namun)\s+bahwa\s+", re.IGNORECASE)

    def find(
        self, sentence: SpacySpan, cues: list[Cue], speech: list[tuple[Quoted, Reported]]
    ) -> list[Reported]:
        """The reported clauses of a sentence, given the direct speech in and around it."""
        start = max(
            [sentence.start_char, *(q.end for q, _ in speech if q.start < sentence.start_char < q.end)]
        )
        end = sentence.start_char + len(sentence.text.rstrip())
        taken = {reported.cue.start for _, reported in speech if reported.cue}
        inside = [quoted for quoted, _ in speech]
        free = [
            cue
            for cue in cues
            if start <= cue.start < end
            and cue.start not in taken
            and not any(quoted.start <= cue.start < quoted.end for quoted in inside)
        ]
        found: list[Reported] = []
        behind = [cue for cue in free if cue.form == "quotative" and self._attributed_behind(cue, start, end)]
        for cue in free:
            if behind and cue.start < behind[0].start:
                continue
            said_until = found[-1].end if found else -1
            if cue.start < said_until and not self._is_conjoined(cue):
                continue
            clause_start = max([start, *(q.end for q in inside if start <= q.end <= cue.start)])
            clause_end = min([end, *(q.start for q in inside if cue.end <= q.start < end)])
            reported = self._reported(
                cue, clause_start, clause_end, goes_on=bool(found) or clause_start > start
            )
            if reported:
                if found and found[-1].end > cue.start:
                    found[-1] = self._cut(found[-1], cue)
                found.extend(self._split(reported))
        return [item for item in found if self._is_content(item)]

    def _reported(self, cue: Cue, start: int, end: int, *, goes_on: bool) -> Reported | None:
        if cue.form in ("active", "weak"):
            return self._object(cue, start, end, goes_on=goes_on)
        if cue.form == "quotative":
            return self._attributed_behind(cue, start, end) or self._attributed_first(cue, start, end)
        if cue.form == "according":
            return self._according(cue, start, end)
        return None

    def _object(self, cue: Cue, start: int, end: int, *, goes_on: bool) -> Reported | None:
        """X mengatakan (bahwa) …"""
        before = self._word_before(cue)
        if before is not None and before.idx >= start and before.lower_ in _NOT_SAID:
            return None
        if cue.form == "weak" and (before is None or before.idx < start) and not goes_on:
            return None
        content = self._after_cue(cue, end)
        if content is None:
            return None
        conjoined = goes_on and self._is_conjoined(cue)
        return self._clause(content, end, cue=cue, side="same" if conjoined else "before", limit=start)

    def _attributed_behind(self, cue: Cue, start: int, end: int) -> Reported | None:
        """…, kata X"""
        before = self._text[start : cue.start].rstrip()
        if self._leads(cue, before, end):
            return None
        if not before.endswith(",") or len(before.split()) < _SHORTEST_CLAUSE:
            return None
        return self._clause(
            self._without_opening(start), start + len(before) - 1, cue=cue, side="after", limit=end
        )

    def _attributed_first(self, cue: Cue, start: int, end: int) -> Reported | None:
        """Kata X, …; Sebab, kata X, …"""
        if not self._leads(cue, self._text[start : cue.start].rstrip(), end):
            return None
        comma = self._comma_after(cue, end)
        return self._clause((comma or cue.end) + 1, end, cue=cue, side="after", limit=comma or end)

    def _leads(self, cue: Cue, before: str, end: int) -> bool:
        """Tell whether an attribution stands first in its sentence, or behind a word or two that open it."""
        if before and (not before.endswith(",") or len(before.split()) > _LONGEST_OPENING):
            return False
        comma = self._comma_after(cue, end)
        if comma is None or len(self._text[cue.end : comma].split()) > _LONGEST_SPEAKER:
            return False
        return len(self._text[comma:end].split()) >= _SHORTEST_LED

    def _according(self, cue: Cue, start: int, end: int) -> Reported | None:
        """Menurut X, …; … menurut X."""
        before = self._text[self._without_opening(start) : cue.start].strip(" ,\n")
        comma = self._comma_after(cue, end)
        if not before:
            if cue.clitic:
                content = (
                    cue.end + len(self._text[cue.end : end]) - len(self._text[cue.end : end].lstrip(" ,"))
                )
                return self._clause(content, end, cue=cue, side="after", limit=end)
            if comma is None or len(self._text[cue.end : comma].split()) > _LONGEST_SPEAKER:
                comma = self._end_of_name(cue)
            if comma is None:
                return None
            return self._clause(comma + 1, end, cue=cue, side="after", limit=comma)
        if cue.token.lower_.startswith("menurut") and len(before.split()) >= _SHORTEST_CLAUSE:
            if cue.clitic or comma is None:
                return self._clause(
                    self._without_opening(start),
                    cue.start if not cue.clitic else end,
                    cue=cue,
                    side="after",
                    limit=end,
                )
            return self._clause(comma + 1, end, cue=cue, side="after", limit=comma)
        return None

    def _end_of_name(self, cue: Cue) -> int | None:
        """Offset of the space behind the name or pronoun that follows a cue without a comma."""
        first = cue.token.i + 1
        if first < len(self._doc) and self._doc[first].lower_ in self._pronouns:
            return self._doc[first].idx + len(self._doc[first])
        named = next(
            (one for one in self._doc[first : first + _LONGEST_SPEAKER].ents if one.label_ == "PER"), None
        )
        if named is None or any(
            not token.text[0].isupper() and token.lower_ not in self._titles
            for token in self._doc[first : named.start]
        ):
            return None
        return named.end_char

    def _comma_after(self, cue: Cue, end: int) -> int | None:
        """Offset of the comma that ends the speaker's phrase, brackets passed over."""
        depth = 0
        for at in range(cue.end, min(end, cue.end + 200)):
            depth += (self._text[at] == "(") - (self._text[at] == ")")
            if self._text[at] in ",:" and depth == 0:
                return at
        return None

    def _clause(self, start: int, end: int, *, cue: Cue, side: str, limit: int) -> Reported:
        ending = self._ending.search(self._text, start, end)
        if ending:
            end = ending.start()
        while end > start and (self._text[end - 1].isspace() or self._text[end - 1] in _FINAL + ","):
            end -= 1
        dated = _TRAILING_DATE.search(self._text[start:end])
        if dated:
            end = start + dated.start()
        while start < end and (self._text[start].isspace() or self._text[start] in ",:"):
            start += 1
        mode = "mixed" if re.search(r'["“”„]', self._text[start:end]) else "indirect"
        return Reported(mode, start, end, cue, side, limit)  # type: ignore[arg-type]

    def _after_cue(self, cue: Cue, end: int) -> int | None:
        """Where the object of a verb begins, past commas, listeners and complementizers."""
        at = cue.token.i + 1
        doc = self._doc
        at = self._past_comma(at)
        if at < len(doc) and doc[at].lower_ in {"kepada", "pada", "terhadap", "di"} and doc[at].idx < end:
            listener_end = self._listener_end(at, end)
            at = listener_end if listener_end is not None else at
        if at >= len(doc) or doc[at].idx >= end:
            return None
        if doc[at].lower_ in _TOPICS:
            return None
        if doc[at].lower_ in self._speech.complementizers:
            at += 1
        return doc[at].idx if at < len(doc) and doc[at].idx < end else None

    def _past_comma(self, at: int) -> int:
        while at < len(self._doc) and self._doc[at].text in {",", ":"}:
            at += 1
        return at

    def _listener_end(self, at: int, end: int) -> int | None:
        """The token after "kepada Y": past a comma, or at a complementizer."""
        for token in self._doc[at : at + 12]:
            if token.idx >= end:
                return None
            if token.text == ",":
                return token.i + 1
            if token.lower_ in {"bahwa", "untuk", "agar", "supaya", "jika"}:
                return token.i
        return None

    def _word_before(self, cue: Cue) -> Token | None:
        """The word before a cue, adverbs passed over."""
        at = cue.token.i - 1
        while at >= 0 and self._doc[at].lower_ in self._speech.adverbs - _NOT_SAID:
            at -= 1
        return self._doc[at] if at >= 0 else None

    def _is_conjoined(self, cue: Cue) -> bool:
        """Tell whether a cue goes on with the speaker of the cue before it: "…, tetapi kemudian mengakui"."""
        at = cue.token.i - 1
        while at >= 0 and self._doc[at].lower_ in self._speech.adverbs:
            if self._doc[at].lower_ in self._speech.conjoined and self._doc[at].lower_ not in {
                "kemudian",
                "juga",
                "lalu",
            }:
                break
            at -= 1
        return cue.form in ("active", "weak") and at >= 0 and self._doc[at].lower_ in self._speech.conjoined

    def _cut(self, reported: Reported, cue: Cue) -> Reported:
        """A clause that ends before the conjunction in front of the next cue."""
        at = cue.token.i - 1
        while self._doc[at].lower_ in self._speech.adverbs | self._speech.conjoined:
            at -= 1
        last = self._doc[at]
        end = last.idx if last.is_punct else last.idx + len(last)
        return Reported(
            reported.mode,
            reported.start,
            max(end, reported.start),
            reported.cue,
            reported.side,
            reported.limit,
        )

    def _split(self, reported: Reported) -> Iterator[Reported]:
        """A clause, or the two that "dan bahwa" joins."""
        start, side = reported.start, reported.side
        for joint in self._conjoined_clause.finditer(self._text, reported.start, reported.end):
            yield Reported(reported.mode, start, joint.start(), reported.cue, side, reported.limit)
            start, side = joint.end(), "same"
        yield Reported(reported.mode, start, reported.end, reported.cue, side, reported.limit)

    def _without_opening(self, start: int) -> int:
        """An offset past the narrator's opening ("Sementara itu, ")."""
        while start < len(self._text) and self._text[start].isspace():
            start += 1
        opening = self._opening.match(self._text, start)
        return opening.end() if opening else start

    def _is_content(self, reported: Reported) -> bool:
        content = self._text[reported.start : reported.end]
        words = content.split()
        refuses = reported.cue is not None and reported.cue.act == "reject"
        if refuses and not self._speech.silence.isdisjoint(words[:1]):
            return False
        if len(words) >= _SHORTEST_CLAUSE:
            return True
        answers = reported.cue is not None and reported.cue.act in ("deny", "admit", "reject")
        says_false = any(word in content.casefold() for word in self._speech.falsehood)
        before = self._text[: reported.start].split()[-1:]
        introduced = bool(before) and before[0].casefold() in self._speech.complementizers
        return bool(content.strip()) and (answers or says_false or introduced)
