"""Wording: what one language calls the terms of `facts/`, and how it writes dates and numbers."""

from __future__ import annotations

from datetime import date
from functools import cache
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
    NoticeKind,
    PartialDate,
    Precision,
    RoleStanding,
    Stance,
    Status,
)
from generator.site.translation import translations

_PATTERNS: dict[Precision, str] = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}


class Wording:
    """The words of one language."""

    def __init__(self, language: str):
        """Raises `SiteError` for a language that the interface does not speak."""
        self.language = language
        self.translations = translations(language)
        _ = self.gettext = self.translations.gettext
        self.ngettext = translations(language).ngettext
        self.kinds: dict[ActorKind, str] = {
            "person": _("Person"),
            "country": _("Country"),
            "organization": _("Organization"),
        }
        self.standings: dict[RoleStanding, str] = {
            "current": "",
            "former": _("former"),
            "acting": _("acting"),
            "designate": _("designate"),
        }
        self.legal_terms: dict[LegalTerm, str] = {
            "witness": _("witness"),
            "suspect": _("suspect"),
            "defendant": _("defendant"),
            "convicted": _("convicted"),
            "acquitted": _("acquitted"),
            "fugitive": _("fugitive"),
        }
        self.modes: dict[Mode, str] = {
            "direct": _("direct quote"),
            "indirect": _("indirect quote"),
            "mixed": _("mixed quote"),
        }
        self.acts: dict[Act, str] = {
            "state": _("states"),
            "accuse": _("accuses"),
            "deny": _("denies"),
            "admit": _("admits"),
            "reject": _("rejects"),
            "request": _("asks"),
            "promise": _("promises"),
            "threaten": _("warns"),
            "support": _("supports"),
        }
        self.stances: dict[Stance, str] = {
            "asserts": _("Asserts"),
            "denies": _("Denies"),
            "admits": _("Admits"),
            "doubts": _("Doubts"),
        }
        self.statuses: dict[Status, str] = {
            "reported": _("reported"),
            "claimed": _("claimed"),
            "disputed": _("disputed"),
            "denied": _("denied"),
            "admitted": _("admitted"),
            "planned": _("planned"),
        }
        self.types: dict[EventType, str] = {
            "assault": _("Attack"),
            "coerce": _("Pressure"),
            "legal": _("Legal case"),
            "protest": _("Protest"),
            "sanction": _("Sanctions"),
            "aid": _("Aid"),
            "cooperate": _("Cooperation"),
            "agree": _("Agreement"),
            "consult": _("Meeting"),
            "mobilize": _("Deployment"),
            "policy": _("Policy"),
            "personnel": _("Office"),
            "election": _("Election"),
            "crime": _("Crime"),
            "disaster": _("Disaster"),
            "accident": _("Accident"),
            "economy": _("Economy"),
            "business": _("Business"),
            "other": _("Other"),
        }
        self.notices: dict[NoticeKind, str] = {
            "ralat": _("Erratum"),
            "koreksi": _("Correction"),
            "hak jawab": _("Right of reply"),
            "pencabutan": _("Withdrawal"),
        }
        self.figures: dict[FigureKind, str] = {
            "killed": _("Killed"),
            "injured": _("Injured"),
            "missing": _("Missing"),
            "displaced": _("Displaced"),
            "arrested": _("Arrested"),
        }

        self._fields = {
            "name": _("Name"),
            "kind": _("Kind"),
            "title": _("Title"),
            "type": _("Type"),
            "status": _("Status"),
            "speaker": _("Speaker"),
            "act": _("Act"),
            "mode": _("Way of quoting"),
            "date": _("Date"),
            "place": _("Place"),
            "standing": _("Standing"),
        }

    def field(self, name: str) -> str:
        """What a corrected field is called; its own name where it has no word."""
        return self._fields.get(name.partition(".")[0], name)

    def outlet(self, article: Article) -> str:
        """Who published an article: its publisher, or else the host of its address."""
        if article.publisher:
            return article.publisher
        host = urlsplit(article.url).hostname if article.url else None
        return (host or self.gettext("Unknown publisher")).removeprefix("www.")

    def day(self, value: date) -> str:
        """A date ("17 Oktober 2022")."""
        return written(value, _PATTERNS["day"], self.language)

    def when(self, value: PartialDate) -> str:
        """A day, month, year or range of them, no more exact than it is known ("17–19 Oktober 2022")."""
        first, pattern = _first_day(value.value), _PATTERNS[value.precision]
        if value.end is None:
            return written(first, pattern, self.language)
        last = _first_day(value.end)
        shared = pattern
        if (first.year, first.month) == (last.year, last.month):
            shared = pattern.removesuffix(" MMMM y")
        elif first.year == last.year:
            shared = pattern.removesuffix(" y")
        dash = "–" if shared == "d" else " – "
        return written(first, shared, self.language) + dash + written(last, pattern, self.language)

    def number(self, value: int) -> str:
        """A whole number ("1.250")."""
        return _number(value, self.language)

    def bounds(self, figure: Figure) -> str:
        """The bounds of a figure ("sedikitnya 8", "3–5")."""
        if figure.min is not None and figure.max is not None:
            low, high = self.number(figure.min), self.number(figure.max)
            return low if low == high else f"{low}–{high}"
        if figure.min is not None:
            return self.gettext("at least %(number)s") % {"number": self.number(figure.min)}
        return self.gettext("at most %(number)s") % {"number": self.number(figure.max or 0)}


@cache
def written(value: date, pattern: str, language: str) -> str:
    """A date by a pattern of CLDR (Unicode TS #35, "Date Field Symbol Table")."""
    return str(format_date(value, pattern, locale=language))


@cache
def _number(value: int, language: str) -> str:
    return str(format_decimal(value, locale=language))


def _first_day(value: str) -> date:
    return date.fromisoformat((value + "-01-01")[:10])
