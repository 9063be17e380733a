"""Wording: what the terms of `facts/` are called on Indonesian pages, and how dates and numbers are written."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from babel.dates import format_date
from babel.numbers import format_decimal

from generator.facts import (
    Act,
    ActorKind,
    Article,
    EventType,
    Figure,
    FigureKind,
    LegalTerm,
    Mode,
    PartialDate,
    RoleStanding,
    Stance,
    Status,
)

LOCALE = "id"

KINDS: dict[ActorKind, str] = {"person": "Orang", "country": "Negara", "organization": "Lembaga"}
STANDINGS: dict[RoleStanding, str] = {
    "current": "",
    "former": "mantan",
    "acting": "pelaksana tugas",
    "designate": "calon",
}
LEGAL_TERMS: dict[LegalTerm, str] = {
    "witness": "saksi",
    "suspect": "tersangka",
    "defendant": "terdakwa",
    "convicted": "terpidana",
    "acquitted": "diputus bebas",
    "fugitive": "buron",
}
NOT_FINAL: frozenset[LegalTerm] = frozenset(["witness", "suspect", "defendant", "fugitive"])
"""Statuses before a verdict: whoever has them is presumed innocent."""
MODES: dict[Mode, str] = {
    "direct": "kutipan langsung",
    "indirect": "kutipan tidak langsung",
    "mixed": "kutipan campuran",
}
ACTS: dict[Act, str] = {
    "state": "menyatakan",
    "accuse": "menuduh",
    "deny": "membantah",
    "admit": "mengakui",
    "reject": "menolak",
    "request": "meminta",
    "promise": "berjanji",
    "threaten": "memperingatkan",
    "support": "mendukung",
}
STANCES: dict[Stance, str] = {
    "asserts": "Menyatakan",
    "denies": "Membantah",
    "admits": "Mengakui",
    "doubts": "Meragukan",
}
STATUSES: dict[Status, str] = {
    "reported": "diberitakan",
    "claimed": "menurut klaim",
    "disputed": "dipersengketakan",
    "denied": "dibantah",
    "admitted": "diakui",
    "planned": "direncanakan",
}
TYPES: dict[EventType, str] = {
    "assault": "Serangan",
    "coerce": "Tekanan",
    "legal": "Proses hukum",
    "protest": "Unjuk rasa",
    "sanction": "Sanksi",
    "aid": "Bantuan",
    "cooperate": "Kerja sama",
    "agree": "Kesepakatan",
    "consult": "Pertemuan",
    "mobilize": "Pengerahan",
    "policy": "Kebijakan",
    "personnel": "Jabatan",
    "election": "Pemilihan",
    "crime": "Kejahatan",
    "disaster": "Bencana",
    "accident": "Kecelakaan",
    "economy": "Ekonomi",
    "business": "Usaha",
    "other": "Lain-lain",
}
FIGURES: dict[FigureKind, str] = {
    "killed": "Tewas",
    "injured": "Luka",
    "missing": "Hilang",
    "displaced": "Mengungsi",
    "arrested": "Ditangkap",
}

_PATTERNS = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}


def outlet(article: Article) -> str:
    """Who published an article: its publisher, or else the host of its address."""
    host = urlsplit(article.url).hostname if article.url else None
    return article.publisher or (host or "Penerbit tidak diketahui").removeprefix("www.")


def day(value: date) -> str:
    """A date ("17 Oktober 2022")."""
    return format_date(value, _PATTERNS["day"], locale=LOCALE)


def when(value: PartialDate) -> str:
    """A day, month, year or range of them, no more exact than it is known."""
    first = _partial(value.value, value)
    return f"{first} – {_partial(value.end, value)}" if value.end else first


def _partial(value: str, of: PartialDate) -> str:
    return format_date(
        date.fromisoformat((value + "-01-01")[:10]), _PATTERNS[of.precision], locale=LOCALE
    )


def number(value: int) -> str:
    """A whole number ("1.250")."""
    return str(format_decimal(value, locale=LOCALE))


def bounds(figure: Figure) -> str:
    """The bounds of a figure ("sedikitnya 8", "3–5")."""
    if figure.min is not None and figure.max is not None:
        low, high = number(figure.min), number(figure.max)
        return low if low == high else f"{low}–{high}"
    if figure.min is not None:
        return f"sedikitnya {number(figure.min)}"
    return f"paling banyak {number(figure.max or 0)}"
