"""Many `ArticleFacts` become one `FactBase`.

`merge` is the whole room: `actors`, `statements` and `events` tell which are one, `ids` names them, the
same on every run. `near_misses` tells from a `FactBase` which sheets may be one and were left two.
"""

from generator.corpus.merge import merge
from generator.corpus.near_misses import NearMiss, Trait, near_misses

__all__ = ["NearMiss", "Trait", "merge", "near_misses"]
