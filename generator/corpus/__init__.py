"""Many `ArticleFacts` become one `FactBase`.

`merge` is the whole room: `actors`, `statements` and `events` tell which are one, `ids` names them, the
same on every run.
"""

from generator.corpus.merge import merge

__all__ = ["merge"]
