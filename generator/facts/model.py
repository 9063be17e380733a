"""The base of every type in `facts/`: immutable, closed, and the same when read back."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Confidence = Annotated[float, Field(ge=0, le=1)]
"""How sure the machine is, as a probability: what is near 0.5 is for an editor to look at first."""


class Model(BaseModel):
    """A fact that cannot be changed after it was made and has no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
