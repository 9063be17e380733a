"""Slugs: readable ids that are safe in a file name, a URL and an anchor."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(words: str, *, fallback: str, longest: int = LONGEST) -> str:
    """Small ASCII letters, digits and hyphens, at most `longest`, cut at a word; `fallback` for nothing."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").casefold()
    plain = _OTHER.sub("-", plain.replace("'", "")).strip("-")
    if len(plain) > longest:
        plain = plain[: longest + 1].rpartition("-")[0] or plain[:longest]
    return plain or fallback
