"""The JSON Schema of the decisions, by which an editor's program completes and checks them.

It is made from the types and stands beside the files, as `content/curation/schema.json`.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from generator.curation.decisions import AnyDecision
from generator.files import write_atomically

SCHEMA_FILE = "schema.json"


def decisions_schema() -> str:
    """The schema of a file of decisions, as JSON."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lembar Fakta: keputusan redaksi",
        **TypeAdapter(list[AnyDecision]).json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schema(content: Path) -> Path:
    """Bring `content/curation/schema.json` up to date; gives the file."""
    path = content / "curation" / SCHEMA_FILE
    text = decisions_schema()
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_atomically(path, text)
    return path
