"""Reported speech before its speaker is known: found by `direct` and `clauses`, completed by `statements`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.extraction.statements.cues import Cue
from generator.facts import Mode

Side = Literal["after", "before", "same", "none"]


@dataclass(frozen=True)
class Reported:
    """One stretch of speech, `text[start:end]`, and where its speaker is to be looked for.

    `side` is where the speaker stands: after the cue ("kata X"), before it ("X mengatakan"), the same as
    that of the speech before, or nowhere. `limit` is the offset up to which, on that side, to look.
    """

    mode: Mode
    start: int
    end: int
    cue: Cue | None
    side: Side
    limit: int
