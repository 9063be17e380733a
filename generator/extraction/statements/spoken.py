"""Where statements stand in an article: which of them holds an offset, where their cues are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.facts import StatementInArticle

_LONGEST = 5000
"""Most characters back that a statement's beginning is looked for."""


class Spoken:
    """The statements of one article by their places."""

    def __init__(self, statements: Sequence[StatementInArticle]):
        self.statements = statements
        self.cue_starts = frozenset(statement.cue.start for statement in statements if statement.cue)
        self.cue_ends = sorted(statement.cue.end for statement in statements if statement.cue)
        self._starts = [statement.content[0].start for statement in statements]

    def index_at(self, offset: int) -> int | None:
        """Index of the innermost statement whose content holds an offset."""
        at = bisect_left(self._starts, offset + 1) - 1
        while at >= 0 and offset - self._starts[at] <= _LONGEST:
            if offset < self.statements[at].content[0].end:
                return at
            at -= 1
        return None

    def at(self, offset: int) -> StatementInArticle | None:
        """The innermost statement whose content holds an offset."""
        index = self.index_at(offset)
        return None if index is None else self.statements[index]
