"""The Content-Security-Policy of a page: what a browser may load and run on it.

A folder of static files has no headers, so the policy stands in the page. Scripts are those of the site's
own files, and those written into the page by the theme, each by its hash, which is taken of the page as
rendered; a script that comes onto the page in any other way does not run.

Source: W3C, "Content Security Policy Level 3".
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from generator.errors import SiteError

_JAVASCRIPT = frozenset(["", "module", "text/javascript", "application/javascript"])
"""Types of a script that runs: one of another type is data, which no policy asks about."""
_SCRIPTS = "script-src 'self' 'wasm-unsafe-eval'"
_CHARSET = re.compile(r'<meta charset="[^"]*">|<head>', re.IGNORECASE)


def with_policy(html: str) -> str:
    """The page with a policy that lets run what stands in it now, and nothing that is added later.

    Raises `SiteError` for a page without a head.
    """
    place = max(_CHARSET.finditer(html[:1024]), key=lambda found: found.end(), default=None)
    if place is None:
        raise SiteError(
            "a page has no <head> to say in what it may run", remedy="give the theme's base template one"
        )
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy_of(html)}">'
    return f"{html[: place.end()]}{policy}{html[place.end() :]}"


def allowing(html: str, script: str) -> str:
    """A page with a policy, which lets one more script run, as it is written into the page."""
    return html.replace(_SCRIPTS, f"{_SCRIPTS} {_hashes([script])[0]}", 1)


def policy_of(html: str) -> str:
    """The policy of a page."""
    inline = _Inline()
    inline.feed(html)
    inline.close()
    return "; ".join(
        (
            "default-src 'self'",
            # Pagefind, which searches, is WebAssembly.
            " ".join([_SCRIPTS, *_hashes(inline.scripts)]),
            " ".join(["style-src 'self'", *_hashes(inline.styles)]),
            # The theme's icons are in its style sheet.
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def _hashes(texts: list[str]) -> list[str]:
    return [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in dict.fromkeys(texts)]


class _Inline(HTMLParser):
    """Collects the scripts and styles that are written into a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._collected: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and "src" not in given and (given.get("type") or "").lower() in _JAVASCRIPT:
            self._collected = self.scripts
        elif tag == "style":
            self._collected = self.styles
        if self._collected is not None:
            self._collected.append("")

    def handle_data(self, data: str) -> None:
        if self._collected is not None:
            self._collected[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._collected = None
