"""`lembar check`: the proof of every quote."""

from __future__ import annotations

from pathlib import Path

import typer

from generator.cli.app import Content, app, complain, one_sentence_per_mistake, out, require_articles


@app.command(epilog="Example: lembar check && git commit")
@one_sentence_per_mistake
def check(content: Content = Path("content")) -> None:
    """Prove that every quote in every YAML file stands in its article."""
    from generator.store import check_content  # noqa: PLC0415

    require_articles(content)
    problems = check_content(content)
    for problem in problems:
        complain(problem)
    if problems:
        raise typer.Exit(1)
    out.print("Every quote stands in its article.")
