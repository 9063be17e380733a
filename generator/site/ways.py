"""Ways in: the pages that lead to the sheets — home, listings, timeline, network, and how it was all made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from generator.site import addresses
from generator.site.captions import Captions
from generator.site.catalogue import Catalogue
from generator.site.coverage import Coverage, coverage_of
from generator.site.disputes import Dispute, dispute_of
from generator.site.listing import (
    Listing,
    actors_listing,
    articles_listing,
    events_listing,
)
from generator.site.moments import Moment, moments_of, without_outliers
from generator.site.network import Network
from generator.site.paging import Part, parts_of
from generator.site.past import Past, newest_changes
from generator.site.shell import Stamp
from generator.site.timeline import Density, Drawing, density, drawing
from generator.site.wording import Wording

NEWEST = 6
"""Most events, actors and changes that the home page shows of each."""
DISPUTES = 4
MOST_MARKS = 120
"""Most events that one page of the timeline draws."""
WIDTHS = {"wide": 960, "narrow": 336}
"""Each drawing is made twice, for a screen and for a phone; the style shows one of them."""
REACHES = {"wide": 520, "narrow": 150}
_STRIP = 48
"""Height of the timeline on the home page."""


class Ways:
    """Every page that is not a sheet."""

    def __init__(self, catalogue: Catalogue, wording: Wording, page: Callable[..., Stamp]):
        """`page` makes a page of its address, title, description, template and what the template asks for."""
        self._catalogue = catalogue
        self._wording = wording
        self._captions = Captions(wording)
        self._page = page

    @cached_property
    def network(self) -> Network:
        """Who has to do with whom."""
        return Network(self._catalogue)

    @cached_property
    def coverage(self) -> Coverage:
        """What the collection rests on."""
        return coverage_of(self._catalogue)

    @cached_property
    def listings(self) -> tuple[Listing, Listing, Listing]:
        """Of actors, events and articles."""
        return (
            actors_listing(self._catalogue, self._wording),
            events_listing(self._catalogue, self._wording),
            articles_listing(self._catalogue, self._wording),
        )

    @cached_property
    def _moments(self) -> list[Moment]:
        return moments_of(self._catalogue)

    @cached_property
    def _periods(self) -> tuple[Part[Moment], ...]:
        return parts_of(self._moments, lambda moment: moment.keys, most=MOST_MARKS)

    @cached_property
    def _page_of_event(self) -> dict[str, str]:
        """Address of the page of the timeline that draws an event, by its id."""
        return {
            moment.event.id: self._period_page(part)
            for part in self._periods
            for group in part.groups
            for moment in group.entries
        }

    def pages(self, past: Past) -> Iterator[Stamp]:
        """Every page that is stamped into a shell; `past` is what changed."""
        yield self.home(past)
        for listing in self.listings:
            yield from self.listing_pages(listing)
        yield from self.timeline_pages()
        yield self.network_page()
        yield self.about()

    def files(self) -> Iterator[tuple[str, str]]:
        """Address and content of what the filters of the listings read."""
        for listing in self.listings:
            yield listing.data_file, listing.data()

    # -- home --------------------------------------------------------------------------------------

    def home(self, past: Past) -> Stamp:
        """What this collection is about, at a glance, and which sheets changed last."""
        recent = without_outliers(self._moments)
        return self._page(
            addresses.HOME,
            self._wording.gettext("Home"),
            "",
            "home.html",
            coverage=self.coverage,
            leading=self._catalogue.leading()[:NEWEST],
            disputes=self._disputes()[:DISPUTES],
            disputed=len(self._catalogue.disputed()),
            strips=self._densities(recent, height=_STRIP),
            recent=recent,
            events=self._catalogue.newest_events()[:NEWEST],
            articles=self._catalogue.articles_by_date()[:NEWEST],
            page_of_heap=self._page_of_event,
            changes=newest_changes(past, most=NEWEST),
        )

    def _disputes(self) -> list[Dispute]:
        """The disputes of the newest events first, those with a claim before those without."""
        found = (dispute_of(event, self._catalogue) for event in self._catalogue.disputed())
        return sorted((one for one in found if one), key=lambda one: one.claim is None)

    # -- listings ----------------------------------------------------------------------------------

    def listing_pages(self, listing: Listing) -> Iterator[Stamp]:
        """The pages of a listing: one with everything, or a first one and one for each part."""
        _ = self._wording.gettext
        titles = {
            addresses.ACTORS: (_("Actors"), _("All actors.")),
            addresses.EVENTS: (_("Events"), _("All events by date.")),
            addresses.ARTICLES: (_("Sources"), _("All source articles.")),
        }
        title, description = titles[listing.address]
        headings, labels = self._captions.headings(listing.parts), self._captions.labels(listing.parts)
        common = {"listing": listing, "heading": title, "headings": headings, "labels": labels}
        if len(listing.parts) <= 1:
            part = listing.parts[0] if listing.parts else None
            yield self._page(listing.address, title, description, "list.html", part=part, **common)
            return
        yield self._page(listing.address, title, description, "list.html", part=None, **common)
        for part in listing.parts:
            name = f"{title}: {labels[part.name]}"
            yield self._page(listing.part_page(part), name, description, "list.html", part=part, **common)

    # -- timeline ----------------------------------------------------------------------------------

    def timeline_pages(self) -> Iterator[Stamp]:
        """The whole timeline on one page, or how many events there were when, and a page for each time."""
        _ = self._wording.gettext
        title, description = _("Timeline"), _("All events in the order in which they happened.")
        parts, labels = self._periods, self._captions.labels(self._periods)
        common = {
            "heading": title,
            "parts": parts,
            "labels": labels,
            "headings": self._captions.headings(parts),
            "page_of": self._period_page,
            "page_of_heap": self._page_of_event,
            "undated": len(self._catalogue.events) - len(self._moments),
        }
        if len(parts) <= 1:
            whole = {"groups": parts[0].groups if parts else (), "here": None, **common}
            drawings = self._drawings(self._moments)
            yield self._page(
                addresses.TIMELINE, title, description, "timeline.html", drawings=drawings, **whole
            )
            return
        dense = without_outliers(self._moments)
        yield self._page(
            addresses.TIMELINE,
            title,
            description,
            "timeline-overview.html",
            whole=self._densities(self._moments),
            dense=self._densities(dense) if len(dense) < len(self._moments) else None,
            zoomed=dense,
            **common,
        )
        for part in parts:
            yield self._page(
                self._period_page(part),
                f"{title}: {labels[part.name]}",
                description,
                "timeline.html",
                groups=part.groups,
                here=part,
                drawings=self._drawings([moment for group in part.groups for moment in group.entries]),
                **common,
            )

    def _period_page(self, part: Part[Moment]) -> str:
        return addresses.TIMELINE if len(self._periods) == 1 else addresses.timeline_page(part.name)

    @staticmethod
    def _drawings(moments: Sequence[Moment]) -> dict[str, Drawing]:
        return {size: drawing(moments, width=width) for size, width in WIDTHS.items()}

    @staticmethod
    def _densities(moments: Sequence[Moment], **options: int) -> dict[str, Density]:
        return {size: density(moments, width=width, **options) for size, width in WIDTHS.items()}

    # -- network and method ------------------------------------------------------------------------

    def network_page(self) -> Stamp:
        """Who has to do with whom."""
        _ = self._wording.gettext
        return self._page(
            addresses.NETWORK,
            _("Network"),
            _("Which actors take part in events together and speak of one another."),
            "network.html",
            network=self.network,
            pictures={size: self.network.picture(reach=reach) for size, reach in REACHES.items()},
        )

    def about(self) -> Stamp:
        """The editors' own words, what the collection covers, and how its facts are made."""
        _ = self._wording.gettext
        return self._page(
            addresses.ABOUT,
            _("About"),
            _("What this collection covers, how its facts are made, and how to ask for a correction."),
            "about.html",
            coverage=self.coverage,
        )
