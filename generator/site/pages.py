"""Pages: each sheet and list, written from its template.

The environment escapes everything and refuses undefined names: a title such as `</title><script>` stays
text on every page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.exports import tables
from generator.facts import NOT_FINAL, Actor, Article, Event
from generator.site import addresses
from generator.site.actor_sheet import ActorSheet
from generator.site.article_sheet import ArticleSheet, emphasised, said
from generator.site.asked import Notes
from generator.site.captions import Captions
from generator.site.catalogue import Catalogue, Sheet
from generator.site.compiled import CompiledTemplates
from generator.site.event_sheet import EventSheet
from generator.site.extent import extent_of, extent_of_day
from generator.site.facets import choices, facets_of, for_the_index
from generator.site.fragments import Fragments, link_from
from generator.site.headlines import Headlines
from generator.site.long_sheet import Entry, LongSheet, Section, SheetPart
from generator.site.paging import Part
from generator.site.past import Past
from generator.site.search import SECTIONS
from generator.site.settings import Settings
from generator.site.shell import Stamp
from generator.site.translation import TranslatedEnvironment
from generator.site.ways import Ways
from generator.site.wording import Wording

_LONGEST_TITLE = 150
_COMPILED: dict[str, CompiledTemplates] = defaultdict(CompiledTemplates)
"""Templates by the language that they were compiled for."""


def package_templates() -> Path:
    """The folder of the templates: inside the installed package, or beside it in the source tree."""
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


@dataclass(frozen=True)
class WholeSheet:
    """Every page of a sheet, its own first, and what leads to the facts on further ones."""

    stamps: tuple[Stamp, ...]
    forwarding_file: str | None = None
    """Address of what leads there; None for a sheet of one page."""
    forwarding: str = ""


class Pages:
    """Every page of the site but the editors' own."""

    def __init__(self, catalogue: Catalogue, settings: Settings, notes: Notes | None = None):
        """`notes` are those of a catalogue that notes what it is asked.

        Raises `SiteError` for a language that the interface does not speak.
        """
        self._catalogue = catalogue
        self._notes = notes or Notes()
        self._settings = settings
        self._fragments: dict[str, Fragments] = {}
        self._wording = wording = Wording(settings.language)
        self._headlines = Headlines(catalogue, wording)
        self.ways = Ways(catalogue, wording, self._page)
        folders = [settings.templates] if settings.templates else []
        folders.append(package_templates())
        self._environment = TranslatedEnvironment(
            settings.language,
            autoescape=True,
            undefined=StrictUndefined,
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            bytecode_cache=_COMPILED[settings.language],
            trim_blocks=True,
            lstrip_blocks=True,
            # Each state of a collection has an environment of its own, which reads a template once.
            auto_reload=False,
        )
        self._environment.filters |= {
            "day": wording.day,
            "when": wording.when,
            "number": wording.number,
            "bounds": wording.bounds,
            "outlet": wording.outlet,
            "contact_link": contact_link,
            "data_of": addresses.data_of,
            "emphasised": emphasised,
            "said": said,
            "who_to_whom": self._headlines.who_to_whom,
            "byline": self._headlines.byline,
            "headline": self._headlines.headline,
        }
        self._environment.globals |= {
            "about": Markup(settings.about),  # noqa: S704  (the editors' own Markdown)
            "addresses": addresses,
            "captions": Captions(wording),
            "catalogue": catalogue,
            "extent_of": extent_of,
            "extent_of_day": extent_of_day,
            "lang": self._lang,
            "introduction": Markup(settings.introduction),  # noqa: S704  (the editors' own Markdown)
            "publish_text": settings.publish_text,
            "not_final": NOT_FINAL,
            "page_of_part": page_of_part,
            "contact": settings.contact,
            "exports": settings.exports,
            "licence": settings.licence,
            "site_name": settings.name,
            "wording": wording,
        }

    def ways_in(self, past: Past) -> Iterator[Stamp]:
        """Every page that is stamped into a shell and is no sheet; `past` is what changed."""
        yield from self.ways.pages(past)
        yield self.search()
        if self._settings.exports:
            yield self.data()
        yield self.changes(past)

    # -- search ------------------------------------------------------------------------------------

    def search(self) -> Stamp:
        """The search."""
        _ = self._wording.gettext
        catalogue = self._catalogue
        sheets = zip(SECTIONS, (catalogue.actors, catalogue.events, catalogue.articles), strict=True)
        return self._page(
            addresses.SEARCH,
            _("Search"),
            _("Search all fact sheets."),
            "search.html",
            choices=choices(catalogue, self._wording),
            sections=[section for section, present in sheets if present],
        )

    # -- data --------------------------------------------------------------------------------------

    def data(self) -> Stamp:
        """What there is for programs."""
        _ = self._wording.gettext
        return self._page(
            addresses.DATA,
            _("Data"),
            _("All fact sheets as JSON, CSV and FollowTheMoney."),
            "data.html",
            tables=tables,
        )

    # -- changes -----------------------------------------------------------------------------------

    def changes(self, past: Past) -> Stamp:
        """What the last commits changed."""
        _ = self._wording.gettext
        return self._page(
            addresses.CHANGES,
            _("What changed"),
            _("What was added to the fact sheets, corrected or taken away, the newest first."),
            "changes.html",
            past=past,
        )

    # -- sheets ------------------------------------------------------------------------------------

    def sheets(self) -> Iterator[Stamp]:
        """A sheet for each actor, event and article."""
        for about in self._catalogue.sheets():
            yield from self.whole_sheet(about).stamps

    def whole_sheet(self, about: Sheet) -> WholeSheet:
        """The sheet of an actor, an event or an article, with the further pages of a long one."""
        if not isinstance(about, Actor):
            return WholeSheet((self.sheet(about),))
        long = self._long(about)
        stamps = (self._actor(about, long), *(self._part(about, long, part) for part in long.all_parts()))
        return WholeSheet(stamps, long.forwarding_file, long.forwarding())

    def sheet(self, about: Sheet) -> Stamp:
        """The sheet of an actor, an event or an article."""
        _ = self._wording.gettext
        if isinstance(about, Actor):
            return self._actor(about, self._long(about))
        if isinstance(about, Event):
            headline = self._headlines.headline(about)
            return self._page(
                addresses.event_page(about.id),
                headline,
                _("Fact sheet of an event: %(title)s") % {"title": headline},
                "event.html",
                about=about,
                event=about,
                sheet=EventSheet(self._catalogue, about),
            )
        return self._page(
            addresses.article_page(about.id),
            about.title,
            _("Source article of %(outlet)s.") % {"outlet": self._wording.outlet(about)},
            "article.html",
            about=about,
            article=about,
            sheet=ArticleSheet(self._catalogue, about, publish_text=self._settings.publish_text),
        )

    def _long(self, actor: Actor) -> LongSheet:
        return LongSheet(self._catalogue, ActorSheet(self._catalogue, actor), actor)

    def _actor(self, actor: Actor, long: LongSheet) -> Stamp:
        _ = self._wording.gettext
        return self._page(
            addresses.actor_page(actor.id),
            actor.name,
            _("Fact sheet of %(name)s: statements, events and their sources.") % {"name": actor.name},
            "actor.html",
            about=actor,
            actor=actor,
            sheet=ActorSheet(self._catalogue, actor),
            long=long,
        )

    def _part(self, actor: Actor, long: LongSheet, here: SheetPart) -> Stamp:
        """A further page of a long sheet, which is found by the same values."""
        _ = self._wording.gettext
        titles: dict[Section, str] = {
            "jabatan": _("Roles"),
            "pernyataan": _("Statements"),
            "pihak-lain": _("What others say"),
            "peristiwa": _("Events"),
            "sumber": _("Mentioned in"),
        }
        labels = Captions(self._wording).labels([page.part for page in long.parts(here.section)])
        heading = f"{actor.name}: {titles[here.section]}, {labels[here.part.name]}"
        stamp = self._page(
            here.page,
            heading,
            _("Fact sheet of %(name)s: statements, events and their sources.") % {"name": actor.name},
            "actor-part.html",
            actor=actor,
            heading=heading,
            here=here,
            long=long,
            sheet=ActorSheet(self._catalogue, actor),
        )
        values = (*facets_of(actor, self._catalogue, self._wording), ("part", "yes"))
        return replace(stamp, content=stamp.content + for_the_index(values))

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Address and HTML of a page for each id that a sheet had before."""
        template = self._environment.get_template("redirect.html")
        for sheets, page_of in (
            (self._catalogue.actors, addresses.actor_page),
            (self._catalogue.events, addresses.event_page),
        ):
            for sheet in sheets.values():
                for old in sheet.previous_ids:
                    if old not in sheets:
                        target = page_of(sheet.id).rpartition("/")[2]
                        yield page_of(old), template.render(target=target)

    def fragments_at(self, root: str) -> Fragments:
        """What pages are made of whose way to the root of the site is `root`."""
        if root not in self._fragments:
            self._fragments[root] = Fragments(self._environment, root, self._notes)
        return self._fragments[root]

    def _lang(self, article: str) -> Markup:
        """The attribute `lang` for words of an article, where its language is not the interface's."""
        language = self._catalogue.articles[article].language
        return Markup("") if language == self._wording.language else Markup(' lang="{}"').format(language)

    def _page(
        self,
        page: str,
        title: str,
        description: str,
        template: str,
        *,
        about: Actor | Event | Article | None = None,
        **facts: object,
    ) -> Stamp:
        root = addresses.to_root(page)
        html = self._environment.get_template(template).render(
            **facts, page=page, root=root, link=partial(link_from, root), facts=self.fragments_at(root)
        )
        if about is not None:
            html += str(for_the_index(facets_of(about, self._catalogue, self._wording)))
            if self._settings.exports:
                html += self._environment.get_template("partials/data.html").render(page=page, root=root)
        if len(title) > _LONGEST_TITLE:
            title = f"{title[:_LONGEST_TITLE]}…"
        return Stamp(page=page, title=title, description=description, content=Markup(html), about=about)  # noqa: S704


def page_of_part(pages: Sequence[SheetPart]) -> Callable[[Part[Entry]], str]:
    """What tells where each part of a section stands."""
    addresses_of = {page.part.name: page.page for page in pages}
    return lambda part: addresses_of[part.name]


def contact_link(contact: str) -> str:
    """The address that a contact leads to: its own, or that of a mail where it is no address of the web."""
    return contact if contact.startswith(("https://", "http://")) else f"mailto:{contact}"
