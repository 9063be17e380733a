"""Reloading: what `mkdocs serve` writes into each page it serves may run under the page's policy.

MkDocs adds the script by which a page loads itself again when it answers a request, other words each time,
so that no policy made before can know it. It is the last of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from generator.site.policy import allowing

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_LAST_SCRIPT = re.compile(r"<script>((?:(?!<script).)*)</script>\s*</body>", re.DOTALL)


def allowing_reload(application: WSGIApplication) -> WSGIApplication:
    """The server's application, whose pages let the script run that it has added to them."""

    def allowed(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begun: list[tuple[Any, ...]] = []

        def begin(*answer: Any) -> Callable[[bytes], object]:
            begun.append(answer)
            return lambda _: None

        answer = application(environ, begin)
        status, headers, *error = begun[0]
        if dict(headers).get("Content-Type") != "text/html":
            start_response(status, headers, *error)
            return answer
        page = b"".join(answer).decode()
        script = _LAST_SCRIPT.search(page)
        content = (allowing(page, script[1]) if script else page).encode()
        others = [header for header in headers if header[0] != "Content-Length"]
        start_response(status, [*others, ("Content-Length", str(len(content)))], *error)
        return [content]

    return allowed
