"""The desk: answers become decisions at once, and the last ones can be taken back.

What is taken back is what was written here; a file that somebody else changed since is left as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.curation import DECISIONS_FILE, write_decision
from generator.curation.decisions import Decision
from generator.errors import CurationError
from generator.files import write_atomically
from generator.review.question import Choice, Question, signed


@dataclass(frozen=True)
class _Answer:
    question: Question
    before: bytes | None
    """What the file of decisions held; None where there was none."""
    after: bytes


class Desk:
    """Where one editor sits down and decides."""

    def __init__(self, content: Path, *, by: str, on: date):
        """Decisions go to `content/curation/`, signed with `by` and `on`."""
        self._content = content
        self._file = content / "curation" / DECISIONS_FILE
        self._by = by
        self._on = on
        self._answers: list[_Answer] = []

    def answer(self, question: Question, choice: Choice, *, words: str | None = None) -> tuple[Decision, ...]:
        """Write what a choice decides; `words` are the editor's own, where the choice asks for them.

        Raises `UsageError` for words that fit no quote, `CurationError` where the file is broken.
        """
        decisions = signed(choice, by=self._by, on=self._on, words=words)
        before = self._held()
        for decision in decisions:
            write_decision(self._content, decision)
        self._answers.append(_Answer(question, before, self._held() or b""))
        return decisions

    def undo(self) -> Question | None:
        """Take the last answer back and give its question; None where there is nothing to take back.

        Raises `CurationError` where the file was changed by somebody else since.
        """
        if not self._answers:
            return None
        last = self._answers[-1]
        if self._held() != last.after:
            raise CurationError(
                "changed by somebody else since", file=self._file, remedy="take the decision out by hand"
            )
        if last.before is None:
            self._file.unlink()
        else:
            write_atomically(self._file, last.before)
        self._answers.pop()
        return last.question

    def _held(self) -> bytes | None:
        return self._file.read_bytes() if self._file.is_file() else None
