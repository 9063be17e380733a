"""Direct speech: which quoted stretches of a passage are speech, and which cue belongs to each.

A quoted stretch is speech where a reporting word stands beside it, or where it is a sentence of its own;
otherwise it is a term, a title or part of a reported clause.
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from generator.extraction.statements.cues import Cue
from generator.extraction.statements.passages import Passage, sentence_at
from generator.extraction.statements.quotes import Quoted
from generator.extraction.statements.reported import Reported

_SHORTEST_SENTENCE = 2
"""Fewest words of a quoted sentence that stands alone, without a cue."""
_SHORTEST_OBJECT = 4
"""Fewest words of a quotation in the middle of a sentence."""
_FINAL = ".?!…"


class DirectSpeech:
    """Finds the direct speech of one text."""

    def __init__(self, doc: Doc, cues: list[Cue]):
        self._doc = doc
        self._text = doc.text
        self._offsets = [token.idx for token in doc]
        self._cues = {cue.token.i: cue for cue in cues}

    def find(self, passage: Passage) -> list[tuple[Quoted, Reported]]:
        """The quoted stretches of a passage that are speech."""
        found: list[tuple[Quoted, Reported]] = []
        for quoted in passage.quotes:
            reported = self._reported(quoted, passage, found)
            if reported:
                found.append((quoted, reported))
        return found

    def _reported(
        self, quoted: Quoted, passage: Passage, found: list[tuple[Quoted, Reported]]
    ) -> Reported | None:
        words = len(quoted.text(self._text).split())
        sentence_end = self._sentence_end(quoted, passage)
        opens = self._opens_sentence(quoted, passage)
        cue = self._cue_after(quoted, sentence_end)
        if cue and (opens or words >= _SHORTEST_OBJECT):
            side = "before" if cue.form in ("active", "weak") else "after"
            return self._speech(
                quoted, cue=cue, side=side, limit=quoted.end if side == "before" else sentence_end
            )
        lead = self._cue_before(quoted, passage)
        if lead and words >= _SHORTEST_SENTENCE:
            side = "after" if lead.form in ("quotative", "according") else "before"
            start = sentence_at(passage.sentences, lead.start).start_char
            return self._speech(quoted, cue=lead, side=side, limit=quoted.start if side == "after" else start)
        if self._goes_on_from(found, quoted):
            return self._speech(quoted, cue=None, side="same", limit=quoted.start)
        if opens and words >= _SHORTEST_SENTENCE and self._is_whole(quoted, passage):
            side = "same" if found else "none"
            return self._speech(quoted, cue=None, side=side, limit=quoted.start)
        return None

    def _speech(self, quoted: Quoted, *, cue: Cue | None, side: str, limit: int) -> Reported:
        start, end = quoted.inner_start, quoted.inner_end
        while end - start > 1 and (self._text[end - 1] in ",." or self._text[end - 1].isspace()):
            if self._text[end - 3 : end] == "...":
                break
            end -= 1
        return Reported("direct", start, end, cue, side, limit)  # type: ignore[arg-type]

    def _sentence_end(self, quoted: Quoted, passage: Passage) -> int:
        after = self._token_at(quoted.end)
        if after is None or after.idx >= passage.end:
            return passage.end
        return sentence_at(passage.sentences, after.idx).end_char

    def _token_at(self, offset: int) -> Token | None:
        """The first token that is no space at an offset or after it."""
        at = bisect_left(self._offsets, offset)
        while at < len(self._doc) and self._doc[at].is_space:
            at += 1
        return self._doc[at] if at < len(self._doc) else None

    def _opens_sentence(self, quoted: Quoted, passage: Passage) -> bool:
        before = self._text[passage.start : quoted.start].rstrip()
        return not before or before[-1] in _FINAL + ":\"”“’'»" or before.endswith("- ")

    def _cue_after(self, quoted: Quoted, limit: int) -> Cue | None:
        """The cue that follows a closing mark: "…," kata X; "…," X menambahkan."""
        token = self._token_at(quoted.end)
        while token is not None and token.text in {",", ".", "-", "–", "—"} and token.idx < limit:
            token = self._token_at(token.idx + 1)
        if token is None or token.idx >= limit:
            return None
        cue = self._cues.get(token.i)
        if cue:
            return cue if cue.form in ("quotative", "active", "according") else None
        for following in self._doc[token.i : token.i + 8]:
            if following.idx >= limit or following.is_punct:
                return None
            cue = self._cues.get(following.i)
            if cue and cue.form in ("quotative", "active"):
                opener = token.lower_ in {"demikian", "begitu", "itulah"}
                named = token.text[0].isupper() or token.lower_ in {"dia", "ia"}
                return cue if opener or (named and cue.form == "active") else None
        return None

    def _cue_before(self, quoted: Quoted, passage: Passage) -> Cue | None:
        """The cue that leads to an opening mark: X mengatakan, "…"; Menurut X: "…"."""
        at = bisect_left(self._offsets, quoted.start) - 1
        start = sentence_at(passage.sentences, max(passage.start, quoted.start - 1)).start_char
        if at < 0 or self._doc[at].idx < start:
            return None
        led = self._doc[at].text in {",", ":"}
        for token in reversed(self._doc[max(0, at - 25) : at + 1]):
            if token.idx < start:
                break
            cue = self._cues.get(token.i)
            if cue and cue.form in ("active", "weak", "according", "quotative"):
                adjacent = at - token.i <= 2
                return cue if led or (adjacent and self._begins_sentence(quoted)) else None
        return None

    def _begins_sentence(self, quoted: Quoted) -> bool:
        inner = quoted.text(self._text)
        return inner[:1].isupper() and len(inner.split()) >= _SHORTEST_OBJECT

    def _goes_on_from(self, found: list[tuple[Quoted, Reported]], quoted: Quoted) -> bool:
        """Tell whether a quotation that its attribution broke goes on here: "A," kata X, "B"."""
        if not found:
            return False
        before, last = found[-1]
        if not last.cue:
            return False
        between = self._text[before.end : quoted.start].rstrip()
        return between.endswith(",") and before.end <= last.cue.start and len(between.split()) <= 20

    def _is_whole(self, quoted: Quoted, passage: Passage) -> bool:
        """Tell whether a quoted stretch is a sentence of its own."""
        after = self._token_at(quoted.end)
        if after is None or after.idx >= passage.end:
            return True
        inner = quoted.text(self._text).rstrip()
        return inner[-1:] in _FINAL and (
            after.is_sent_start or after.text[0] in "\"“”‘'«" or after.text[0].isupper()
        )
