"""The base of every type in `facts/`: immutable, closed, and the same when read back."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Confidence = Annotated[float, Field(ge=0, le=1)]
"""How sure the machine is, as a probability: what is near 0.5 is for an editor to look at first."""


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=200)]
"""A slug: it becomes the name of a file, an address and an anchor, so nothing else may stand in it."""


class Model(BaseModel):
    """A fact that cannot be changed after it was made and has no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
