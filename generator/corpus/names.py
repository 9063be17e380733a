"""Names compared across articles: folded, and in a skeleton that other spellings share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from generator.language import OrganizationNames, TitleNames, lexicons_of

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_NEAR = 0.85
"""Least similarity of two spellings of one word ("Abdullahian", "Abdollahian")."""
_SHORTEST_VARIED = 6
"""Fewest letters of a word that may be spelt in two ways; in shorter ones a letter makes another name."""
_SPELLINGS = [
    # Indonesian before the reform of 1972 ("Soeharto", "Tjahjo"), and Arabic and Slavic names as the
    # press writes them ("Khairul", "Chairul"; "Zelensky", "Zelenskyy", "Selenskyj").
    (re.compile("oe"), "u"),
    (re.compile("dj"), "j"),
    (re.compile("tj"), "c"),
    (re.compile("sch|sh|sy|sj|z"), "s"),
    (re.compile("ck"), "k"),
    (re.compile("kh|ch"), "h"),
    (re.compile("ph"), "f"),
    (re.compile("v"), "w"),
    (re.compile("(?<=[tdgb])h"), ""),
    (re.compile("[yj]|ie"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
]
_MUHAMMAD = re.compile("mu?h|mu?hd|mo?h|mo?hd|m[uo]c?ham+[ae]d")


@lru_cache(maxsize=100_000)
def folded(name: str) -> Words:
    """The words of a name in small letters, without marks and punctuation."""
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", "").replace("-", ""))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_WORD.findall(plain.casefold()))


def skeleton(name: Words) -> Words:
    """A folded name with what is spelt in more than one way spelt in one; its short words as they are."""
    return tuple(_skeleton_of(word) for word in name)


@lru_cache(maxsize=100_000)
def _skeleton_of(word: str) -> str:
    if _MUHAMMAD.fullmatch(word):
        return "muhamad"
    if len(word) < _SHORTEST_VARIED:
        return word
    for spelling, usual in _SPELLINGS:
        word = spelling.sub(usual, word)
    return word


def is_near(one: Words, other: Words) -> bool:
    """Tell whether two full names differ in one long word alone, and in that only a little."""
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


@lru_cache
def organization_names(language: str) -> OrganizationNames:
    """What compares the organizations of a language's articles."""
    return OrganizationNames(lexicons_of(language))


@lru_cache
def title_names(language: str) -> TitleNames:
    """What compares the titles of a language's articles."""
    return TitleNames(lexicons_of(language))
