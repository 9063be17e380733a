"""The editors' decisions, applied to a `FactBase`; nothing of theirs is ever lost.

`read_decisions` reads `content/curation/`, `curate` applies them, and what fits nothing comes back as
`Stale`.
"""

from generator.curation.curate import Curated, Stale, curate
from generator.curation.decisions import Different, Hide, Rename, Same, SetKind, apart, read_decisions

__all__ = [
    "Curated",
    "Different",
    "Hide",
    "Rename",
    "Same",
    "SetKind",
    "Stale",
    "apart",
    "curate",
    "read_decisions",
]
