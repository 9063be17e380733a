"""What a statement does: the act of its cue, or that which its own words perform.

The cue decides where it performs an act by itself ("menuduh"); where it only reports ("kata"), the
content may: an order, a promise, a denial.
"""

from __future__ import annotations

import re

from generator.extraction.cues import Cue
from generator.facts import Act
from generator.language import Lexicons


class ActReader:
    """Reads the act of a statement."""

    def __init__(self, lexicons: Lexicons):
        self._negations = lexicons.speech.negations
        falsehood = "|".join(map(re.escape, lexicons.speech.falsehood))
        self._falsehood = re.compile(rf"\b(?:{falsehood})\b", re.IGNORECASE)

    def of(self, cue: Cue | None, content: str) -> Act:
        """The act of a statement with its cue and its words."""
        act = cue.act if cue else "state"
        if cue and act in ("deny", "admit") and self._negated(cue):
            return "state"
        if act == "state" and len(content.split()) <= 6 and self._falsehood.search(content):
            return "reject"
        return act

    def _negated(self, cue: Cue) -> bool:
        before = cue.token.i - 1
        return before >= 0 and cue.token.doc[before].lower_ in self._negations
