"""What a statement does: the act of its cue, or that which its own words perform.

The cue decides where it performs an act by itself ("menuduh"); where it only reports ("kata"), the
content may: an order, a promise, a denial.
"""

from __future__ import annotations

import re

from generator.extraction.cues import Cue
from generator.facts import Act
from generator.language import Lexicons

_SHORT = 6
"""Most words of a statement that is nothing but "that is a lie"."""


class ActReader:
    """Reads the act of a statement."""

    def __init__(self, lexicons: Lexicons):
        self._negations = lexicons.speech.negations
        falsehood = "|".join(map(re.escape, lexicons.speech.falsehood))
        self._falsehood = re.compile(rf"\b(?:{falsehood})\b", re.IGNORECASE)
        self._performed: list[tuple[Act, re.Pattern[str]]] = [
            (entry.act, re.compile(rf"\b(?:{'|'.join(entry.phrases)})\b", re.IGNORECASE))
            for entry in lexicons.content_acts
        ]

    def of(self, cue: Cue | None, content: str) -> Act:
        """The act of a statement with its cue and its words."""
        act = cue.act if cue else "state"
        if cue and act in ("deny", "admit") and self._negated(cue):
            return "state"
        if act != "state":
            return act
        if len(content.split()) <= _SHORT and self._falsehood.search(content):
            return "reject"
        return next((act for act, phrases in self._performed if phrases.search(content)), "state")

    def _negated(self, cue: Cue) -> bool:
        before = cue.token.i - 1
        return before >= 0 and cue.token.doc[before].lower_ in self._negations
