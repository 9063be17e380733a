"""The preview: the files of a site over HTTP, on pages that load themselves again when the site changed.

A page asks for the next version and waits for the answer. What it runs for that is a file of the same
server, as the pages' policy wants it. Other applications can stand before this one: it is plain WSGI.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Condition
from typing import TYPE_CHECKING
from urllib.parse import parse_qs
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

SCRIPT = "/lembar-preview.js"
VERSION = "/lembar-preview"
WAIT_SECONDS = 25
_RELOADING = """\
(async () => {
  const known = new URL(document.currentScript.src).searchParams.get("version");
  for (;;) {
    try {
      const answer = await fetch(`/lembar-preview?after=${known}`, { cache: "no-store" });
      if ((await answer.text()) !== known) return location.reload();
    } catch {
      await new Promise((next) => setTimeout(next, 1000));
    }
  }
})();
"""


class Preview:
    """The site in a folder, as it is served at `mount`."""

    def __init__(self, folder: Path, *, mount: str = "/"):
        self._folder = folder.resolve()
        self._mount = f"/{mount.strip('/')}/".replace("//", "/")
        self._version = 1
        self._news = Condition()

    def changed(self) -> None:
        """Have every open page load itself again."""
        with self._news:
            self._version += 1
            self._news.notify_all()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        path = environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace")
        if path == VERSION:
            return self._next_version(environ, start_response)
        if path == SCRIPT:
            return _answer(start_response, "200 OK", "text/javascript", _RELOADING.encode())
        if path == "/" != self._mount:
            start_response("302 Found", [("Location", self._mount)])
            return []
        file = self._file(path)
        if file is None:
            missing = self._folder / "404.html"
            page = missing.read_bytes() if missing.is_file() else b"404"
            return _answer(start_response, "404 Not Found", "text/html", self._reloading(page))
        content, kind = file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if file.suffix == ".html":
            content = self._reloading(content)
        return _answer(start_response, "200 OK", kind, content)

    def _file(self, path: str) -> Path | None:
        if not path.startswith(self._mount) or "\0" in path:
            return None
        file = (self._folder / path.removeprefix(self._mount)).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_relative_to(self._folder) and file.is_file() else None

    def _reloading(self, page: bytes) -> bytes:
        script = f'<script src="{SCRIPT}?version={self._version}"></script>'.encode()
        before, body, after = page.rpartition(b"</body>")
        return before + script + body + after if body else page + script

    def _next_version(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The version of the site, as soon as it is another than the page has, or after a while."""
        known = parse_qs(environ.get("QUERY_STRING", "")).get("after", [""])[0]
        with self._news:
            self._news.wait_for(lambda: str(self._version) != known, timeout=WAIT_SECONDS)
            return _answer(start_response, "200 OK", "text/plain", str(self._version).encode())


def _answer(start_response: StartResponse, status: str, kind: str, content: bytes) -> Iterable[bytes]:
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    start_response(
        status,
        [
            ("Content-Type", kind + charset),
            ("Content-Length", str(len(content))),
            ("Cache-Control", "no-cache"),
        ],
    )
    return [content]


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Handler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: every page would be a dozen lines."""


def server_of(application: WSGIApplication, *, host: str, port: int) -> WSGIServer:
    """A server that answers with an application, each request in its own thread.

    Raises `OSError` where the address cannot be listened on.
    """
    return make_server(host, port, application, server_class=_Server, handler_class=_Handler)
