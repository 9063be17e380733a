"""Names compared across articles: folded, and telling who can be one and the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[^\W_]+")
_NEAR = 0.85
"""Least similarity of two spellings of one word ("Zelensky", "Zelenskyy")."""
_SHORTEST_VARIED = 6
"""Fewest letters of a word that may be spelt in two ways; in shorter ones a letter makes another name."""


@lru_cache(maxsize=100_000)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without marks and punctuation."""
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", "").replace("-", ""))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_WORD.findall(plain.casefold()))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names are one: the same words, or one of them spelt a little differently."""
    if one == other:
        return True
    if len(one) != len(other) or len(one) < 2:
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    (a, b) = differing[0]
    return (
        min(len(a), len(b)) >= _SHORTEST_VARIED
        and a[0] == b[0]
        and DamerauLevenshtein.normalized_similarity(a, b) >= _NEAR
    )
