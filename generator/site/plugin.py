"""The plugin `lembar`: where MkDocs builds the shells, and we stamp the sheets into them.

MkDocs sees five pages of ours, the home, three lists and the search; each is also the shell of every
sheet in its folder. Sheets never enter MkDocs' page loop, which costs 13–25 ms a page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from generator.errors import LembarError
from generator.facts import FactBase
from generator.site import addresses
from generator.site.catalogue import Catalogue
from generator.site.pages import Pages, package_templates
from generator.site.search import index_site
from generator.site.shell import META, Shell
from generator.files import write_atomically
from generator.store import check_factbase, read_factbase

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = get_plugin_logger("lembar")

SHELLS = (addresses.HOME, addresses.ACTORS, addresses.EVENTS, addresses.ARTICLES, addresses.SEARCH)
ASSETS = ("assets/lembar.css", "assets/lembar.js")


class LembarConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in `mkdocs.yml`."""

    content = config_options.Dir(exists=True, default="content")
    """Folder of articles, curation and YAML."""
    templates = config_options.Optional(config_options.Dir(exists=True))
    """Folder whose templates go before ours of the same name."""
    generate = config_options.Type(bool, default=True)
    """Whether to read the articles first; without, the site is built from the YAML alone."""
    search = config_options.Type(bool, default=True)
    """Whether to make the search index."""


class LembarPlugin(BasePlugin[LembarConfig]):  # type: ignore[no-untyped-call]
    """Builds the fact sheets of a collection."""

    def __init__(self) -> None:
        self._base = FactBase()
        self._shells: dict[str, Shell] = {}
        self._introduction = ""

    @property
    def _content(self) -> Path:
        return Path(self.config.content)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our part of the theme before Material's, and our style and script after."""
        if config.use_directory_urls:
            raise PluginError("lembar: set `use_directory_urls: false` in mkdocs.yml")
        config.theme.dirs.insert(0, str(package_templates() / "shell"))
        config.extra_css.append(ASSETS[0])
        config.extra_javascript.append(ASSETS[1])
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Bring the YAML up to date and prove every quote of it."""
        try:
            self._base = self._generated() if self.config.generate else read_factbase(self._content)
        except LembarError as error:
            raise PluginError(str(error)) from error
        lies = check_factbase(self._base, self._content)
        for lie in lies:
            log.error(str(lie))
        if lies:
            raise PluginError(f"lembar: {len(lies)} facts do not hold; nothing was built")

    def _generated(self) -> FactBase:
        from generator.workflow import generate  # noqa: PLC0415  (a site from YAML needs no language)

        generated = generate(self._content)
        for error in generated.errors:
            log.error(str(error))
        for stale in generated.stale:
            log.warning("curation: %s: %s", stale.decision.decision, stale.reason)
        return generated.base

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the shells that the editors have no page for, and our assets."""
        for page in SHELLS:
            source = page.replace(".html", ".md")
            if files.get_file_from_path(source) is None:
                files.append(File.generated(config, source, content=""))
        for asset in ASSETS:
            files.append(File.generated(config, asset, abs_src_path=str(package_templates() / asset)))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Take away previous and next: a shell is many pages."""
        for page in nav.pages:
            if page.url in SHELLS:
                page.previous_page = page.next_page = None
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files  # noqa: ARG002
    ) -> str:
        """Turn our pages into shells."""
        if page.file.dest_uri in SHELLS:
            page.meta.update(META)
        return markdown

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files  # noqa: ARG002
    ) -> str:
        """Keep the editors' own words for the home page."""
        if page.file.dest_uri == addresses.HOME:
            self._introduction = html
        return html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep a shell; what MkDocs writes in its place is overwritten by its page."""
        if page.file.dest_uri in SHELLS:
            self._shells[page.file.dest_uri] = Shell(output, page=page.file.dest_uri)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp every page into its shell, and index them."""
        site = Path(config.site_dir)
        pages = Pages(
            Catalogue(self._base),
            site_name=config.site_name,
            introduction=self._introduction,
            templates=Path(self.config.templates) if self.config.templates else None,
        )
        shells = {shell.rpartition("/")[0]: self._shells[shell] for shell in SHELLS[:-1]}
        write_atomically(site / addresses.SEARCH, self._shells[addresses.SEARCH].stamp(pages.search()))
        for stamp in (pages.home(), pages.actors(), pages.events(), pages.articles(), *pages.sheets()):
            write_atomically(site / stamp.page, shells[stamp.page.rpartition("/")[0]].stamp(stamp))
        for page, html in pages.redirects():
            write_atomically(site / page, html)
        if self.config.search:
            try:
                index_site(site)
            except LembarError as error:
                raise PluginError(str(error)) from error

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object  # noqa: ARG002
    ) -> LiveReloadServer:
        """Build again when an article, a decision or a template changes."""
        for folder in (
            self._content / "articles",
            self._content / "curation",
            package_templates(),
            Path(self.config.templates or package_templates()),
        ):
            if folder.is_dir():
                server.watch(str(folder))
        return server
