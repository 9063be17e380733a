"""What a statement does: the act of its cue, or that which its own words perform.

The cue decides where it performs an act by itself ("menuduh"); where it only reports ("kata"), the content
does: an order, a promise, a denial, as the classifier `acts` of the language pack weighs its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extraction.statements.cues import Cue
from generator.facts import Act
from generator.language import LanguagePack, Lexicons
from generator.language.roots import root_of

_SHORT = 6
"""Most words of a statement that is nothing but "that is a lie"."""
_OPENING = 4
_WORD = re.compile(r"\w+")
_GRAVE: frozenset[Act] = frozenset(["accuse", "deny", "admit"])
"""Acts by which somebody takes a stand on what happened: what is hardly likely is none."""
_LEAST_GRAVE = 0.35
_LIGHT = 2.0
"""How much more another act weighs than stating, which is what is left when no act is seen."""


class ActReader:
    """Reads the act of a statement."""

    def __init__(self, pack: LanguagePack):
        self._lexicons = pack.lexicons
        self._pack = pack
        falsehood = "|".join(map(re.escape, pack.lexicons.speech.falsehood))
        self._falsehood = re.compile(rf"\b(?:{falsehood})\b", re.IGNORECASE)

    def of(self, cue: Cue | None, content: str) -> Act:
        """The act of a statement with its cue and its words."""
        act = cue.act if cue else "state"
        if cue and act in ("deny", "admit") and self._negated(cue):
            return "state"
        if act != "state":
            return act
        if len(content.split()) <= _SHORT and self._falsehood.search(content):
            return "reject"
        shares = self._pack.classifier("acts").probabilities(act_features(cue, content, self._lexicons))
        possible = [one for one in sorted(shares) if one != "deny" or self._negates(content)]
        return max(possible, key=lambda one: _weight(one, shares[one]))  # type: ignore[arg-type]

    def _negates(self, content: str) -> bool:
        """Tell whether words can deny at all: they say no, or that something is false."""
        words = {word.casefold() for word in _WORD.findall(content)}
        return not words.isdisjoint(self._lexicons.speech.negations) or bool(self._falsehood.search(content))

    def _negated(self, cue: Cue) -> bool:
        before = cue.token.i - 1
        return before >= 0 and cue.token.doc[before].lower_ in self._lexicons.speech.negations


def _weight(act: Act, share: float) -> float:
    """How much an act weighs against the others."""
    if act in _GRAVE and share < _LEAST_GRAVE:
        return 0.0
    return share if act == "state" else _LIGHT * share


def act_features(cue: Cue | None, content: str, lexicons: Lexicons) -> Iterator[str]:
    """What is said of the act of a statement: its cue, its words, how it begins."""
    yield f"cue={cue.token.lower_ if cue else '-'}"
    yield f"form={cue.form if cue else '-'}"
    words = _WORD.findall(content.casefold())
    roots = [root_of(word) for word in words]
    yield from (f"word={word}" for word in sorted(set(words)))
    yield from (f"root={root}" for root in sorted(set(roots)))
    yield from sorted({f"pair={one} {other}" for one, other in pairwise(words)})
    yield from (f"opening={word}" for word in words[:_OPENING])
    if words:
        yield f"first={' '.join(words[:2])}"
    yield f"length={min(len(words) // 6, 5)}"
    yield from (f"asks {mark}" for mark in "?!" if mark in content)
    for entry in lexicons.content_acts:
        if re.search(rf"\b(?:{'|'.join(entry.phrases)})\b", content, re.IGNORECASE):
            yield f"phrase={entry.act}"
