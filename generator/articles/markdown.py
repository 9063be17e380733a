"""Markdown articles: the words without their marks of emphasis, links and headings, and the way back."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[(?P<words>[^\]\n]*)\]\([^)\n]*\)")
_EMPHASIS = re.compile(r"(?<!\w)(?P<mark>\*\*|__|\*|_)(?P<words>[^*_\n]+)(?P=mark)(?!\w)")
_HEADING = re.compile(r"^#{1,6}\s+", re.MULTILINE)
_QUOTE = re.compile(r"^>\s?", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\*_\[\]#>])")
_TO_ESCAPE = re.compile(r"[\\*_\[\]]|^[#>]", re.MULTILINE)
_SHIELD = 0xE000
"""First code point of the private use area, where escaped characters wait while marks are taken away."""
_SHIELDED = {_SHIELD + ord(character): character for character in "\\*_[]#>"}


def prose_of(markdown: str) -> tuple[str | None, str]:
    """The first-level heading, if the text opens with one, and the prose as plain text."""
    text = _ESCAPED.sub(lambda escaped: chr(_SHIELD + ord(escaped[1])), markdown.strip("\n"))
    title = None
    heading = re.match(r"#\s+(?P<title>[^\n]+)\n?", text)
    if heading:
        title, text = heading["title"].strip().translate(_SHIELDED), text[heading.end() :]
    for pattern in (_LINK, _EMPHASIS):
        text = pattern.sub(lambda match: match["words"], text)
    return title, _QUOTE.sub("", _HEADING.sub("", text)).translate(_SHIELDED)


def markdown_of(prose: str) -> str:
    """Plain text as Markdown that `prose_of` reads back as it was."""
    return _TO_ESCAPE.sub(lambda character: "\\" + character[0], prose)
