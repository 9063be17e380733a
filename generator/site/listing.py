"""Listings: every actor, event or article on plain pages, and what a script needs to filter them all.

Without a script a listing is its pages, cut by letter or by time. With one, the form of the filters
appears; it loads the listing's data file, which says of every entry in one line what its page says, and
by which values it can be found. A filter with thousands of values is looked up by typing, not listed.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from generator.facts import Actor, Article, Event, state_of
from generator.site import addresses
from generator.site.captions import Captions
from generator.site.catalogue import Catalogue, is_disputed
from generator.site.coverage import outlet_of
from generator.site.headlines import Headlines
from generator.site.paging import Part, parts_of
from generator.site.wording import Wording

MOST_ENTRIES = 600
"""Most entries on one page."""
LEADING = 100
"""How many entries stand on the first page of a listing of several pages."""
MOST_OPTIONS = 30
"""Most values of a filter that are listed."""

Value = TypeVar("Value", bound=str)
Form = Literal["choice", "lookup", "check"]
"""Values to choose any of, values to look up by typing, or one to choose."""


@dataclass(frozen=True)
class Entry:
    """One line of a listing."""

    page: str
    """Address of its sheet from the root of the site."""
    title: str
    when: str
    """The date as it is written; "" for what has none to show."""
    note: str
    badge: tuple[str, str] | None
    """Status of an event, as its term and as it is written."""
    keys: tuple[str, ...]
    """By which the listing is cut into pages, from coarse to fine."""
    values: Mapping[str, Sequence[str]]
    """By which it can be found: values by the name of their filter."""


@dataclass(frozen=True)
class Option:
    """A value of a filter, and how many entries have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Filter:
    """A way to narrow a listing."""

    name: str
    """Its name in the address of a filtered listing."""
    label: str
    form: Form
    options: tuple[Option, ...] = ()
    """Empty where values are looked up."""


@dataclass(frozen=True)
class Listing:
    """Every entry of a kind, the pages they stand on, and the filters over them."""

    address: str
    """Address of its first page."""
    entries: tuple[Entry, ...]
    filters: tuple[Filter, ...]
    parts: tuple[Part[Entry], ...]
    leading: tuple[Entry, ...] = field(default=())
    """What the first page shows of a listing of several pages; empty where all entries stand there."""

    @property
    def data_file(self) -> str:
        """Address of the file that the filters read."""
        return self.address.replace(".html", ".js")

    def part_page(self, part: Part[Entry]) -> str:
        """Address of a page of a listing of several."""
        # A dot keeps it apart from the sheets, whose ids have none.
        return self.address.replace(".html", f".{part.name}.html")

    def data(self) -> str:
        """The entries and their values as a script, which a browser also loads from a disk."""
        names = [one.name for one in self.filters]
        values: dict[str, dict[str, int]] = {name: {} for name in names}
        folder = self.address.rpartition("/")[0] + "/"
        rows = [
            [
                entry.page.removeprefix(folder),
                entry.title,
                entry.when,
                entry.note,
                entry.badge or 0,
                *(
                    [values[name].setdefault(value, len(values[name])) for value in entry.values[name]]
                    for name in names
                ),
            ]
            for entry in self.entries
        ]
        document = {"filters": names, "values": [list(values[name]) for name in names], "entries": rows}
        return f"window.lembarListing = {json.dumps(document, ensure_ascii=False, separators=(',', ':'))};\n"


def actors_listing(catalogue: Catalogue, wording: Wording) -> Listing:
    """Every actor: by kind where they are few, by letter where they are many."""
    _ = wording.gettext
    actors = sorted(catalogue.actors.values(), key=lambda actor: (_letters(actor.name), actor.id))
    if few := len(actors) <= MOST_ENTRIES:
        order = list(wording.kinds)
        actors.sort(key=lambda actor: order.index(actor.kind))
    entries = tuple(_actor_entry(actor, catalogue, wording, by_kind=few) for actor in actors)
    found = {entry.page: entry for entry in entries}
    return _listing(
        addresses.ACTORS,
        entries,
        (
            _choice("kind", _("Kind"), entries, wording.kinds),
            _lookup("role", _("Role"), entries),
            _choice("type", _("Took part in"), entries, wording.types),
            *_where_and_when(entries, wording),
            _check("disputed", _("In disputed events"), entries),
            _state(entries, wording),
        ),
        leading=tuple(found[addresses.actor_page(actor.id)] for actor in catalogue.leading()[:LEADING]),
    )


