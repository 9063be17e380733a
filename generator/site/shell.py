"""The shell: a page of MkDocs and Material with holes, into which sheets are stamped.

This is the only module that knows what such a page looks like. MkDocs' own templates do not escape what
they print, so nothing from an article ever goes through them: a shell is rendered with tokens in the
places of title, description, address and content, and cut there. What is stamped is never searched
for tokens again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, zip_longest

from markupsafe import Markup, escape

from generator.facts import Actor, Article, Event

TITLE = "LEMBAR-TITLE-TOKEN"
DESCRIPTION = "LEMBAR-DESCRIPTION-TOKEN"
CONTENT = "LEMBAR-CONTENT-TOKEN"
HEAD = "LEMBAR-HEAD-TOKEN"

META = {"title": TITLE, "description": DESCRIPTION, "hide": ["navigation", "toc"], "lembar": True}
"""Front matter of a shell; `templates/shell/main.html` prints the tokens of head and content for `lembar`."""

_CANONICAL = re.compile(r'(<link rel="canonical" href=")([^"]*)(">)')
_VERBATIM = re.compile(r"(<(script|style|pre|textarea)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_HOLES = re.compile(f"({TITLE}|{DESCRIPTION}|{CONTENT}|{HEAD}|LEMBAR-ADDRESS-TOKEN)")


@dataclass(frozen=True)
class Stamp:
    """What one page puts into the holes. Titles and descriptions are text, the content is HTML."""

    page: str
    """Address of the page from the root of the site."""
    title: str
    description: str
    content: Markup
    about: Actor | Event | Article | None = None
    """The sheet that the page is, where it is one."""


class Shell:
    """A blank page of one folder of the site; every page of that folder is stamped into it."""

    def __init__(self, html: str, *, page: str):
        """`html` is what MkDocs made of a page with the front matter `META` at the address `page`."""
        canonical = _CANONICAL.search(html)
        self._base = canonical[2].removesuffix(page).removesuffix("index.html") if canonical else ""
        self._pieces = _HOLES.split(_CANONICAL.sub(r"\1LEMBAR-ADDRESS-TOKEN\3", _without_indents(html)))

    def stamp(self, stamp: Stamp, head: Markup = Markup("")) -> str:  # noqa: B008  (it cannot change)
        """The page with its holes filled; `head` is what machines read in its head."""
        filled = {
            TITLE: str(escape(_one_line(stamp.title))),
            DESCRIPTION: str(escape(_one_line(stamp.description))),
            CONTENT: str(stamp.content),
            HEAD: str(head),
            "LEMBAR-ADDRESS-TOKEN": str(escape(self._base + stamp.page)),
        }
        return "".join(filled.get(piece, piece) for piece in self._pieces)


def _without_indents(html: str) -> str:
    """The page without the white space that begins its lines: a third of a shell, and of each sheet in it."""
    pieces = _VERBATIM.split(html)
    # `split` gives what lies between, the verbatim element and its name, over and over.
    between = [re.sub(r"\s*\n\s*", "\n", piece) for piece in pieces[::3]]
    return "".join(chain.from_iterable(zip_longest(between, pieces[1::3], fillvalue="")))


def _one_line(text: str) -> str:
    return " ".join(text.split())
