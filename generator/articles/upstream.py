"""Upstream outlets: from whom an article took its news ("dikutip dari BBC", "dilansir Reuters")."""

from __future__ import annotations

import re

_TAKEN = re.compile(
    r"\b(?:[Dd]ikutip|[Dd]ilansir|[Mm]elansir|[Mm]engutip|[Dd]inukil|[Mm]enukil|[Dd]isadur|dilaporkan)"
    r"(?:\s+(?:dari|oleh|laman|situs|kantor\s+berita))*\s+"
    r"(?P<name>(?:[Tt]he\s+)?[A-Za-z]\w*(?:\.\w+)*(?:\s+(?:[A-Z]\w*(?:\.\w+)*|of|the)){0,3})"
)
_LONGEST_NAME = 5
_SIGNED = re.compile(r"^[ \t]*Sumber[ \t]*:[ \t]*(?P<names>[^\n]{2,60})$", re.MULTILINE)
"""A line that names whom the whole article is from: "Sumber: Reuters"."""
_KNOWN_SMALL = re.compile(r"(?:detik[A-Za-z]*|[\w-]+\.(?:com|co\.id|id|net|org))$")
_NOT_OUTLETS = frozenset(
    [
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
        "ahad",
        "antara",
        "keterangan",
        "laman",
        "akun",
        "media",
        "situs",
        "unggahan",
        "instagram",
        "youtube",
        "twitter",
        "facebook",
        "data",
        "buku",
        "surat",
        "rilis",
        "presiden",
        "menteri",
        "hari",
        "dalam",
        "pernyataan",
        "pihak",
        "polisi",
        "warga",
    ]
)


def upstream_of(text: str, *, publisher: str | None) -> tuple[str, ...]:
    """The outlets that a text names as its sources, verbatim, each once; never its own publisher."""
    found: dict[str, str] = {}
    named = [match["name"] for match in _TAKEN.finditer(text)]
    named += [name for match in _SIGNED.finditer(text) for name in re.split(r"[/,;&]| dan ", match["names"])]
    for one in named:
        words = one.strip().rstrip(".").split()
        while words and words[-1].casefold() in _NOT_OUTLETS - {"antara"}:
            words.pop()
        name = " ".join(words)
        if (
            0 < len(words) <= _LONGEST_NAME
            and _is_outlet(name)
            and (publisher is None or name.casefold() != publisher.casefold())
        ):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _is_outlet(name: str) -> bool:
    if name.casefold() in _NOT_OUTLETS:
        return name in {"ANTARA", "Antara"}
    return name[0].isupper() or bool(_KNOWN_SMALL.fullmatch(name))
