"""Atom: entries become a feed that any reader understands, whatever they say.

Dates are those of what is told, never of the clock: the same entries give the same bytes.

Source: RFC 4287, "The Atom Syndication Format"; XML 1.0, §2.2, for the characters that may stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Entry:
    """One thing that is told. Every field is text."""

    address: str
    """Where it stands, from the root of the site, with its anchor."""
    title: str
    summary: str
    updated: date
    author: str
    """Who says it: an outlet, or several."""


@dataclass(frozen=True)
class Feed:
    """Entries under one title."""

    address: str
    """Where the feed itself stands, from the root of the site."""
    title: str
    page: str
    """Address of the page that shows the same."""
    language: str
    entries: Sequence[Entry]


def atom_of(feed: Feed, *, site_name: str, site_url: str | None) -> bytes:
    """The feed as XML; its links are relative to its own place where the site's address is not known."""
    to_root = site_url or "../" * feed.address.count("/")
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    _text(root, "id", _id(feed.address, site_name, site_url))
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(max((entry.updated for entry in feed.entries), default=date(1970, 1, 1))))
    SubElement(root, "link", {"rel": "self", "href": to_root + feed.address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": to_root + feed.page})
    _text(SubElement(root, "author"), "name", site_name)
    for entry in feed.entries:
        element = SubElement(root, "entry")
        _text(element, "id", _id(entry.address, site_name, site_url))
        _text(element, "title", entry.title)
        _text(element, "updated", _moment(entry.updated))
        SubElement(
            element, "link", {"rel": "alternate", "type": "text/html", "href": to_root + entry.address}
        )
        _text(SubElement(element, "author"), "name", entry.author)
        _text(element, "summary", entry.summary)
    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def xml_text(text: str) -> str:
    """The text with a replacement character for each one that cannot stand in XML."""
    return _NOT_IN_XML.sub("\ufffd", text)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = xml_text(text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _id(address: str, site_name: str, site_url: str | None) -> str:
    """The permalink; on a site that does not know its address, an id that is made of its name."""
    return f"{site_url}{address}" if site_url else uuid5(NAMESPACE_URL, f"{site_name}/{address}").urn
