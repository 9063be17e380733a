"""`lembar notice`: a correction, a reply or a withdrawal on an article."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from generator.cli.app import Content, app, one_sentence_per_mistake, out, require_articles
from generator.errors import UsageError
from generator.facts import Notice


class Kind(StrEnum):
    """The kinds of notice of the Pedoman Pemberitaan Media Siber."""

    RALAT = "ralat"
    KOREKSI = "koreksi"
    HAK_JAWAB = "hak jawab"
    PENCABUTAN = "pencabutan"


@app.command(epilog='Example: lembar notice harga-beras --kind ralat --text "Usianya 17." --date 2025-03-04')
@one_sentence_per_mistake
def notice(
    article: Annotated[str, typer.Argument(help="Its file, or its id.")],
    *,
    kind: Annotated[Kind, typer.Option(help="What it is; a withdrawn article says nothing any more.")],
    text: Annotated[str, typer.Option(help="What readers are told.")],
    date: Annotated[datetime, typer.Option(help="Day of the notice.", formats=["%Y-%m-%d"])],
    url: Annotated[str | None, typer.Option(help="Where the outlet says so.")] = None,
    content: Content = Path("content"),
) -> None:
    """Attach a correction, a reply or a withdrawal to an article, for every sheet that rests on it."""
    from generator.curation import add_notice  # noqa: PLC0415

    require_articles(content)
    try:
        given = Notice(kind=kind.value, date=date.date(), text=text, url=url)
    except ValidationError as error:
        field = error.errors()[0]["loc"][0]
        raise UsageError(
            f"--{field} is not one", remedy="give a text, and an address with https://"
        ) from error
    out.print(f"The notice is in {add_notice(content, article, given)}.", markup=False)
