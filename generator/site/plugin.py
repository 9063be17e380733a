"""The plugin `lembar`: where MkDocs builds the shells, and we stamp the sheets into them.

MkDocs sees five pages of ours, the home, three lists and the search; each is also the shell of every
sheet in its folder. Sheets never enter MkDocs' page loop, which costs 13–25 ms a page. What MkDocs
writes goes to a staging folder, and to the site only when everything else is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import yaml_load

from generator.errors import LembarError
from generator.facts import FactBase
from generator.memo import Memo
from generator.site import addresses
from generator.site.article_sheet import PublishText
from generator.site.pages import package_templates
from generator.site.policy import with_policy
from generator.site.publish import Publisher
from generator.site.reloading import allowing_reload
from generator.site.search import index_site
from generator.site.settings import Settings
from generator.site.shell import META, Shell
from generator.site.staging import Staging
from generator.site.translation import install_translations, translations
from generator.store import Memory, check_factbase, read_factbase

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


log = get_plugin_logger("lembar")

SHELLS = (
    addresses.HOME,
    addresses.ACTORS,
    addresses.EVENTS,
    addresses.TIMELINE,
    addresses.NETWORK,
    addresses.ARTICLES,
    addresses.ABOUT,
    addresses.CHANGES,
    addresses.SEARCH,
)
STYLES = ("assets/lembar.css",)
SCRIPTS = ("assets/lembar.js", "assets/sheets.js")
ASSETS = (
    *STYLES,
    *SCRIPTS,
    "assets/search.css",
    "assets/search.js",
    addresses.WAYS_STYLE,
    addresses.WAYS_SCRIPT,
    "assets/source-serif-4.woff2",
)


class LembarConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in `mkdocs.yml`."""

    content = config_options.Dir(exists=True, default="content")
    """Folder of articles, curation and YAML."""
    templates = config_options.Optional(config_options.Dir(exists=True))
    """Folder whose templates go before ours of the same name."""
    publish_text = config_options.Choice[PublishText](("full", "quotes"), default="full")
    """Whether an article's page shows its whole text or only what is quoted of it."""
    generate = config_options.Type(bool, default=True)
    """Whether to read the articles first; without, the site is built from the YAML alone."""
    contact = config_options.Optional(config_options.Type(str))
    """Where readers ask for a correction: a mail address, or one of the web."""
    licence = config_options.Optional(config_options.Type(str))
    """Licence of the data, in words or as an address."""
    exports = config_options.Type(bool, default=True)
    """Whether to write the data beside the pages: each sheet as JSON and YAML, the whole as an archive."""
    commits = config_options.Type(int, default=30)
    """How many commits the page of changes tells of at most."""
    search = config_options.Type(bool, default=True)
    """Whether to make the search index."""


