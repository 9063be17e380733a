"""The desk: answers become decisions at once, and the last ones can be taken back.

What is taken back is what was written here, whatever others put into the file meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.curation import DECISIONS_FILE, write_decision, writing_alone
from generator.curation.decision_files import FIRST_LINE
from generator.curation.decisions import Decision
from generator.errors import CurationError
from generator.files import write_atomically
from generator.review.question import Choice, Question, signed


@dataclass(frozen=True)
class _Answer:
    question: Question
    written: bytes
    """What it put into the file of decisions."""
    made_the_file: bool


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
        with writing_alone(self._content):
            before = self._held()
            for decision in decisions:
                write_decision(self._content, decision)
            after = self._held() or b""
        written = after.removeprefix(FIRST_LINE.encode() if before is None else before)
        self._answers.append(_Answer(question, written, made_the_file=before is None))
        return decisions

    def undo(self) -> Question | None:
        """Take the last answer back and give its question; None where there is nothing to take back.

        Raises `CurationError` where somebody changed what was written.
        """
        if not self._answers:
            return None
        last = self._answers[-1]
        with writing_alone(self._content):
            held = self._held() or b""
            before, found, behind = held.rpartition(last.written)
            if not found:
                raise CurationError(
                    "changed by somebody else since", file=self._file, remedy="take the decision out by hand"
                )
            if last.made_the_file and before + behind == FIRST_LINE.encode():
                self._file.unlink()
            else:
                write_atomically(self._file, before + behind)
        self._answers.pop()
        return last.question

    def _held(self) -> bytes | None:
        return self._file.read_bytes() if self._file.is_file() else None
