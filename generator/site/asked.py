"""What was asked: the answers of the catalogue that each page rests on.

A page is made of its sheet, of settings, and of answers of the catalogue. Where the sheet says what it said
and every answer is what it was, the page is what it was and need not be made again. Nobody has to say what
a page rests on: it is noted while the page is made.

Source: Mokhov, Mitchell, Peyton Jones, Build Systems à la Carte (2018), on verifying traces.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import NamedTuple, TypeVar, cast

from generator.site.catalogue import Catalogue, Sheet

Made = TypeVar("Made")

_ALL = "all of them"


class Question(NamedTuple):
    """A method of the catalogue with its arguments, or a table of it with a key, or for all of it."""

    name: str
    arguments: tuple[Hashable, ...]


class Part(NamedTuple):
    """A part of pages, and what was asked for it."""

    html: str
    questions: frozenset[Question]


class Notes:
    """What was asked so far for the page, or the part of one, that is being made."""

    def __init__(self) -> None:
        self.questions: set[Question] = set()

    def during(self, make: Callable[[], Made]) -> tuple[Made, frozenset[Question]]:
        """What is made, with what was asked for it."""
        before, self.questions = self.questions, set()
        try:
            return make(), frozenset(self.questions)
        finally:
            before |= self.questions
            self.questions = before

    def part(self, make: Callable[[], str]) -> Part:
        """A part that more pages will have."""
        return Part(*self.during(make))

    def again(self, part: Part) -> str:
        """The part for one more page."""
        self.questions |= part.questions
        return part.html


class Upkeep:
    """Which pages are as they would be made now, over the states of one collection."""

    def __init__(self) -> None:
        self._answers: dict[Question, object] = {}
        self._made: dict[str, tuple[Sheet, frozenset[Question]]] = {}
        """Of each page that is up to date its sheet, and what was asked for it."""

    def watched(self, catalogue: Catalogue, notes: Notes) -> Catalogue:
        """The catalogue of the state that counts from now on, which notes what it is asked.

        Every page for which it answers otherwise than the one before is to be made again.
        """
        changed = {
            question for question, before in self._answers.items() if _differs(catalogue, question, before)
        }
        self._made = {page: made for page, made in self._made.items() if changed.isdisjoint(made[1])}
        asked = frozenset[Question]().union(*(questions for _, questions in self._made.values()))
        self._answers = {question: self._answers[question] for question in asked}
        return cast("Catalogue", _Watched(catalogue, notes, self._answers))

    def is_up_to_date(self, page: str, sheet: Sheet) -> bool:
        """Tell whether the page of a sheet, as it was made last, is what it would be now."""
        made = self._made.get(page)
        return made is not None and made[0] == sheet

    def made(self, page: str, sheet: Sheet, questions: frozenset[Question]) -> None:
        """Note that the page of a sheet was made, and what was asked for it."""
        self._made[page] = (sheet, questions)

    def keep_only(self, pages: set[str]) -> None:
        """Forget the pages that are no more."""
        self._made = {page: made for page, made in self._made.items() if page in pages}


def _differs(catalogue: Catalogue, question: Question, before: object) -> bool:
    try:
        return _answer(catalogue, question) != before
    except LookupError:
        # The question is about something that is no more.
        return True


def _answer(catalogue: Catalogue, question: Question) -> object:
    asked = getattr(catalogue, question.name)
    if not isinstance(asked, dict):
        return asked(*question.arguments)
    return list(asked.values()) if question.arguments == (_ALL,) else asked.get(question.arguments[0])


class _Watched:
    """A catalogue that notes what it is asked, and what it answers."""

    def __init__(self, catalogue: Catalogue, notes: Notes, answers: dict[Question, object]):
        self._catalogue = catalogue
        self._notes = notes
        self._answers = answers

    def __getattr__(self, name: str) -> object:
        asked = getattr(self._catalogue, name)
        if isinstance(asked, dict):
            return _WatchedTable(asked, name, self._note)

        def method(*arguments: object) -> object:
            given = tuple(_hashable(argument) for argument in arguments)
            answer = asked(*given)
            self._note(Question(name, given), answer)
            return answer

        return method

    def _note(self, question: Question, answer: object) -> None:
        self._notes.questions.add(question)
        self._answers[question] = answer


class _WatchedTable(Mapping[str, object]):
    def __init__(self, table: dict[str, object], name: str, note: Callable[[Question, object], None]):
        self._table = table
        self._name = name
        self._note = note

    def __getitem__(self, key: str) -> object:
        self._note(Question(self._name, (key,)), self._table.get(key))
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        self._note(Question(self._name, (_ALL,)), list(self._table.values()))
        return iter(self._table)

    def __len__(self) -> int:
        self._note(Question(self._name, (_ALL,)), list(self._table.values()))
        return len(self._table)


def _hashable(argument: object) -> Hashable:
    """An argument as a key: what can be gone through only once, or changed, as a tuple."""
    if isinstance(argument, list | set | Iterator):
        return tuple(argument)
    return argument
