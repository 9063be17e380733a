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
        if rest != word and len(rest) >= 4:
            if rest[0] in "aiueo" and prefix in _SWALLOWED:
                rest = _SWALLOWED[prefix] + rest
            word = rest
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word.removesuffix(suffix)
    return word
