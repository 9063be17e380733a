"""The site that `lembar serve` serves, and what it takes to bring it up to date.

When an article or a decision changes, the sheets that say something else are written at once; lists,
neighbouring sheets and the search follow in the background. Only settings, templates and the editors' own
pages need MkDocs again.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Event as Signal
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from generator.cli.app import complain
from generator.cli.generate import generated_from
from generator.cli.settings import settings_of
from generator.errors import LembarError, SiteError

if TYPE_CHECKING:
    from jinja2 import TemplateError

    from generator.curation import Unsettled
    from generator.facts import FactBase
    from generator.site.publish import Publisher


class Served:
    """The site that is served, and what it takes to bring it up to date."""

    base: FactBase
    """What the site says, or will say when the background is done."""
    unsettled: Unsettled
    """What it left of decisions to their editors."""
    _publisher: Publisher

    def __init__(self, config: Path, *, address: str):
        """Build the site, all but the search.

        Raises `SiteError` where MkDocs cannot.
        """
        from generator.store import Memory  # noqa: PLC0415

        self._config = config
        settings = settings_of(config)
        self.mount = urlsplit(settings.site_url or "/").path or "/"
        self.url = address + self.mount
        self.language: str = settings.theme["language"]
        options = settings.plugins["lembar"].config
        self.content = Path(options.content)
        self._searched: bool = options.search
        self.shell = [
            Path(settings.docs_dir),
            config,
            *([Path(options.templates)] if options.templates else []),
        ]
        """Files and folders that need MkDocs again when they change."""
        self.collection = [self.content / "articles", self.content / "curation"]
        self._kept = self.content.resolve().parent / ".lembar"
        self.folder = self._kept / "preview"
        self._memory = Memory(self.content)
        self._overtaken = Signal()
        self._writing, self._searching = Lock(), Lock()
        self._background: list[Thread] = []
        self.build()

    def build(self) -> None:
        """Build the site anew.

        Raises `SiteError` where MkDocs cannot: the site stays as it was.
        """
        from jinja2 import TemplateError  # noqa: PLC0415
        from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415
        from mkdocs.exceptions import Abort  # noqa: PLC0415

        with self._alone():
            settings = settings_of(self._config, site_dir=str(self.folder), site_url=self.url)
            plugin: Any = settings.plugins["lembar"]
            generated = generated_from(self.content, memory=self._memory)
            self.base = plugin.given = generated.base
            self.unsettled = generated.unsettled
            plugin.memo = self._memory.memo
            plugin.config.search = plugin.config.exports = False
            try:
                settings.plugins.on_startup(command="build", dirty=False)
                mkdocs_build(settings)
            except Abort as error:
                raise SiteError("the preview was not built", remedy="mend what is said above") from error
            except TemplateError as error:
                raise _broken_template(error) from error
            finally:
                settings.plugins.on_shutdown()
            self._publisher = plugin.publisher
        # What is known now stays: to look through it for garbage at each change takes longer than all else.
        gc.collect()
        gc.freeze()
        self._in_background(self._search)
        self._in_background(self._warm_up)

    def _warm_up(self) -> None:
        """Read an article of each language, so that the first one that changes waits for nothing."""
        from generator.extraction import extract  # noqa: PLC0415
        from generator.language import load_pack  # noqa: PLC0415

        with suppress(LembarError):
            for language, article in {article.language: article for article in self.base.articles}.items():
                extract(article, load_pack(language))

    def update(self, changed: Callable[[], None]) -> None:
        """Write the sheets that say something else now, and the rest in the background.

        Raises `SiteError` where a quote does not hold: nothing is written then.
        """
        from generator.site.publish import changed_sheets  # noqa: PLC0415
        from generator.store import check_factbase  # noqa: PLC0415

        with self._alone():
            generated = generated_from(self.content, memory=self._memory)
            base = generated.base
            if lies := check_factbase(base, self.content, memo=self._memory.memo):
                for lie in lies:
                    complain(lie)
                raise SiteError(
                    f"{len(lies)} facts do not hold; the preview stays as it was", remedy="mend them"
                )
            self._publisher.publish_sheets(base, changed_sheets(self.base, base))
            self.base, self.unsettled = base, generated.unsettled
        self._in_background(partial(self._follow_up, changed))

    def _in_background(self, work: Callable[[], None]) -> None:
        self._background = [thread for thread in self._background if thread.is_alive()]
        self._background.append(Thread(target=work, daemon=True))
        self._background[-1].start()

    def finish(self) -> None:
        """Wait until nothing is left to do in the background."""
        for thread in self._background:
            thread.join()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Have whatever is written in the background given up, and write alone."""
        self._overtaken.set()
        with self._writing:
            self._overtaken.clear()
            gc.disable()
            try:
                yield
            finally:
                gc.enable()

    def _follow_up(self, changed: Callable[[], None]) -> None:
        with self._writing:
            published = self._publisher.publish(self.base, wanted=lambda: not self._overtaken.is_set())
        if published is None:
            return
        if published.written or published.removed:
            changed()
        self._search()

    def _search(self) -> None:
        from generator.site.search import index_site  # noqa: PLC0415

        if not self._searched:
            return
        with self._searching:
            try:
                index_site(self.folder, cache=self._kept / "search")
            except LembarError as error:
                complain(error)


def _broken_template(error: TemplateError) -> SiteError:
    file = getattr(error, "filename", None)
    return SiteError(
        f"a template does not work: {error}",
        file=file,
        line=getattr(error, "lineno", None),
        remedy="mend it; the preview stays as it was",
    )
