"""`lembar generate`: the articles become YAML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from generator.cli.app import (
    Content,
    app,
    complain,
    err,
    one_sentence_per_mistake,
    out,
    require_articles,
    track,
)

if TYPE_CHECKING:
    from generator.curation import Decision, Grown
    from generator.store import Memory
    from generator.workflow import Generated


@app.command(epilog="Example: lembar generate")
@one_sentence_per_mistake
def generate(content: Content = Path("content")) -> None:
    """Read the articles and write one YAML file per actor and event."""
    exit_with_errors(generated_from(content))


def generated_from(content: Path, *, memory: Memory | None = None) -> Generated:
    """The result of a run, after everything worth saying of it was said.

    `memory` is that of an earlier run.
    """
    from generator.curation import Redactor, read_decisions  # noqa: PLC0415
    from generator.workflow import generate as run  # noqa: PLC0415

    require_articles(content)
    generated = run(content, memory=memory, track=track)
    redactor = Redactor(read_decisions(content))
    for error in generated.errors:
        complain(redactor.words(str(error)))
    for stale in generated.stale:
        err.print(
            f"warning: {decision_in_words(stale.shown or stale.decision)}: {stale.reason}; "
            "correct the decision or take it out.",
            style="yellow",
            markup=False,
        )
    for difference in generated.differences:
        err.print(
            f"note: {decision_in_words(difference.decision)} stands; the machine found {difference.before!r} "
            f"then and finds {difference.now!r} now.",
            markup=False,
        )
    for grown in generated.grown:
        err.print(
            f"note: {decision_in_words(grown.decision)} stands; {_articles(grown)} more of it since.",
            markup=False,
        )
    for decision in generated.taken_over:
        told = redactor.decision(decision)
        err.print(f"taken over: {decision_in_words(told)}: {told.why}", markup=False)
    for name in generated.written.kept_by_hand:
        err.print(
            f"kept: {content / redactor.words(name)} was edited by hand and is left as it is.", markup=False
        )
    base, written = generated.base, generated.written
    out.print(
        f"{len(base.articles)} articles, {len(base.actors)} actors, {len(base.events)} events, "
        f"{sum(1 for _ in base.statements())} statements; files: {len(written.written)} written, "
        f"{len(written.unchanged)} unchanged, {len(written.removed)} removed."
    )
    return generated


def decision_in_words(decision: Decision) -> str:
    """What was decided about what, and by whom, on one line.

    It may end in a log that others read: what is redacted is told by its label alone.
    """
    from generator.curation import Redact  # noqa: PLC0415

    left_out = {"by", "on", "why", "decision", "found"}
    if isinstance(decision, Redact):
        left_out.add("names")
    told = decision.model_dump(mode="json", exclude_defaults=True, exclude=left_out)
    words = ", ".join(f"{name}: {value}" for name, value in told.items())
    return f"content/curation: {decision.decision} ({words}) by {decision.by} on {decision.on}"


def _articles(grown: Grown) -> str:
    number = len({quote.article for quote in grown.quotes})
    return f"{number} article tells" if number == 1 else f"{number} articles tell"


def exit_with_errors(generated: Generated) -> None:
    """End with exit code 1 where something could not be read."""
    if generated.errors:
        raise typer.Exit(1)
