"""A `FactBase` goes to YAML files and comes back from them.

`write_factbase` and `read_factbase` are the two ways, `check_content` proves that every quote is true,
`hand_edits` finds what a person changed in between.
"""

from generator.store.check import check_content, check_factbase
from generator.store.documents import Source, parse
from generator.store.hand_edits import (
    HandEdit,
    compared_with,
    facts_of,
    hand_edits,
    kept_as_it_is,
    signature_for,
)
from generator.store.memory import Memory
from generator.store.read import read_factbase, read_sheets, read_what_holds
from generator.store.write import Written, write_factbase

__all__ = [
    "HandEdit",
    "Memory",
    "Source",
    "Written",
    "check_content",
    "check_factbase",
    "compared_with",
    "facts_of",
    "hand_edits",
    "kept_as_it_is",
    "parse",
    "read_factbase",
    "read_sheets",
    "read_what_holds",
    "signature_for",
    "write_factbase",
]
