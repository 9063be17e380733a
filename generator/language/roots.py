"""Roots: words of Indonesian without their affixes."""

from __future__ import annotations

_VERBAL = ("meng", "meny", "mem", "men", "me", "ber", "ter", "di")
_NOMINAL = ("peng", "peny", "pem", "pen", "per", "pe", "ke")
# What the nasal of meN- and peN- swallows at the root's beginning.
_SWALLOWED = {
    "meny": "s",
    "peny": "s",
    "mem": "p",
    "pem": "p",
    "men": "t",
    "pen": "t",
    "meng": "k",
    "peng": "k",
}
_SHORTEST = 4

CLITIC = "nya"
"""Ending of what is somebody's, or said by or about somebody: "asistennya", "katanya", "menurutnya"."""


def root_of(word: str) -> str:
    """A word without its affixes, rough but the same for all voices: menyerang, serangan → serang.

    -kan makes verbs: what has no verbal prefix ends in -an behind a root's own k ("pasokan", "tembakan").
    """
    word, verbal = _without_prefix(word)
    for suffix in ("kan", "an", "i") if verbal else ("an",):
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word.removesuffix(suffix)
    return word


def _without_prefix(word: str) -> tuple[str, bool]:
    """A word without its prefix, and whether that was a verb's."""
    for prefix in (*_VERBAL, *_NOMINAL):
        rest = word.removeprefix(prefix)
        if rest == word:
            continue
        if rest[:1] in tuple("aiueo") and prefix in _SWALLOWED:
            rest = _SWALLOWED[prefix] + rest
        if len(rest) >= _SHORTEST:
            return rest, prefix in _VERBAL
    return word, False
