"""Roots: words of Indonesian without their affixes."""

from __future__ import annotations

_PREFIXES = (
    "meng",
    "meny",
    "mem",
    "men",
    "me",
    "peng",
    "peny",
    "pem",
    "pen",
    "per",
    "pe",
    "ber",
    "ter",
    "di",
    "ke",
)
_SHORTEST = 4
_SUFFIXES = ("kan", "an", "i")
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


def root_of(word: str) -> str:
    """A word without its affixes, rough but the same for all voices: menyerang, serangan → serang."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word:
            if rest[:1] in tuple("aiueo") and prefix in _SWALLOWED:
                rest = _SWALLOWED[prefix] + rest
            if len(rest) >= _SHORTEST:
                word = rest
                break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word.removesuffix(suffix)
    return word
