"""Everything that can go wrong for a user, as one tree with one base.

A user's mistake is shown as one sentence that names the file, the line where there is one, and the
remedy; the command line prints it without a traceback and exits with `exit_code`.
"""

from __future__ import annotations

from pathlib import Path


class LembarError(Exception):
    """Base of every error that is the user's to mend."""

    exit_code = 1

    def __init__(
        self, problem: str, *, file: Path | str | None = None, line: int | None = None, remedy: str = ""
    ):
        self.problem = problem
        """What is wrong, as a clause without a full stop."""
        self.file = file
        """The file it is wrong in."""
        self.line = line
        """The line in that file, counted from 1."""
        self.remedy = remedy
        """What to do about it, as a clause without a full stop."""
        super().__init__(str(self))

    def __str__(self) -> str:
        place = (
            "" if self.file is None else f"{self.file}:" if self.line is None else f"{self.file}:{self.line}:"
        )
        sentence = f"{place} {self.problem}".strip()
        return f"{sentence}; {self.remedy}." if self.remedy else f"{sentence}."


class ArticleError(LembarError):
    """An article that cannot be read."""


class LanguageError(LembarError):
    """A language pack that is missing or broken."""


class StoreError(LembarError):
    """A YAML file that cannot be read, or is not what the types in `facts/` say."""


class CurationError(LembarError):
    """A decision of the editors that cannot be understood."""


class HistoryError(LembarError):
    """A history in git that is not there or cannot be read."""


class SiteError(LembarError):
    """A site that cannot be built."""


class UsageError(LembarError):
    """A command given in the wrong way."""

    exit_code = 2
