"""The search indexes, one for each section of the site, which Pagefind makes of the finished pages.

A section whose pages did not change is not indexed again; the others are indexed side by side. The reader's
browser merges them.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from generator.errors import SiteError
from generator.site import addresses

BUNDLES = "pagefind"
"""Folder of the indexes in a site, one folder for each section."""
SECTIONS = tuple(
    address.partition("/")[0] for address in (addresses.ACTORS, addresses.EVENTS, addresses.ARTICLES)
)
"""Folders of the sheets. The scripts that search come with the first that has any."""
_LEFT_OUT = (
    *("h2", "h3", "dt", "summary", ".lf-kicker", ".lf-byline", ".lf-states", ".lf-summary", ".lf-empty"),
    *(".lf-card > header", ".lf-source", ".lf-list", ".lf-who", ".lf-others", ".lf-rail", ".lf-facts"),
    *(".lf-roles > li > :not(strong)", ".lf-sheet > .lf-note", ".lf-presumption", ".lf-reports p"),
    *(".lf-above", ".lf-stance--silent", ".lf-notice", ".lf-corrections", ".lf-furniture", ".lf-data"),
    *(".lf-further", ".lf-pager", ".lf-beside", ".lf-aliases > i"),
)
"""What a sheet says that no quote says: labels, dates, sources, other sheets, the ways to further pages."""
_SCRIPTS = ("pagefind.js", "pagefind-worker.js", "wasm.*")
_INDEX = ("pagefind-entry.json", "*.pf_meta", "fragment", "index", "filter")


def index_site(site: Path, *, cache: Path) -> list[str]:
    """Write the indexes of a site into it, and give the sections that were indexed anew.

    `cache` is a folder that keeps them from run to run. Raises `SiteError` where Pagefind fails.
    """
    present = {section: pages for section in SECTIONS if (pages := _pages(site, section))}
    checksums = {section: _checksum(pages) for section, pages in present.items()}
    stale = [section for section in present if _known(cache, section) != checksums[section]]
    runs = [(section, _start(site, section, cache)) for section in stale]
    failures = [(section, said) for section, run in runs if (said := _failure(run))]
    if failures:
        section, said = failures[0]
        raise SiteError(
            f"the search index of {section}/ could not be made: {said}",
            remedy="install the project anew, or set `search: false` for the plugin in mkdocs.yml",
        )
    for section in stale:
        (cache / f"{section}.sha256").write_text(checksums[section], encoding="ascii")
    shutil.rmtree(site / BUNDLES, ignore_errors=True)
    for number, section in enumerate(present):
        _copy(cache / section, site / BUNDLES / section, _INDEX if number else _SCRIPTS + _INDEX)
    return stale


def _pages(site: Path, section: str) -> list[Path]:
    return sorted(path for path in (site / section).glob("*.html") if path.name != "index.html")


def _checksum(pages: list[Path]) -> str:
    digest = hashlib.sha256(version("pagefind").encode())
    for page in pages:
        digest.update(f"\0{page.name}\0".encode())
        digest.update(hashlib.sha256(page.read_bytes()).digest())
    return digest.hexdigest()


def _known(cache: Path, section: str) -> str | None:
    """The checksum of the pages that the index in the cache is of."""
    file = cache / f"{section}.sha256"
    return file.read_text(encoding="ascii") if file.is_file() and (cache / section).is_dir() else None


def _start(site: Path, section: str, cache: Path) -> subprocess.Popen[str]:
    (cache / f"{section}.sha256").unlink(missing_ok=True)
    shutil.rmtree(cache / section, ignore_errors=True)
    command = [
        *(sys.executable, "-m", "pagefind", "--silent", "--force-language", "id"),
        *("--exclude-selectors", ", ".join(_LEFT_OUT)),
        *("--site", str(site), "--glob", f"{section}/*.html", "--output-path", str(cache / section)),
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603


def _failure(run: subprocess.Popen[str]) -> str:
    """What a run said, where it failed."""
    said, _ = run.communicate()
    return "" if run.returncode == 0 else said.strip() or f"exit code {run.returncode}"


def _copy(bundle: Path, target: Path, names: tuple[str, ...]) -> None:
    target.mkdir(parents=True)
    for name in names:
        for path in bundle.glob(name):
            if path.is_dir():
                shutil.copytree(path, target / path.name)
            else:
                shutil.copyfile(path, target / path.name)
