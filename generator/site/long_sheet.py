"""A long sheet: what would make an actor's page too heavy stands on further pages.

The sheet itself keeps the newest of everything, and the permalink of every fact: whoever follows that of a
fact which stands on another page is led there, wherever it stands after the next article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from generator.facts import Actor, Event, Quote, Role, Statement
from generator.site import addresses
from generator.site.actor_sheet import ActorSheet
from generator.site.catalogue import Catalogue
from generator.site.paging import Part, parts_of

Section = Literal["jabatan", "pernyataan", "pihak-lain", "peristiwa", "sumber"]
"""A section of a sheet, by its anchor."""


@dataclass(frozen=True)
class _Size:
    first: int
    """How many entries a long sheet keeps on its own page."""
    most: int
    """Most entries of a further page."""
    weight: float
    """What an entry weighs, in kB of HTML."""


_SIZES: dict[Section, _Size] = {
    "jabatan": _Size(first=0, most=30, weight=1),
    "pernyataan": _Size(first=10, most=20, weight=1.7),
    "pihak-lain": _Size(first=4, most=60, weight=0.5),
    "peristiwa": _Size(first=10, most=60, weight=0.5),
    "sumber": _Size(first=4, most=30, weight=1),
}
LONGEST = 60
"""Heaviest page of a sheet that is not cut, in kB of HTML beside that of an empty one."""
_FEW = 3
"""So few more entries than a page keeps are no page of their own."""
_ROLE_QUOTES = 2
"""How many quotes of a role a long sheet keeps on its own page."""


@dataclass(frozen=True)
class RoleQuote:
    """A quote that gives a person a role."""

    role: Role
    quote: Quote


Entry = Statement | Event | Quote | RoleQuote
E = TypeVar("E", Statement, Quote, RoleQuote)


@dataclass(frozen=True)
class SheetPart:
    """A further page of a sheet."""

    page: str
    """Its address from the root of the site."""
    section: Section
    part: Part[Entry]

    @property
    def entries(self) -> list[Entry]:
        """What stands on it, the newest first."""
        return [entry for group in self.part.groups for entry in group.entries]


class LongSheet:
    """What of an actor's sheet stands on its own page, and what on further ones."""

    def __init__(self, catalogue: Catalogue, sheet: ActorSheet, actor: Actor):
        self._catalogue = catalogue
        self._page = addresses.actor_page(actor.id)
        self._first: dict[Section, Sequence[Entry]] = {
            "jabatan": [],
            "pernyataan": self._newest_first(actor.statements),
            "pihak-lain": self._newest_first(sheet.said_by_others()),
            "peristiwa": catalogue.events_of(actor),
            "sumber": self._newest_first(sheet.mentions()),
        }
        self._role_quotes = {role.id: self._newest_first(role.quotes) for role in actor.roles}
        spare = [RoleQuote(role, quote) for role in actor.roles for quote in self._spare_quotes(role)]
        entries: dict[Section, Sequence[Entry]] = {**self._first, "jabatan": self._newest_first(spare)}
        self._parts: dict[Section, tuple[SheetPart, ...]] = {}
        if sum(len(some) * _SIZES[section].weight for section, some in entries.items()) > LONGEST:
            self._cut(entries)

    def _cut(self, entries: dict[Section, Sequence[Entry]]) -> None:
        for section, all_ in entries.items():
            size = _SIZES[section]
            if len(all_) > size.first + _FEW:
                parts = parts_of(all_[size.first :], self._keys, most=size.most)
                self._first[section] = all_[: size.first]
                self._parts[section] = tuple(
                    SheetPart(addresses.part_page(self._page, section, part.name), section, part)
                    for part in parts
                )

    def first(self, section: Section) -> Sequence[Entry]:
        """What the sheet's own page shows of a section, the newest first."""
        return self._first[section]

    def quotes_of(self, role: Role) -> Sequence[Quote]:
        """The quotes of a role that the sheet's own page shows, the newest first."""
        quotes = self._role_quotes[role.id]
        return quotes[:_ROLE_QUOTES] if "jabatan" in self._parts else quotes

    def parts(self, section: Section) -> tuple[SheetPart, ...]:
        """The further pages of a section; none where the sheet's own page shows all of it."""
        return self._parts.get(section, ())

    def all_parts(self) -> Iterator[SheetPart]:
        """Every further page."""
        for parts in self._parts.values():
            yield from parts

    @property
    def forwarding_file(self) -> str | None:
        """Address of the file that says where facts stand that are on further pages; None without any."""
        return addresses.data_of(self._page, "js") if self._parts else None

    def forwarding(self) -> str:
        """For each further page the anchors on it, as a script, which a browser also loads from a disk."""
        anchors = {
            part.page.rpartition("/")[2]: anchors
            for part in self.all_parts()
            if (anchors := [anchor for entry in part.entries if (anchor := _anchor(part.section, entry))])
        }
        return f"window.lembarAnchors = {json.dumps(anchors, separators=(',', ':'))};\n"

    def _spare_quotes(self, role: Role) -> Sequence[Quote]:
        return self._role_quotes[role.id][_ROLE_QUOTES:]

    def _newest_first(self, entries: Iterable[E]) -> list[E]:
        return sorted(entries, key=self._day, reverse=True)

    def _keys(self, entry: Entry) -> tuple[str, str, str]:
        day = self._day(entry)
        return day[:4], day[:7], day

    def _day(self, entry: Entry) -> str:
        """The day of an entry in ISO 8601, as exactly as it is known; "" where it is not."""
        if isinstance(entry, Event):
            return self._catalogue.day_of(entry)
        if isinstance(entry, Statement):
            return str(entry.date or "")
        quote = entry.quote if isinstance(entry, RoleQuote) else entry
        return str(self._catalogue.articles[quote.article].published or "")


def _anchor(section: Section, entry: Entry) -> str | None:
    """The anchor by which a fact is linked to, where it stands on this sheet alone."""
    if isinstance(entry, Statement) and section == "pernyataan":
        return entry.id
    return addresses.fact_anchor("m", entry) if isinstance(entry, Quote) else None
