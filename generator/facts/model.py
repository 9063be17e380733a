"""The base of every type in `facts/`: immutable, closed, and the same when read back."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A fact that cannot be changed after it was made and has no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
