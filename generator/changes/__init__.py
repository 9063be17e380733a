"""What changed between two states of a collection, in terms of facts and not of lines.

`changes_between` compares two fact bases, `since` the working tree with a revision in git, `history` the
last commits each with the one before it; `Teller` says it in words, and `without_what_is_gone` leaves out
what a public page must not show of the past.
"""

from generator.changes.change import Aspect, Change, Sheet, Value, What
from generator.changes.clauses import Clause, Names, Teller, by_sheet, names_in
from generator.changes.compare import changes_between
from generator.changes.history import Entry, History, history
from generator.changes.repository import Commit, Repository, Touched
from generator.changes.shown import without_what_is_gone
from generator.changes.since import Since, since

__all__ = [
    "Aspect",
    "Change",
    "Clause",
    "Commit",
    "Entry",
    "History",
    "Names",
    "Repository",
    "Sheet",
    "Since",
    "Teller",
    "Touched",
    "Value",
    "What",
    "by_sheet",
    "changes_between",
    "history",
    "names_in",
    "since",
    "without_what_is_gone",
]
