"""The head of a page, as machines read it: what it shows, where else the same stands, what it is about.

Open Graph names no picture, for that would be a request to somebody; a site's own may be added in
`templates/`.

Source: The Open Graph protocol, https://ogp.me.
"""

from __future__ import annotations

from babel.core import get_global
from markupsafe import Markup

from generator.facts import Actor, Article
from generator.site import addresses
from generator.site.catalogue import Catalogue
from generator.site.linked_data import dataset_node, nodes_of, script_of, site_node
from generator.site.settings import Settings
from generator.site.shell import Stamp

_PROPERTY = Markup('<meta property="og:{}" content="{}">')
# Material asks for a sitemap beside whatever a link with rel="alternate" and no other word leads to.
_ALTERNATE = Markup('<link rel="alternate describedby" type="{}" href="{}">')
_FEED = Markup('<link rel="alternate feed" type="application/atom+xml" href="{}" title="{}">')


class Heads:
    """Makes the head of every page of one site."""

    def __init__(self, catalogue: Catalogue, settings: Settings):
        self._catalogue = catalogue
        self._settings = settings
        self._locale = _with_territory(settings.language)

    def head_of(self, stamp: Stamp) -> Markup:
        """The elements that a page has in its head for machines."""
        root = addresses.to_root(stamp.page)
        settings = self._settings

        def link(address: str) -> str:
            if settings.url:
                return settings.url + address
            page, anchor, id_ = address.partition("#")
            return f"#{id_}" if anchor and page == stamp.page else root + address

        properties = {
            "title": stamp.title,
            "description": stamp.description,
            "type": _type_of(stamp),
            "locale": self._locale,
            "site_name": settings.name,
            "url": settings.url and link(stamp.page),
        }
        elements = [_PROPERTY.format(name, value) for name, value in properties.items() if value]
        elements.append(_FEED.format(root + addresses.FEED, settings.name))
        if stamp.about is not None:
            elements.append(script_of(nodes_of(stamp.about, self._catalogue, link)))
            if settings.exports:
                elements += [
                    _ALTERNATE.format(media_type, root + addresses.data_of(stamp.page, ending))
                    for media_type, ending in (("application/json", "json"), ("application/yaml", "yml"))
                ]
        elif stamp.page == addresses.DATA:
            data = dataset_node(settings.name, stamp.description, settings.licence, self._catalogue, link)
            elements.append(script_of([data]))
        elif stamp.page == addresses.HOME:
            elements.append(script_of([site_node(settings.name, link)]))
        return Markup("\n").join(elements)


def _type_of(stamp: Stamp) -> str:
    if isinstance(stamp.about, Actor) and stamp.about.kind == "person":
        return "profile"
    return "article" if isinstance(stamp.about, Article) else "website"


def _with_territory(language: str) -> str:
    """The language with the territory where most speak it ("id_ID"), as Open Graph wants it."""
    likely: str = get_global("likely_subtags").get(language, language)
    return f"{language}_{likely.rpartition('_')[2]}" if "_" in likely else language
