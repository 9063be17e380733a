"""Publishing: every page of a collection is stamped into its shell, and what changed is written.

Knows nothing of MkDocs. A further page is one more line in `Pages.pages`; a further file, which needs no
shell (data, feeds), one more line in `files_of`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from generator.facts import FactBase
from generator.files import write_atomically
from generator.memo import Memo
from generator.site import addresses
from generator.site.asked import Notes, Upkeep
from generator.site.atom import atom_of
from generator.site.catalogue import Catalogue, Sheet
from generator.site.data import data_files
from generator.site.feeds import newest
from generator.site.head import Heads
from generator.site.pages import Pages
from generator.site.past import feed_of, past_of
from generator.site.settings import Settings
from generator.site.shell import Shell, Stamp
from generator.site.sitemap import sitemaps
from generator.site.wording import Wording


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
        the list in its folder (`aktor/iran.html` that of `aktor/index.html`). With the `memo` of a preview
        only what changed is looked through, and only pages that rest on it are made again.
        """
        self.site = site
        """The folder; whoever moves it says so here."""
        self._shells = shells
        self._settings = settings
        self._memo = memo
        self._upkeep = Upkeep()
        self._files_of: dict[str, list[str]] = {}
        """Addresses of what a sheet was last made of, by that of its page."""
        self._published: set[str] = set()

    def publish(self, base: FactBase, *, wanted: Callable[[], bool] = lambda: True) -> Published | None:
        """Write what is new or changed, and remove the pages that an earlier call wrote and are no more.

        None where the work was given up, because it was not `wanted` any more: what is not up to date by then
        is left to the next call.
        """
        catalogue, notes = Catalogue(base, self._memo), Notes()
        press = watching = _Press(catalogue, self._settings)
        if self._memo is not None:
            # To note what is asked takes a tenth of the time, and a build does not come back to its notes.
            watching = _Press(self._upkeep.watched(catalogue, notes), self._settings, notes)
        result = Published()
        stamped: dict[str, date | None] = {}
        wording = Wording(self._settings.language)
        past = past_of(base, self._settings.content, wording, limit=self._settings.commits)
        for stamp in press.pages.ways_in(past):
            if not wanted():
                return None
            if stamp.page not in self._settings.replaced:
                self._write(stamp.page, self._html(stamp, press), result)
                stamped[stamp.page] = None
        for sheet in catalogue.sheets():
            if not wanted():
                return None
            page = addresses.page_of(sheet)
            if self._upkeep.is_up_to_date(page, sheet):
                result.unchanged.extend(self._files_of[page])
            else:
                files, questions = notes.during(partial(self._sheet, sheet, watching))
                for file, written in files.items():
                    self._write(file, written, result)
                self._files_of[page] = list(files)
                if self._memo is not None:
                    self._upkeep.made(page, sheet, questions)
            pages = [address for address in self._files_of[page] if address.endswith(".html")]
            stamped |= dict.fromkeys(pages, catalogue.last_told(sheet))
        for address, content in files_of(base, catalogue, press.pages, stamped, self._settings):
            self._write(address, content, result)
        feed = feed_of(past, wording, site_name=self._settings.name)
        content = atom_of(feed, site_name=self._settings.name, site_url=self._settings.url)
        self._write(feed.address, content, result)
        present = {*result.written, *result.unchanged}
        for address in sorted(self._published - present):
            (self.site / address).unlink(missing_ok=True)
            result.removed.append(address)
        self._published = present
        self._upkeep.keep_only(present)
        return result

    def publish_sheets(self, base: FactBase, sheets: Iterable[Sheet]) -> Published:
        """Write the pages of some sheets and nothing else: an editor waits for them."""
        press = _Press(Catalogue(base, self._memo), self._settings)
        result = Published()
        for sheet in sheets:
            for address, content in self._sheet(sheet, press).items():
                self._write(address, content, result)
        self._published |= {*result.written, *result.unchanged}
        return result

    def _sheet(self, sheet: Sheet, press: _Press) -> dict[str, str]:
        """Every page of a sheet, and what leads from one to another, by address."""
        whole = press.pages.whole_sheet(sheet)
        files = {stamp.page: self._html(stamp, press) for stamp in whole.stamps}
        return files | ({whole.forwarding_file: whole.forwarding} if whole.forwarding_file else {})

    def _html(self, stamp: Stamp, press: _Press) -> str:
        return self._shell_of(stamp).stamp(stamp, press.heads.head_of(stamp))

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


def changed_sheets(before: FactBase, after: FactBase) -> list[Sheet]:
    """The sheets that are new or say something else than before."""
    known = {addresses.page_of(sheet): sheet for sheet in _sheets_of(before)}
    return [sheet for sheet in _sheets_of(after) if known.get(addresses.page_of(sheet)) != sheet]


def _sheets_of(base: FactBase) -> list[Sheet]:
    return [*base.articles, *base.actors, *base.events]


class _Press:
    """What makes pages from a catalogue."""

    def __init__(self, catalogue: Catalogue, settings: Settings, notes: Notes | None = None):
        """`notes` are those of a catalogue that notes what it is asked."""
        self.pages = Pages(catalogue, settings, notes)
        self.heads = Heads(catalogue, settings)


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
        yield from data_files(base, settings)
    if settings.url:
        yield from sitemaps({**dict.fromkeys(settings.pages), **stamped}, site_url=settings.url)
