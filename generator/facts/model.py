"""The base of every type in `facts/`: immutable, closed, and the same when read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Confidence = Annotated[float, Field(ge=0, le=1)]
"""How sure the machine is, as a probability: what is near 0.5 is for an editor to look at first."""


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=200)]
"""A slug: it becomes the name of a file, an address and an anchor, so nothing else may stand in it."""

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'\\]+$", max_length=2000)]
"""An address that a page may link to."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


def _without_unseen(words: str) -> str:
    if found := _UNSEEN.search(words):
        raise ValueError(
            f"the sign U+{ord(found[0]):04X} is not seen but changes what is, as the direction of the text"
        )
    return words


Words = Annotated[str, AfterValidator(_without_unseen)]
"""A name, a title or a note, which a page shows among its own words: nothing in it may turn those around."""


class Model(BaseModel):
    """A fact that cannot be changed after it was made and has no unknown fields.

    It can be looked up like a word: its hash is computed once, and one that is itself is equal at once.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    __slots__ = ("_hash",)
    if TYPE_CHECKING:
        _hash: int

    def __hash__(self) -> int:
        """Of all that it says."""
        try:
            return self._hash
        except AttributeError:
            said = map(self.__dict__.__getitem__, type(self).model_fields)
            object.__setattr__(self, "_hash", hash((type(self), *said)))
            return self._hash

    def __eq__(self, other: object) -> bool:
        """Tell whether another is of its type and says the same."""
        return self is other or super().__eq__(other)
