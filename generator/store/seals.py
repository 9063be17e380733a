"""Seals: a hand edit is told from the machine's own writing.

Every generated file opens with a comment that ends in the SHA-256 of the rest. A file whose rest has
another was edited by a person: it is theirs.
"""

from __future__ import annotations

import hashlib

_HEADER = """\
# Dibuat oleh lembar dari content/articles/. Suntingan langsung di berkas ini tidak akan ditimpa,
# tetapi tempatnya yang tepat adalah content/curation/ (lihat README di sana).
# sha256: {checksum}
"""
_HEADER_LINES = _HEADER.count("\n")
_MARK = "# sha256: "


def sealed(body: str) -> str:
    """A generated file: the header with the checksum, and the body."""
    return _HEADER.format(checksum=_checksum(body)) + body


def is_untouched(text: str) -> bool:
    """Tell whether a file is as the machine wrote it; line ends that git changed do not count."""
    lines = text.replace("\r\n", "\n").split("\n")
    header, body = lines[:_HEADER_LINES], "\n".join(lines[_HEADER_LINES:])
    return len(header) == _HEADER_LINES and header[-1] == _MARK + _checksum(body)


def seal_of(text: str) -> str | None:
    """The checksum in the header of a file, whether or not it fits; None where there is no header."""
    lines = text.replace("\r\n", "\n").split("\n", _HEADER_LINES)
    seal = lines[_HEADER_LINES - 1] if len(lines) >= _HEADER_LINES else ""
    return seal.removeprefix(_MARK) if seal.startswith(_MARK) else None


def _checksum(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
