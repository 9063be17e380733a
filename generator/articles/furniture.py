"""Furniture: what stands in the text but is not the article's prose.

It stays in the text, so that nothing is lost and every offset holds; the analysis passes over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts import Furniture, FurnitureKind, span_of

_LINES: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    (
        "advertisement",
        re.compile(
            r"(?:advertisement|iklan|scroll to (?:continue|resume).*|pilihan redaksi)\s*$", re.IGNORECASE
        ),
    ),
    (
        "related",
        re.compile(
            r"(?:baca (?:juga|selengkapnya|lainnya)|lihat juga(?! video)|lihat artikel asli|artikel terkait"
            r"|halaman (?:selanjutnya|berikutnya|\d+)|next article|berita terkait)\b.*",
            re.IGNORECASE,
        ),
    ),
    (
        "video",
        re.compile(
            r"(?:(?:simak|saksikan|tonton|lihat) (?:juga )?(?:video|live|siaran langsung)\b.*"
            r"|\[gambas:[^\]]*\]|\[video[^\]]*\])\s*$",
            re.IGNORECASE,
        ),
    ),
    (
        "credit",
        re.compile(
            r"(?:\((?:foto|sumber foto|dok)\b[^)]*\)|(?:foto|ilustrasi|sumber foto)\s*:\s*\S.*"
            r"|\([a-z]{2,5}(?:/[a-z]{2,5}){1,2}\)"
            r"|artikel ini (?:ditulis|disusun|dibuat|ditayangkan|telah (?:tayang|terbit))\b.*)\s*$",
            re.IGNORECASE,
        ),
    ),
)
_INLINE = re.compile(
    r"\[Gambas:[^\]\n]*\]|\((?:Foto|Sumber foto|Dok)\s*[.:/][^)\n]{0,200}\)"
    r"|SCROLL TO (?:CONTINUE|RESUME) WITH CONTENT",
    re.IGNORECASE,
)
_FINAL = '.?!…:;,"”’)'
_LIST_ITEM = re.compile(r"(?:[-•*–]|\d{1,3}[.)]|[a-z][.)])\s")
_SMALL_WORD = re.compile(
    r"dan|di|ke|dari|yang|untuk|dengan|pada|oleh|atau|dalam|bagi|soal|vs|ini|itu|akan|tak|tidak|sebagai"
)
_LONGEST_HEADING = 12


def furniture_of(text: str, *, title_end: int = 0) -> Iterator[Furniture]:
    """The furniture of a text in order; the first `title_end` characters are its title."""
    if title_end:
        yield Furniture(span=span_of(text, 0, title_end), kind="heading")
    lines = [
        (match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if match.start() >= title_end
    ]
    for index, (start, end) in enumerate(lines):
        line = text[start:end].strip()
        if not line:
            continue
        kind = _kind_of_line(line)
        if kind is None and 0 < index < len(lines) - 1 and _is_heading(line):
            kind = "heading"
        if kind:
            yield Furniture(span=span_of(text, start, end), kind=kind)
        else:
            for inline in _INLINE.finditer(text, start, end):
                yield Furniture(
                    span=span_of(text, inline.start(), inline.end()),
                    kind=_kind_of_line(inline[0]) or "credit",
                )


def _kind_of_line(line: str) -> FurnitureKind | None:
    return next((kind for kind, pattern in _LINES if pattern.match(line)), None)


def _is_heading(line: str) -> bool:
    """Tell whether a line between paragraphs is a sub-heading: short, unfinished, its words in capitals."""
    words = line.split()
    if (
        not 1 < len(words) <= _LONGEST_HEADING
        or line[-1] in _FINAL
        or _LIST_ITEM.match(line)
        or line[0] in "\"“”'‘"
    ):
        return False
    telling = [word for word in words if not _SMALL_WORD.fullmatch(word.casefold()) and word[0].isalpha()]
    capitals = [word for word in telling if word[0].isupper()]
    return len(telling) >= 2 and len(capitals) == len(telling)
