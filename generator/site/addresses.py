"""Addresses: where each sheet and each fact stands in the site, and where a quote stands in the original.

All are relative to the root of the site, so that it works below any path and from a disk.
"""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from generator.facts import Actor, Article, Event, Quote, Span, Statement

HOME = "index.html"
ACTORS = "aktor/index.html"
EVENTS = "peristiwa/index.html"
ARTICLES = "sumber/index.html"
SEARCH = "cari.html"
FEED = "umpan.xml"
DATA = "data.html"
ARCHIVE = "data/lembar-fakta.zip"
TIMELINE = "linimasa/index.html"
NETWORK = "jaringan.html"
ABOUT = "tentang.html"
CHANGES = "perubahan.html"
CHANGES_FEED = "perubahan.xml"
WAYS_STYLE = "assets/ways.css"
WAYS_SCRIPT = "assets/ways.js"

_WHOLE = 12
"""Most words of a text fragment that is written out; a longer one gives its first and last words."""
_ENDS = 5


def actor_page(id_: str) -> str:
    """Address of an actor's sheet."""
    return f"aktor/{_file_name(id_)}"


def event_page(id_: str) -> str:
    """Address of an event's sheet."""
    return f"peristiwa/{_file_name(id_)}"


def timeline_page(name: str) -> str:
    """Address of a page of the timeline that shows a part of the time."""
    return f"linimasa/{name}.html"


def article_page(id_: str) -> str:
    """Address of an article's sheet."""
    return f"sumber/{_file_name(id_)}"


def page_of(sheet: Actor | Event | Article) -> str:
    """Address of a sheet."""
    if isinstance(sheet, Actor):
        return actor_page(sheet.id)
    return event_page(sheet.id) if isinstance(sheet, Event) else article_page(sheet.id)


def part_page(page: str, section: str, name: str) -> str:
    """Address of a further page of a long sheet: a part of one of its sections."""
    # A dot keeps it apart from other sheets, whose ids have none.
    return f"{page.removesuffix('.html')}.{section}.{name}.html"


def data_of(page: str, ending: str) -> str:
    """Address of a sheet's data ("json", "yml"), which lie beside its page."""
    return f"{page.removesuffix('.html')}.{ending}"


def _file_name(id_: str) -> str:
    """A sheet may be called "index", but the list of its section is that already."""
    return f"{id_}-.html" if id_ == "index" else f"{id_}.html"


def quote_anchor(span: Span) -> str:
    """Id of a quote on its article's page."""
    return f"q-{span.start}-{span.end}"


def quote_page(quote: Quote) -> str:
    """Address of a quote in its article."""
    return f"{article_page(quote.article)}#{quote_anchor(quote)}"


def fact_anchor(kind: str, quote: Quote) -> str:
    """Id of a fact that has none of its own and stands in one quote: stable as long as the quote is."""
    return f"{kind}-{quote.article}-{quote.start}-{quote.end}"


def position_anchor(statement: str) -> str:
    """Id of a statement, given by its own id, among the positions on an event."""
    return f"sikap-{statement}"


def statement_page(statement: Statement) -> str:
    """Permalink of a statement: on its speaker's sheet, or on its first article's where nobody is named."""
    page = (
        actor_page(statement.speaker)
        if statement.speaker
        else article_page(statement.sources[0].quote.article)
    )
    return f"{page}#{statement.id}"


def to_root(page: str) -> str:
    """The relative path from a page to the root of the site."""
    return "../" * page.count("/")


def at_original(article: Article, span: Span) -> str | None:
    """Address of a quote in the original, with a text fragment; None where the article has none.

    Source: WICG, "URL Fragment Text Directives".
    """
    if article.url is None:
        return None
    words = span.exact.split()
    if "\n" in span.exact.strip() or len(words) > _WHOLE:
        parts = [" ".join(span.exact.strip().split("\n")[0].split()[:_ENDS]), " ".join(words[-_ENDS:])]
    else:
        parts = [" ".join(words)]
    directive = ",".join(percent_encoded(part, safe="").replace("-", "%2D") for part in parts)
    return f"{article.url.partition('#')[0]}#:~:text={directive}"