def events_listing(catalogue: Catalogue, wording: Wording) -> Listing:
    """Every event, the newest first; what is planned or yet to come does not lead."""
    _ = wording.gettext
    headlines = Headlines(catalogue, wording)
    entries = tuple(
        _event_entry(event, catalogue, wording, who_to_whom=headlines.who_to_whom(event))
        for event in catalogue.events_by_date()
    )
    found = {entry.page: entry for entry in entries}
    return _listing(
        addresses.EVENTS,
        entries,
        (
            _choice("type", _("Type"), entries, wording.types),
            _lookup("actor", _("Actor"), entries),
            *_where_and_when(entries, wording),
            _choice("status", _("Status"), entries, wording.statuses),
            _check("disputed", _("Disputed only"), entries),
            _state(entries, wording),
        ),
        leading=tuple(found[addresses.event_page(event.id)] for event in catalogue.newest_events()[:LEADING]),
    )


def articles_listing(catalogue: Catalogue, wording: Wording) -> Listing:
    """Every article, the newest first."""
    _ = wording.gettext
    entries = tuple(_article_entry(article, catalogue, wording) for article in catalogue.articles_by_date())
    return _listing(
        addresses.ARTICLES,
        entries,
        (
            *_where_and_when(entries, wording),
            _lookup("actor", _("Actor"), entries),
            _check("disputed", _("Tells of disputed events"), entries),
            _check("notice", _("With a correction or reply"), entries),
        ),
        leading=entries[:LEADING],
    )


def _listing(
    address: str, entries: tuple[Entry, ...], filters: Iterable[Filter | None], *, leading: tuple[Entry, ...]
) -> Listing:
    parts = parts_of(entries, lambda entry: entry.keys, most=MOST_ENTRIES)
    return Listing(
        address,
        entries,
        tuple(one for one in filters if one),
        parts,
        leading=leading if len(parts) > 1 else (),
    )


# -- entries ------------------------------------------------------------------------------------------


def _actor_entry(actor: Actor, catalogue: Catalogue, wording: Wording, *, by_kind: bool) -> Entry:
    events = catalogue.events_of(actor)
    sources = catalogue.sources_of(actor)
    disputed = any(is_disputed(event) for event in events) or bool(catalogue.positions_of(actor))
    return Entry(
        page=addresses.actor_page(actor.id),
        title=actor.name,
        when="",
        note=" · ".join(_actor_note(actor, len(events), len(sources), wording, with_kind=not by_kind)),
        badge=None,
        keys=(actor.kind,) if by_kind else _initials(actor.name),
        values={
            "kind": (actor.kind,),
            "role": _once(role.title for role in actor.roles),
            "type": _once(event.type for event in events),
            "year": _years(sources),
            "outlet": _once(map(outlet_of, sources)),
            "disputed": ("yes",) if disputed else (),
            "state": (state_of(actor),),
        },
    )


def _actor_note(
    actor: Actor, events: int, sources: int, wording: Wording, *, with_kind: bool
) -> Iterator[str]:
    """Its kind, its first role, and how much it said and did, or else how many articles name it."""
    if with_kind:
        yield wording.kinds[actor.kind]
    yield from (role.title for role in actor.roles[:1])
    counts = (
        (len(actor.statements), "%(number)s statement", "%(number)s statements"),
        (events, "%(number)s event", "%(number)s events"),
    )
    said_or_done = [
        wording.ngettext(one, many, count) % {"number": wording.number(count)}
        for count, one, many in counts
        if count
    ]
    named = wording.ngettext("named in %(number)s article", "named in %(number)s articles", sources)
    yield from said_or_done or [named % {"number": wording.number(sources)}]


