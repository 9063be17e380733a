"""`lembar schema`: what decisions may say, for the editor's own program."""

from __future__ import annotations

from pathlib import Path

from generator.cli.app import Content, app, one_sentence_per_mistake, out, require_articles


@app.command(epilog="Example: lembar schema")
@one_sentence_per_mistake
def schema(content: Content = Path("content")) -> None:
    """Write the JSON Schema of the decisions, by which an editor completes and checks them."""
    from generator.curation import write_schema  # noqa: PLC0415

    require_articles(content)
    out.print(f"The schema is in {write_schema(content)}.", markup=False)
