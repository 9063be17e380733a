"""The sitemap: every page for search engines, with the day of the newest article that it rests on.

Source: sitemaps.org, "Sitemaps XML format".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

MOST = 50_000
"""Most addresses of one file, by the protocol; more than that are several files under an index."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemaps(pages: Mapping[str, date | None], *, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Address and content of each file; `pages` has their addresses from the root of the site."""
    entries = [(site_url + page, day) for page, day in pages.items()]
    if len(entries) <= MOST:
        yield "sitemap.xml", _document("urlset", "url", entries)
        return
    parts = {
        f"sitemap-{start // MOST + 1}.xml": entries[start : start + MOST]
        for start in range(0, len(entries), MOST)
    }
    for name, part in parts.items():
        yield name, _document("urlset", "url", part)
    yield "sitemap.xml", _document("sitemapindex", "sitemap", [(site_url + name, None) for name in parts])


def _document(name: str, item: str, entries: list[tuple[str, date | None]]) -> bytes:
    root = Element(name, {"xmlns": _NAMESPACE})
    for address, day in entries:
        element = SubElement(root, item)
        SubElement(element, "loc").text = address
        if day is not None:
            SubElement(element, "lastmod").text = day.isoformat()
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
