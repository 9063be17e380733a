"""Publishing: every page of a collection is stamped into its shell, and what changed is written.

Knows nothing of MkDocs. A further page is one more line in `Pages.pages`; a further file, which needs no
shell (data, feeds), one more line in `files_of`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from generator.facts import Actor, Article, Event, FactBase
from generator.files import write_atomically
from generator.memo import Memo
from generator.site.article_sheet import PublishText
from generator.site.atom import atom_of
from generator.site.catalogue import Catalogue
from generator.site.data import data_files
from generator.site.feeds import newest
from generator.site.head import Heads
from generator.site.pages import Pages
from generator.site.past import feed_of, past_of
from generator.site.shell import Shell, Stamp
from generator.site.sitemap import sitemaps
from generator.site.wording import Wording


@dataclass(frozen=True)
class Settings:
    """What the editors say of their site."""

    name: str
    content: Path
    """Folder of articles, curation and YAML."""
    url: str | None = None
    """Its address, with a slash at the end; None where it is not known."""
    introduction: str = ""
    """HTML of their own words for the home page."""
    about: str = ""
    """HTML of their own words about the collection."""
    contact: str | None = None
    """Where readers ask for a correction: a mail address, or one of the web."""
    licence: str | None = None
    """Licence of the data, in words or as an address."""
    replaced: frozenset[str] = frozenset()
    """Addresses of pages of ours that they wrote wholly themselves."""
    language: str = "id"
    """Language of the interface."""
    publish_text: PublishText = "full"
    templates: Path | None = None
    """Folder whose templates go before ours of the same name."""
    exports: bool = True
    """Whether to write the data beside the pages."""
    commits: int = 30
    """How many commits the page of changes tells of at most."""
    pages: tuple[str, ...] = ()
    """Addresses of their own pages, which are written already."""


@dataclass
class Published:
    """What became of the pages and files, each as its address from the root of the site."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class Publisher:
    """Writes a collection into the folder of a site, again and again."""

    def __init__(
        self, site: Path, shells: Mapping[str, Shell], settings: Settings, *, memo: Memo | None = None
    ):
        """`shells` are the blank pages by their addresses; a page without one of its own takes that of
        the list in its folder (`aktor/iran.html` that of `aktor/index.html`). `memo` has what an earlier
        publisher of the collection looked through.
        """
        self.site = site
        """The folder; whoever moves it says so here."""
        self._shells = shells
        self._settings = settings
        self._memo = memo or Memo()
        self._published: set[str] = set()

    def publish(self, base: FactBase, *, wanted: Callable[[], bool] = lambda: True) -> Published | None:
        """Write what is new or changed, and remove the pages that an earlier call wrote and are no more.

        None where the work was given up, because it was not `wanted` any more: what is not up to date by then
        is left to the next call.
        """
        edition = _Edition(base, self._settings, self._memo)
        result = Published()
        stamped: dict[str, date | None] = {}
        wording = Wording(self._settings.language)
        past = past_of(base, self._settings.content, wording, limit=self._settings.commits)
        for stamp in chain(edition.pages.pages(), [edition.pages.changes(past)]):
            if not wanted():
                return None
            if stamp.page in self._settings.replaced:
                continue
            self._write(stamp.page, self._html(stamp, edition), result)
            stamped[stamp.page] = edition.catalogue.last_told(stamp.about) if stamp.about else None
        for address, content in files_of(base, edition.catalogue, edition.pages, stamped, self._settings):
            self._write(address, content, result)
        feed = feed_of(past, wording, site_name=self._settings.name)
        content = atom_of(feed, site_name=self._settings.name, site_url=self._settings.url)
        self._write(feed.address, content, result)
        present = {*result.written, *result.unchanged}
        for address in sorted(self._published - present):
            (self.site / address).unlink(missing_ok=True)
            result.removed.append(address)
        self._published = present
        return result

    def publish_sheets(self, base: FactBase, sheets: Iterable[Actor | Event | Article]) -> Published:
        """Write the pages of some sheets and nothing else: an editor waits for them."""
        edition = _Edition(base, self._settings, self._memo)
        result = Published()
        for sheet in sheets:
            stamp = edition.pages.sheet(sheet)
            self._write(stamp.page, self._html(stamp, edition), result)
        self._published |= {*result.written, *result.unchanged}
        return result

    def _html(self, stamp: Stamp, edition: _Edition) -> str:
        return self._shell_of(stamp).stamp(stamp, edition.heads.head_of(stamp))

    def _shell_of(self, stamp: Stamp) -> Shell:
        folder = stamp.page.rpartition("/")[0]
        return self._shells.get(stamp.page) or self._shells[f"{folder}/index.html".lstrip("/")]

    def _write(self, address: str, content: str | bytes, result: Published) -> None:
        path = self.site / address
        new = content.encode() if isinstance(content, str) else content
        if not path.exists():
            # Nobody reads a page that is not there yet: to write it whole needs no second name.
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new)
        elif path.read_bytes() != new:
            write_atomically(path, new)
        else:
            result.unchanged.append(address)
            return
        result.written.append(address)


class _Edition:
    """All that pages of one state of a collection are made with."""

    def __init__(self, base: FactBase, settings: Settings, memo: Memo):
        self.catalogue = Catalogue(base, memo)
        self.pages = Pages(
            self.catalogue,
            site_name=settings.name,
            introduction=settings.introduction,
            about=settings.about,
            contact=settings.contact,
            licence=settings.licence,
            exports=settings.exports,
            language=settings.language,
            publish_text=settings.publish_text,
            templates=settings.templates,
        )
        self.heads = Heads(
            self.catalogue,
            site_name=settings.name,
            site_url=settings.url,
            language=settings.language,
            licence=settings.licence,
            exports=settings.exports,
        )


def files_of(
    base: FactBase, catalogue: Catalogue, pages: Pages, stamped: Mapping[str, date | None], settings: Settings
) -> Iterator[tuple[str, str | bytes]]:
    """Address and content of every file that is written as it is, without a shell.

    `stamped` are the addresses of all pages, with the day of the newest article that each rests on.
    """
    yield from pages.redirects()
    yield from pages.ways.files()
    feed = newest(catalogue, Wording(settings.language))
    yield feed.address, atom_of(feed, site_name=settings.name, site_url=settings.url)
    if settings.exports:
        yield from data_files(
            base, content=settings.content, site_name=settings.name, licence=settings.licence
        )
    if settings.url:
        yield from sitemaps({**dict.fromkeys(settings.pages), **stamped}, site_url=settings.url)
