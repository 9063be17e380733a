"""`lembar diff`: what changed, in terms of facts."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.app import Content, app, err, one_sentence_per_mistake, out

if TYPE_CHECKING:
    from generator.changes import Change, Clause, Names

_SHOWN = 3
"""Most statements of a sheet that are quoted."""
_LONGEST = 100
"""Most characters of a quoted statement."""


class Format(StrEnum):
    """How `diff` prints what changed."""

    TEXT = "text"
    JSON = "json"


@app.command(epilog="Example: lembar diff HEAD~1")
@one_sentence_per_mistake
def diff(
    revision: Annotated[
        str, typer.Argument(help="The commit, branch or tag to compare with.", metavar="REVISION")
    ] = "HEAD",
    *,
    content: Content = Path("content"),
    format: Annotated[Format, typer.Option(help="For people, or for programs.")] = Format.TEXT,  # noqa: A002
    language: Annotated[str, typer.Option(help="Language of the sentences: en or id.")] = "en",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where something changed.")
    ] = False,
) -> None:
    """Show what changed in the sheets since a commit, in terms of facts."""
    from generator.changes import since  # noqa: PLC0415

    found = since(revision, content)
    for name in found.unread:
        err.print(
            f"warning: {content / name} cannot be compared: one of its versions is not of today's shape.",
            style="yellow",
            markup=False,
        )
    if format is Format.JSON:
        changes = [change.model_dump(mode="json", exclude_none=True) for change in found.changes]
        sys.stdout.write(json.dumps(changes, ensure_ascii=False, indent=2) + "\n")
    else:
        _print(found.changes, found.names, language)
    if exit_code and (found.changes or found.unread):
        raise typer.Exit(1)


def _print(changes: tuple[Change, ...], names: Names, language: str) -> None:
    from generator.changes import Teller, by_sheet  # noqa: PLC0415
    from generator.site.past import Terms  # noqa: PLC0415
    from generator.site.wording import Wording  # noqa: PLC0415

    wording = Wording(language)
    teller = Teller(names, wording.translations, term=Terms(wording))
    for group in by_sheet(changes):
        clauses = list(teller.clauses(group))
        told = "; ".join(clause.text for clause in clauses)
        out.print(f"{teller.sheet(group[0].sheet)} {group[0].name}: {told}.", markup=False)
        for clause in clauses:
            for statement in _statements(clause)[:_SHOWN]:
                out.print(f"    “{statement}”", markup=False)
    if not changes:
        out.print(teller.nothing())


def _statements(clause: Clause) -> list[str]:
    """What was said in the statements that a clause counts, as far as a line holds it."""
    said = [
        value.words
        for change in clause.changes
        if change.aspect == "statement" and (value := change.after or change.before)
    ]
    return [words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…" for words in said]
