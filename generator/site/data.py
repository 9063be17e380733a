"""The data files of a site: each sheet as JSON and YAML beside it, and the whole in one archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.exports import PublishedArticle, archive_of, published, sheet_json
from generator.facts import Actor, Event, FactBase
from generator.site import addresses
from generator.site.settings import Settings


def data_files(base: FactBase, settings: Settings) -> Iterator[tuple[str, str | bytes]]:
    """Address and content of each file.

    The YAML is that of the collection, byte for byte: it is already the sheet.
    """
    kinds: tuple[tuple[str, Sequence[Actor | Event | PublishedArticle], Callable[[str], str]], ...] = (
        ("actors", base.actors, addresses.actor_page),
        ("events", base.events, addresses.event_page),
        ("sources", published(base), addresses.article_page),
    )
    for folder, sheets, page_of in kinds:
        for sheet in sheets:
            page = page_of(sheet.id)
            yield addresses.data_of(page, "json"), sheet_json(sheet) + "\n"
            yield addresses.data_of(page, "yml"), (settings.content / folder / f"{sheet.id}.yml").read_bytes()
    yield addresses.ARCHIVE, archive_of(base, name=settings.name, licence=settings.licence)