def _event_entry(event: Event, catalogue: Catalogue, wording: Wording, *, who_to_whom: str) -> Entry:
    day = catalogue.day_of(event)
    sources = [catalogue.articles[id_] for id_ in _once(report.quote.article for report in event.reports)]
    sides = [one.actor for one in (*event.agents, *event.targets)] + [one.actor for one in event.positions]
    return Entry(
        page=addresses.event_page(event.id),
        title=event.title,
        when=Captions(wording).when(event, catalogue.first_reported(event)),
        note=" · ".join(filter(None, (who_to_whom, wording.types[event.type]))),
        badge=(event.status, wording.statuses[event.status]),
        keys=(day[:4], day[:7], day),
        values={
            "type": (event.type,),
            "actor": _once(catalogue.actors[id_].name for id_ in sides if id_),
            "year": (day[:4],) if day else (),
            "outlet": _once(map(outlet_of, sources)),
            "status": (event.status,),
            "disputed": ("yes",) if is_disputed(event) else (),
            "state": (state_of(event),),
        },
    )


def _article_entry(article: Article, catalogue: Catalogue, wording: Wording) -> Entry:
    day = str(article.published or "")
    return Entry(
        page=addresses.article_page(article.id),
        title=article.title,
        when=wording.day(article.published) if article.published else wording.gettext("undated"),
        note=wording.outlet(article),
        badge=None,
        keys=(day[:4], day[:7], day),
        values={
            "year": _years([article]),
            "outlet": _once([outlet_of(article)]),
            "actor": _once(actor.name for actor in catalogue.actors_in(article)),
            "disputed": ("yes",) if any(map(is_disputed, catalogue.events_in(article))) else (),
            "notice": ("yes",) if article.notices else (),
        },
    )


def _letters(name: str) -> str:
    """The letters and digits of a name by which it is sorted, capital and without marks."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").upper()
    return "".join(letter for letter in plain if letter.isalnum())


def _initials(name: str) -> tuple[str, str, str]:
    """The letters by which a name is filed, from coarse to fine; "0-9" for what begins with none."""
    letters = _letters(name)
    return (letters[:1], letters[:2], letters[:3]) if letters[:1].isalpha() else ("0-9", "0-9", "0-9")


def _years(articles: Iterable[Article]) -> tuple[str, ...]:
    return _once(str(article.published.year) for article in articles if article.published)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


# -- filters: only those that tell entries apart ---------------------------------------------------------


def _counts(name: str, entries: Iterable[Entry]) -> Counter[str]:
    return Counter(value for entry in entries for value in entry.values[name])


def _choice(name: str, label: str, entries: Sequence[Entry], labels: Mapping[Value, str]) -> Filter | None:
    counts = _counts(name, entries)
    options = tuple(Option(value, labels[value], counts[value]) for value in labels if counts[value])
    return Filter(name, label, "choice", options) if len(options) > 1 else None


def _lookup(name: str, label: str, entries: Sequence[Entry]) -> Filter | None:
    return Filter(name, label, "lookup") if len(_counts(name, entries)) > 1 else None


def _check(name: str, label: str, entries: Sequence[Entry]) -> Filter | None:
    count = _counts(name, entries)["yes"]
    return Filter(name, label, "check", (Option("yes", label, count),)) if 0 < count < len(entries) else None


def _state(entries: Sequence[Entry], wording: Wording) -> Filter | None:
    return _choice("state", wording.gettext("Checked"), entries, Captions(wording).states)


def _where_and_when(entries: Sequence[Entry], wording: Wording) -> tuple[Filter | None, Filter | None]:
    years = sorted(_counts("year", entries), reverse=True)
    outlets = sorted(_counts("outlet", entries), key=str.casefold)
    outlet = wording.gettext("Outlet")
    return (
        _choice("year", wording.gettext("Year"), entries, {year: year for year in years}),
        _choice("outlet", outlet, entries, {name: name for name in outlets})
        if len(outlets) <= MOST_OPTIONS
        else _lookup("outlet", outlet, entries),
    )
