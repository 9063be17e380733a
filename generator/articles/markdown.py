"""Markdown articles: the words without their marks of emphasis, links and headings."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[(?P<words>[^\]\n]*)\]\([^)\n]*\)")
_EMPHASIS = re.compile(r"(?<!\w)(?P<mark>\*\*|__|\*|_)(?P<words>[^*_\n]+)(?P=mark)(?!\w)")
_HEADING = re.compile(r"^#{1,6}\s+", re.MULTILINE)
_QUOTE = re.compile(r"^>\s?", re.MULTILINE)


def prose_of(markdown: str) -> tuple[str | None, str]:
    """The first-level heading, if the text opens with one, and the prose as plain text."""
    text = markdown.strip("\n")
    title = None
    heading = re.match(r"#\s+(?P<title>[^\n]+)\n?", text)
    if heading:
        title, text = heading["title"].strip(), text[heading.end() :]
    for pattern in (_LINK, _EMPHASIS):
        text = pattern.sub(lambda match: match["words"], text)
    return title, _QUOTE.sub("", _HEADING.sub("", text))
