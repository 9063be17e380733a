"""Clean text: NFC, newlines as LF, no control characters; every offset of the project counts in it.

What is not seen but changes what is seen goes too: marks that turn the direction of the words after them,
joiners without width, halves of a character.
"""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_NEWLINE = re.compile(r"\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")


def clean(text: str) -> str:
    """The text as it is stored: nothing of the prose is changed but its encoding."""
    text = _CONTROL.sub("", _NEWLINE.sub("\n", text))
    return unicodedata.normalize("NFC", text).strip("\n ")
