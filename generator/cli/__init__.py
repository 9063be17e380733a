"""The command `lembar`. Each command reads its arguments, calls one function and says what came of it.

Rooms that load spaCy or MkDocs are imported where they are needed: `--help` and a mistyped name answer
at once.
"""

from generator.cli import (
    add,
    build,
    check,
    diff,
    export,
    extract,
    generate,
    new,
    notice,
    review,
    schema,
    serve,
)
from generator.cli.app import app

__all__ = [
    "add",
    "app",
    "build",
    "check",
    "diff",
    "export",
    "extract",
    "generate",
    "new",
    "notice",
    "review",
    "schema",
    "serve",
]
