"""The archive: the data set in one file, the same bytes for the same facts."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.exports.dataset import dataset_json, json_schema
from generator.exports.entities import entities
from generator.exports.tables import columns, csv_of, tables
from generator.facts import FactBase

_DAY_ONE = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can tell: files carry this one, not that of the clock."""
_FAST = 1
"""Level of compression: the higher ones take several times as long for a tenth of the size."""


def archive_of(base: FactBase, *, name: str, licence: str | None = None) -> bytes:
    """The data set of the collection called `name`, as a zip; `licence` is that of what its editors made."""
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=_FAST) as file:
        for path, content in sorted(_files(base, name, licence)):
            info = ZipInfo(path, date_time=_DAY_ONE)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # Unix, wherever it is made
            info.external_attr = 0o644 << 16
            file.writestr(info, content)
    return archive.getvalue()


def _files(base: FactBase, name: str, licence: str | None) -> Iterator[tuple[str, str]]:
    yield "README.md", _readme(base, name, licence)
    yield "lembar-fakta.json", dataset_json(base)
    yield "lembar-fakta.schema.json", json_schema()
    yield "entities.ftm.json", _lines(base)
    for table in tables:
        yield f"csv/{table.name}.csv", csv_of(table, base)


def _lines(base: FactBase) -> str:
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return "".join(f"{encode(entity)}\n" for entity in entities(base))


def _readme(base: FactBase, name: str, licence: str | None) -> str:
    days = sorted(article.published for article in base.articles if article.published)
    outlets = sorted({article.publisher for article in base.articles if article.publisher})
    statements = sum(1 for _ in base.statements())
    explained = "\n".join(
        f"- `csv/{table.name}.csv`: {table.meaning}. {', '.join(table.columns)}." for table in tables
    )
    meant = "\n".join(f"- `{column}`: {meaning}." for column, meaning in columns.items())
    return f"""\
# {" ".join(name.split())}: data set

Fact sheets from news articles, made with Lembar Fakta: who said what, what happened, who asserts and who
denies it. Nothing is rated. Every fact has the verbatim quote that says so.

## Coverage

{len(base.articles)} articles{f" from {days[0]} to {days[-1]}" if days else ""}: {len(base.actors)} actors, \
{len(base.events)} events, {statements} statements.
Outlets: {", ".join(outlets) or "not named"}.

## Files

- `lembar-fakta.json`: all of it; `lembar-fakta.schema.json` is its JSON Schema.
- `entities.ftm.json`: FollowTheMoney entities, one a line. Statements by nobody who is named are not in it.
{explained}

## Columns

{meant}

The sheet of the actor `ID` is `aktor/ID.html` on the site, that of an event `peristiwa/ID.html`, that of an
article `sumber/ID.html`; a statement stands on the sheet of its speaker, under `#ID`.

`article`, `start` and `end` say where a quote stands: code points in the text of that article, whose
SHA-256 is with the sources. The texts themselves are not here, they are their publishers'. `confidence` is
how sure the machine is, from 0 to 1; `state` is `machine`, `verified` (an editor compared it with its
sources, and nothing came to it since) or `corrected` (an editor set a field).

CSV is UTF-8 with a byte order mark. A cell that a spreadsheet would compute has an apostrophe before it;
the JSON has it verbatim.

Where a person stands in a criminal case (`legal_statuses`) is as of the date and by the articles that are
given. Whoever shows it has to show these too, and that everybody is presumed innocent until a final verdict.

## Licence

Quotes belong to the outlets and authors whose they are, and are given as quotations with their source. The
selection and arrangement: {licence or "ask the publishers of the site"}.
"""
