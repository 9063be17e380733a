"""`lembar serve`: the preview, with the editors' work list before it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.app import app, complain, err, one_sentence_per_mistake, out
from generator.cli.served import Served
from generator.cli.settings import Settings
from generator.errors import LembarError, UsageError

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

LOOK_EVERY_SECONDS = 0.3


@app.command(epilog="Example: lembar serve --address 127.0.0.1:8001")
@one_sentence_per_mistake
def serve(
    *,
    config: Settings = Path("mkdocs.yml"),
    address: Annotated[str, typer.Option(help="Where to listen.", metavar="HOST:PORT")] = "127.0.0.1:8000",
) -> None:
    """Preview the site, and follow what changes in articles, decisions, pages and settings."""
    from generator.site.preview import Preview, server_of  # noqa: PLC0415

    host, port = _host_and_port(address)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    site = Served(config, address=f"http://{host}:{port}")
    preview = Preview(site.folder, mount=site.mount)
    try:
        server = server_of(_with_review(preview, site, host=host, port=port), host=host, port=port)
    except OSError as error:
        raise UsageError(
            f"cannot listen on {address}: {error.strerror}", remedy="name another with --address"
        ) from error
    Thread(target=server.serve_forever, daemon=True).start()
    out.print(f"The preview is at {site.url}; Ctrl-C ends it.", markup=False)
    with suppress(KeyboardInterrupt):
        _follow(site, preview.changed)
    server.shutdown()
    server.server_close()


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise UsageError(f"{address!r} is no address", remedy="give a host and a port, as in 127.0.0.1:8000")
    return host, int(port)


def _with_review(preview: WSGIApplication, site: Served, *, host: str, port: int) -> WSGIApplication:
    """The preview with the editors' work list before it, where nobody but this machine reaches it."""
    from generator.review import ReviewPage, editor_of, is_this_machine  # noqa: PLC0415
    from generator.site.translation import translations  # noqa: PLC0415

    if not is_this_machine(host):
        err.print("No review page: the preview listens to other machines than this one.")
        return preview
    review = ReviewPage(
        site.content,
        port=port,
        site_path=site.mount,
        found=lambda: (site.base, site.unsettled),
        by=editor_of(site.content),
        language=site.language,
        say=translations(site.language).gettext,
    )
    err.print(f"Review: {review.address}", markup=False)
    return review.before(preview)


def _follow(site: Served, changed: Callable[[], None]) -> None:
    """Bring the site up to date whenever something changes, without end."""
    from generator.site.pages import package_templates  # noqa: PLC0415
    from generator.site.watch import Watch  # noqa: PLC0415

    collection, shell = Watch(site.collection), Watch([*site.shell, package_templates()])
    while True:
        time.sleep(LOOK_EVERY_SECONDS)
        anew, facts = shell.changes(), collection.changes()
        if not anew and not facts:
            continue
        try:
            if anew:
                site.build()
            else:
                site.update(changed)
        except LembarError as error:
            complain(error)
        else:
            changed()