class LembarPlugin(BasePlugin[LembarConfig]):  # type: ignore[no-untyped-call]
    """Builds the fact sheets of a collection."""

    def __init__(self) -> None:
        self.given: FactBase | None = None
        """What to publish, where whoever starts MkDocs has read it already."""
        self.memo: Memo | None = None
        """What was computed of earlier states of the collection, where whoever starts MkDocs keeps it."""
        self.publisher: Publisher | None = None
        """What published the site, once it is built."""
        self._base = FactBase()
        self._shells: dict[str, Shell] = {}
        self._site_name = ""
        self._editors_pages: list[str] = []
        self._own_words: dict[str, str] = {}
        self._replaced: set[str] = set()
        self._staging: Staging | None = None
        self._previewed = False

    @property
    def _content(self) -> Path:
        return Path(self.config.content)

    @property
    def _kept(self) -> Path:
        """The folder of what is kept from run to run."""
        return self._content.resolve().parent / ".lembar"

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Learn whether this is a preview, in which MkDocs builds again and again."""
        self._previewed = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let MkDocs write beside the site, put our part of the theme before Material's, our assets after."""
        if config.use_directory_urls:
            raise PluginError("lembar: set `use_directory_urls: false` in mkdocs.yml")
        config.theme["language"] = self._language(config)
        self._site_name = config.site_name
        for name in ("site_name", "site_description", "site_author"):
            # MkDocs' own templates print these as they are.
            config[name] = str(escape(config[name])) if config[name] else config[name]
        self._staging = Staging(self._kept / "site", site=Path(config.site_dir))
        config.site_dir = str(self._staging.folder)
        config.theme.dirs.insert(0, str(package_templates() / "shell"))
        config.extra_css.extend(STYLES)
        config.extra_javascript.extend(SCRIPTS)
        return config

    @staticmethod
    def _language(config: MkDocsConfig) -> str:
        """The language that `mkdocs.yml` sets for the theme; Indonesian where it sets none."""
        theme: object = None
        if config.config_file_path:
            with Path(config.config_file_path).open("rb") as file:
                theme = (yaml_load(file) or {}).get("theme")
        language = str(theme.get("language", "id")) if isinstance(theme, dict) else "id"
        try:
            translations(language)
        except LembarError as error:
            raise PluginError(f"lembar: {error}") from error
        return language

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Let our part of the theme speak the site's language."""
        install_translations(env, config.theme["language"])
        return env

    def on_pre_build(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Bring the YAML up to date and prove every quote of it."""
        try:
            self._base = self.given or (self._generated() if self.config.generate else self._read())
        except LembarError as error:
            raise PluginError(str(error)) from error
        lies = check_factbase(self._base, self._content, memo=self.memo)
        for lie in lies:
            log.error(str(lie))
        if lies:
            raise PluginError(f"lembar: {len(lies)} facts do not hold; nothing was built")

    def _read(self) -> FactBase:
        memory = Memory(self._content)
        base = read_factbase(self._content, memory=memory)
        memory.save()
        return base

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
        self._editors_pages = [
            file.dest_uri for file in files.documentation_pages() if file.dest_uri not in SHELLS
        ]
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
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Turn our pages into shells, but for those that say `lembar: false` in their front matter."""
        if page.file.dest_uri in SHELLS:
            if page.meta.get("lembar") is False:
                self._replaced.add(page.file.dest_uri)
            else:
                page.meta.update(META)
        return markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Keep the editors' own words for a page of ours."""
        if page.file.dest_uri in SHELLS:
            self._own_words[page.file.dest_uri] = html
        return html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give a page its policy, and keep a shell, whose place is taken by its page."""
        output = with_policy(output)
        if page.file.dest_uri in SHELLS:
            self._shells[page.file.dest_uri] = Shell(output, page=page.file.dest_uri)
        return output

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give the page for what is not found its policy too."""
        return with_policy(output_content) if template_name.endswith(".html") else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp every page into its shell, and index them."""
        if self._staging is None:
            raise PluginError("lembar: MkDocs ended a build that it did not begin")
        settings = Settings(
            name=self._site_name,
            content=self._content,
            url=config.site_url or None,
            introduction=self._own_words.get(addresses.HOME, ""),
            about=self._own_words.get(addresses.ABOUT, ""),
            contact=self.config.contact,
            licence=self.config.licence,
            exports=self.config.exports,
            replaced=frozenset(self._replaced),
            language=config.theme["language"],
            publish_text=self.config.publish_text,
            commits=max(1, self.config.commits),
            templates=Path(self.config.templates) if self.config.templates else None,
            pages=(*self._editors_pages, *sorted(self._replaced)),
        )
        self.publisher = Publisher(self._staging.folder, self._shells, settings, memo=self.memo)
        try:
            self.publisher.publish(self._base)
            if self.config.search:
                index_site(self._staging.folder, cache=self._kept / "search")
        except LembarError as error:
            raise PluginError(str(error)) from error
        # MkDocs packs the sitemap of its own pages, which are a few of ours.
        (self._staging.folder / "sitemap.xml.gz").unlink(missing_ok=True)
        config.site_dir = str(self._staging.site)
        if self._previewed:
            self.on_shutdown()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave the site as it was."""
        if self._staging is not None:
            self._staging.discard()
            self._staging = None

    def on_shutdown(self) -> None:
        """Publish what was built: nothing can fail any more, also not a strict build."""
        if self._staging is not None:
            self._staging.replace_site()
            if self.publisher is not None:
                self.publisher.site = self._staging.site
            self._staging = None

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        builder: object,  # noqa: ARG002
    ) -> LiveReloadServer:
        """Build again when an article, a decision or a template changes, also with the first decision.

        The pages are those of a build, with their policy.
        """
        server.set_app(allowing_reload(server.serve_request))
        (self._content / "curation").mkdir(exist_ok=True)
        for folder in (
            self._content / "articles",
            self._content / "curation",
            package_templates(),
            Path(self.config.templates or package_templates()),
        ):
            if folder.is_dir():
                server.watch(str(folder))
        return server
