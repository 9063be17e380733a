"""`lembar review`: the editor's work list."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.cli.app import (
    Content,
    app,
    complain,
    one_sentence_per_mistake,
    out,
    require_articles,
    track,
)
from generator.errors import LembarError, UsageError

if TYPE_CHECKING:
    from generator.review import Choice, Desk, Evidence, Question

_STYLES = {"context": "dim", "quote": "", "said": "underline", "cue": "italic", "name": "bold yellow"}
_WIDE = 100
"""Fewest columns of a terminal in which quotes stand side by side."""
_SKIP, _UNDO, _QUIT = "s", "u", "q"
_ENDS = ("", "\x03", "\x04", "\x1b")
"""No more input, Ctrl-C, Ctrl-D and Escape, where they come as keys."""


class Format(StrEnum):
    """How `review` shows the list."""

    TEXT = "text"
    JSON = "json"


@app.command(epilog="Example: lembar review --kind speaker --by Rina")
@one_sentence_per_mistake
def review(
    *,
    content: Content = Path("content"),
    kind: Annotated[
        list[str] | None, typer.Option(help="Only questions of this kind; may be repeated.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Most questions.")] = None,
    by: Annotated[str | None, typer.Option(help="Who decides; without, the name that git knows.")] = None,
    generate: Annotated[
        bool, typer.Option(help="Read the articles first, or ask of the YAML as it is.")
    ] = True,
    format: Annotated[Format, typer.Option(help="For people, or for programs.")] = Format.TEXT,  # noqa: A002
) -> None:
    """Settle what the machine cannot: one question, its quotes, one key."""
    questions = _questions(content, generate=generate, kinds=kind or [])[:limit]
    if format is Format.JSON:
        listed = [{"id": one.id, **one.model_dump(mode="json")} for one in questions]
        sys.stdout.write(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")
        return
    if not questions:
        out.print("Nothing is left to decide.")
        return
    from generator.review import Desk  # noqa: PLC0415

    _Session(questions, Desk(content, by=by or _editor(content), on=date.today())).run()


def _questions(content: Path, *, generate: bool, kinds: Sequence[str]) -> tuple[Question, ...]:
    from generator.curation import read_decisions  # noqa: PLC0415
    from generator.review import KINDS, work_list  # noqa: PLC0415
    from generator.store import read_factbase  # noqa: PLC0415
    from generator.workflow import generate as run  # noqa: PLC0415

    for kind in kinds:
        if kind not in KINDS:
            raise UsageError(f"no questions of kind {kind!r}", remedy=f"choose of: {', '.join(KINDS)}")
    require_articles(content)
    if generate:
        generated = run(content, track=track)
        for error in generated.errors:
            complain(error)
        base, unsettled = generated.base, generated.unsettled
    else:
        base, unsettled = read_factbase(content), None
    questions = work_list(base, read_decisions(content), unsettled=unsettled)
    return tuple(question for question in questions if not kinds or question.kind in kinds)


def _editor(content: Path) -> str:
    """Who decides: as git knows it, or as it is told."""
    from generator.review import editor_of  # noqa: PLC0415

    return editor_of(content) or typer.prompt("Who decides")


class _Session:
    """One sitting: a question on the screen, a key, the next."""

    def __init__(self, questions: Sequence[Question], desk: Desk):
        self._waiting = list(questions)
        self._count = len(questions)
        self._desk = desk
        self._skipped = 0
        self._before: list[tuple[list[Question], int]] = []
        """What was waiting, and how many were skipped, before each answer."""

    def run(self) -> None:
        """Ask until nothing is left or the editor stops."""
        while self._waiting:
            question = self._waiting[0]
            self._show(question)
            key = typer.getchar().lower()
            if key == _QUIT or key in _ENDS:
                break
            if key == _SKIP:
                self._waiting = self._waiting[1:]
                self._skipped += 1
            elif key == _UNDO:
                self._undo()
            elif choice := question.choice(key):
                self._answer(question, choice)
            else:
                out.print("  ?  No such choice.", style="red")
        out.print(f"{len(self._before)} decided, {len(self._waiting) + self._skipped} left.")

    def _answer(self, question: Question, choice: Choice) -> None:
        from generator.review import left_open  # noqa: PLC0415

        words = typer.prompt(choice.label) if choice.asks else None
        try:
            decisions = self._desk.answer(question, choice, words=words)
        except LembarError as error:
            complain(error)
            return
        out.print(f"  ✓  {choice.label}", style="green", markup=False)
        self._before.append((self._waiting, self._skipped))
        # With this question go all others that the same decisions settle.
        self._waiting = list(left_open(self._waiting[1:], decisions))

    def _undo(self) -> None:
        try:
            undone = self._desk.undo()
        except LembarError as error:
            complain(error)
            return
        if undone is None:
            out.print("  There is nothing to undo.")
            return
        self._waiting, self._skipped = self._before.pop()
        out.print("  Taken back.")

    def _show(self, question: Question) -> None:
        out.print()
        at = self._count - len(self._waiting) + 1
        out.rule(f"{at} of {self._count}  {question.kind}", align="left", style="dim")
        for row in _rows(question):
            out.print()
            grid = Table.grid(padding=(0, 2), expand=len(row) > 1)
            for _evidence in row:
                grid.add_column(ratio=1)
            grid.add_row(*(_quoted(evidence) for evidence in row))
            out.print(Padding(grid, (0, 0, 0, 2)), soft_wrap=False)
        out.print()
        _print(Text(_plain(question.text), style="bold"))
        if question.note:
            _print(Text(_plain(question.note), style="dim"))
        choices = [(choice.key, choice.label) for choice in question.choices]
        for key, label in (*choices, (_SKIP, "skip"), (_UNDO, "undo"), (_QUIT, "quit")):
            _print(Text.assemble((key, "bold"), f"  {_plain(label)}"), indent=2)


def _rows(question: Question) -> list[list[Evidence | None]]:
    """The quotes, those of two sheets side by side where the terminal is wide."""
    sheets = list(dict.fromkeys(evidence.about for evidence in question.evidence))
    if len(sheets) != 2 or out.width < _WIDE:
        return [[evidence] for evidence in question.evidence]
    sides = ([evidence for evidence in question.evidence if evidence.about == sheet] for sheet in sheets)
    return [list(row) for row in zip_longest(*sides)]


def _quoted(evidence: Evidence | None) -> Text:
    if evidence is None:
        return Text()
    source = filter(None, (evidence.about, evidence.outlet, str(evidence.published or "")))
    parts = ((_plain(part.text), _STYLES[part.style]) for part in evidence.parts)
    return Text.assemble((_plain(" · ".join(source)), "cyan"), "\n", *parts)


def _print(text: Text, *, indent: int = 0) -> None:
    out.print(Padding(text, (0, 0, 0, indent)), soft_wrap=False)


def _plain(text: str) -> str:
    """A text without the control characters by which an article could steer the terminal."""
    return "".join(
        " " if unicodedata.category(letter) == "Cc" and letter != "\n" else letter for letter in text
    )
