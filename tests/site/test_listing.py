"""Listings have every entry on plain pages, and all that a filter needs in one file."""

from __future__ import annotations

import json
from datetime import date

from generator.facts import Actor, Event, FactBase, Participant, Role, Verification
from generator.site.catalogue import Catalogue
from generator.site.listing import (
    LEADING,
    MOST_ENTRIES,
    MOST_OPTIONS,
    Filter,
    Listing,
    actors_listing,
    articles_listing,
    events_listing,
)
from generator.site.wording import Wording
from generator.slugs import slug
from tests.site.events import QUOTE, event
from tests.support import article_of

WORDING = Wording("id")


def actor(name: str, kind: str = "person", **fields: object) -> Actor:
    return Actor(id=slug(name, fallback="aktor"), name=name, kind=kind, mentions=(QUOTE,), **fields)


def base(*actors: Actor, events: tuple[Event, ...] = (), **metadata: object) -> Catalogue:
    article = article_of("Gempa", **{"published": date(2025, 3, 4), "publisher": "Kabar"} | metadata)
    return Catalogue(FactBase(articles=(article,), actors=actors, events=events))


def taking_part(*names: str) -> tuple[Participant, ...]:
    return tuple(Participant(actor=name, text=name, quote=QUOTE) for name in names)


def filter_of(listing: Listing, name: str) -> Filter:
    return next(one for one in listing.filters if one.name == name)


def groups_of(listing: Listing) -> list[tuple[str, list[str]]]:
    return [
        (group.name, [entry.title for entry in group.entries])
        for part in listing.parts
        for group in part.groups
    ]


def test_few_actors_stand_by_kind_and_name() -> None:
    listing = actors_listing(base(actor("Zed"), actor("Ádám"), actor("Iran", "country")), WORDING)
    assert groups_of(listing) == [("person", ["Ádám", "Zed"]), ("country", ["Iran"])]
    assert listing.leading == ()


def test_many_actors_stand_by_letter_on_pages_that_do_not_overflow_and_the_leading_ones_first() -> None:
    names = [f"{letter}{at:03}" for letter in "ABCD" for at in range(200)]
    speaking = event("e", agents=taking_part("d199"))
    listing = actors_listing(base(*map(actor, names), actor("9 Naga"), events=(speaking,)), WORDING)
    assert [entry.title for part in listing.parts for group in part.groups for entry in group.entries] == [
        "9 Naga",
        *names,
    ]
    assert [(part.name, part.size) for part in listing.parts] == [("0-9", 401), ("C", 400)]
    assert listing.leading[0].title == "D199"
    assert len(listing.leading) == LEADING


def test_an_event_is_found_by_type_actor_year_outlet_status_dispute_and_state() -> None:
    verified = Verification(by="Rina", on=date(2025, 3, 5))
    events = (
        event("a", "2024-01-02", agents=taking_part("iran"), verified=verified),
        event("b", "2025-01-02", status="planned"),
    )
    listing = events_listing(base(actor("Iran", "country"), events=events), WORDING)
    first, second = listing.entries
    assert (first.title, second.when, second.note) == ("Gempa", "2 Januari 2024", "Iran · Bencana")
    assert dict(second.values) == {
        "type": ("disaster",),
        "actor": ("Iran",),
        "year": ("2024",),
        "outlet": ("Kabar",),
        "status": ("reported",),
        "disputed": (),
        "state": ("verified",),
    }


def test_a_filter_that_tells_nothing_apart_is_left_out() -> None:
    events = (event("a", "2024-01-02"), event("b", "2025-01-02", status="planned"))
    names = [one.name for one in events_listing(base(events=events), WORDING).filters]
    assert names == ["year", "status"]


def test_options_come_with_how_many_entries_have_them() -> None:
    events = (event("a", "2024-01-02"), event("b", "2025-01-02"), event("c", "2025-02"))
    options = filter_of(events_listing(base(events=events), WORDING), "year").options
    assert [(one.value, one.label, one.count) for one in options] == [
        ("2025", "2025", 2),
        ("2024", "2024", 1),
    ]


def test_actors_and_many_outlets_are_looked_up_not_listed() -> None:
    articles = tuple(
        article_of("Gempa", id=f"a{at}", publisher=f"Media {at}") for at in range(MOST_OPTIONS + 1)
    )
    listing = articles_listing(Catalogue(FactBase(articles=articles)), WORDING)
    assert filter_of(listing, "outlet") == Filter("outlet", "Media", "lookup")


def test_an_actor_is_noted_by_what_it_did_or_else_by_where_it_is_named() -> None:
    role = Role(id="r", title="Menteri", quotes=(QUOTE,))
    events = (event("a", agents=taking_part("ana")),)
    listing = actors_listing(base(actor("Ana", roles=(role,)), actor("Budi"), events=events), WORDING)
    assert [entry.note for entry in listing.entries] == ["Menteri · 1 peristiwa", "disebut dalam 1 artikel"]


def test_the_data_file_says_of_every_entry_what_its_line_says_and_by_which_values_it_is_found() -> None:
    events = (event("a", "2024-01-02"), event("b", "2025-01-02", status="planned"))
    listing = events_listing(base(events=events), WORDING)
    assert listing.data_file == "peristiwa/index.js"
    data = json.loads(listing.data().removeprefix("window.lembarListing = ").removesuffix(";\n"))
    assert data["filters"] == ["year", "status"]
    found = {
        row[0]: [[data["values"][at][value] for value in row[5 + at]] for at in range(2)]
        for row in data["entries"]
    }
    assert found == {"a.html": [["2024"], ["reported"]], "b.html": [["2025"], ["planned"]]}
    assert data["entries"][0][1:5] == ["Gempa", "2 Januari 2025", "Bencana", ["planned", "direncanakan"]]


def test_pages_of_a_listing_have_addresses_that_no_sheet_has() -> None:
    events = tuple(event(f"e{at}", f"20{at % 3 + 20}-01-01") for at in range(MOST_ENTRIES + 1))
    listing = events_listing(base(events=events), WORDING)
    assert [listing.part_page(part) for part in listing.parts] == [
        "peristiwa/index.2022.html",
        "peristiwa/index.2020.html",
    ]


def test_an_empty_collection_has_listings_without_pages_and_filters() -> None:
    for listing in (
        one(Catalogue(FactBase()), WORDING) for one in (actors_listing, events_listing, articles_listing)
    ):
        assert (listing.entries, listing.parts, listing.filters) == ((), (), ())
