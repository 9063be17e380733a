"""A `FactBase` goes to YAML files and comes back from them.

`write_factbase` and `read_factbase` are the two ways, `check_content` proves that every quote is true.
"""

from generator.store.check import check_content, check_factbase
from generator.store.documents import Source, parse
from generator.store.memory import Memory
from generator.store.read import read_factbase, read_sheets, read_what_holds
from generator.store.write import Written, write_factbase

__all__ = [
    "Memory",
    "Source",
    "Written",
    "check_content",
    "check_factbase",
    "parse",
    "read_factbase",
    "read_sheets",
    "read_what_holds",
    "write_factbase",
]
