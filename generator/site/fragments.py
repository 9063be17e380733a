"""Fragments: what pages are made of — a name, a quote, what somebody said.

The macros of `partials/` write them, and what several pages show is written once for all of them.
A link depends on how deep a page lies below the root of the site, so each depth has its own fragments.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from operator import attrgetter
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Macro

from generator.site.asked import Notes, Part

_TEMPLATES = (
    "partials/facts.html",
    "partials/notices.html",
    "partials/when.html",
    "partials/paging.html",
    "partials/actor.html",
)
_BY_FACT: dict[str, Callable[[Any], Hashable]] = {
    "article_link": attrgetter("id"),
    "dated": attrgetter("id"),
    "event_item": attrgetter("id"),
    "event_link": attrgetter("id"),
    "manner": attrgetter("act", "mode", "verified", "corrections"),
    "source_line": attrgetter("article", "start", "end"),
    "who": attrgetter("id"),
    "words": attrgetter("id"),
}
"""Macros of one fact each, with what tells apart the facts that they write differently."""
_BY_WORDS = ("actor_link", "badge", "years")
"""Macros whose arguments are words and numbers."""


class Fragments:
    """The macros for the pages of one depth, each an attribute by its name; in templates they are `facts`."""

    def __init__(self, environment: Environment, root: str, notes: Notes):
        """`root` is the way from a page to the root of the site; `notes` are those of the catalogue."""
        given = {"facts": self, "root": root, "link": partial(link_from, root)}
        for template in _TEMPLATES:
            for name, macro in vars(environment.get_template(template).make_module(given)).items():
                if isinstance(macro, Macro):
                    setattr(self, name, _remembering(name, macro, notes))


def link_from(root: str, address: str) -> str:
    """The way to an address from a page whose way to the root of the site is `root`."""
    return root + address


def _remembering(name: str, macro: Macro, notes: Notes) -> Callable[..., str]:
    if name in _BY_FACT:
        return _once(macro, _BY_FACT[name], notes)
    return _once(macro, lambda *words: words, notes) if name in _BY_WORDS else macro


def _once(macro: Macro, key_of: Callable[..., Hashable], notes: Notes) -> Callable[..., str]:
    """A macro that is called once for each key; whatever it asks for, each page that has it asks for."""
    written: dict[Hashable, Part] = {}

    def fragment(*given: object) -> str:
        key = key_of(*given)
        if key not in written:
            written[key] = notes.part(partial(macro, *given))
        return notes.again(written[key])

    return fragment
