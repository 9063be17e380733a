"""Settings: what the editors say of their site in mkdocs.yml and in their own pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.site.article_sheet import PublishText


@dataclass(frozen=True)
class Settings:
    """What the editors say of their site."""

    name: str
    content: Path = Path("content")
    """Folder of articles, curation and YAML."""
    url: str | None = None
    """Its address, with a slash at the end; None where it is not known."""
    introduction: str = ""
    """HTML of their own words for the home page."""
    about: str = ""
    """HTML of their own words about the collection."""
    contact: str | None = None
    """Where readers ask for a correction: a mail address, or one of the web."""
    licence: str | None = None
    """Licence of the data, in words or as an address."""
    replaced: frozenset[str] = frozenset()
    """Addresses of pages of ours that they wrote wholly themselves."""
    language: str = "id"
    """Language of the interface."""
    publish_text: PublishText = "full"
    templates: Path | None = None
    """Folder whose templates go before ours of the same name."""
    exports: bool = True
    """Whether to write the data beside the pages."""
    commits: int = 30
    """How many commits the page of changes tells of at most."""
    pages: tuple[str, ...] = ()
    """Addresses of their own pages, which are written already."""
