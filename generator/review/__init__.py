"""What only an editor can settle, most doubtful first, and the way from a keystroke to a decision.

`work_list` asks the questions, `Desk` takes the answers and takes them back, `ReviewPage` is the same list
as a page for the preview.
"""

from generator.review.desk import Desk
from generator.review.editor import editor_of
from generator.review.page import ReviewPage, is_this_machine
from generator.review.question import KINDS, Choice, Evidence, Kind, Part, Question, signed
from generator.review.work_list import left_open, work_list

__all__ = [
    "KINDS",
    "Choice",
    "Desk",
    "Evidence",
    "Kind",
    "Part",
    "Question",
    "ReviewPage",
    "editor_of",
    "is_this_machine",
    "left_open",
    "signed",
    "work_list",
]
