"""What a site costs, beside MkDocs with Material and Hugo on the same sheets.

CPU seconds are user and system time of a process and of all that it starts. Each build begins with an empty
output; `known` is ours where the YAML was read before (`.lembar/`), `search` where it also makes the index.
"""

from __future__ import annotations

import gzip
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import get_args

from benchmarks.collection import make_collection
from benchmarks.rivals import Format, write_for_hugo, write_for_mkdocs
from generator.facts import FactBase

SETTINGS = Path(__file__).parents[1] / "mkdocs.yml"


def measure_site(folder: Path, *, sheets: int) -> str:
    """A table of all builds of one collection, and the weight of our pages."""
    project = folder / "ours"
    base = make_collection(project / "content", sheets=sheets)
    made = len(base.articles) + len(base.actors) + len(base.events)
    put_settings(project)
    rows = [f"{made} sheets", f"{'build':<44}{'CPU s':>8}{'ms/sheet':>10}"]
    for name, seconds in (*_ours(project), *_rivals(base, folder, project)):
        rows.append(f"{name:<44}{seconds:8.1f}{1000 * seconds / made:10.2f}")
    return "\n".join([*rows, *_weights(project / "site")])


def put_settings(project: Path) -> None:
    """Write three settings: for pages alone, with the search, with everything."""
    settings = SETTINGS.read_text(encoding="utf-8")
    for name, options in (
        ("pages", ["search: false", "exports: false"]),
        ("search", ["exports: false"]),
        ("all", []),
    ):
        lines = "".join(f"\n      {option}" for option in options)
        (project / f"{name}.yml").write_text(
            settings.replace("content: content\n", f"content: content{lines}\n"), encoding="utf-8"
        )
    shutil.copytree(SETTINGS.parent / "content" / "pages", project / "content" / "pages")


def _ours(project: Path) -> Iterator[tuple[str, float]]:
    build = [sys.executable, "-m", "generator", "build", "--no-generate", "--config"]
    shutil.rmtree(project / ".lembar" / "read", ignore_errors=True)
    yield "ours, pages", _cpu_seconds([*build, "pages.yml"], project)
    yield "ours, pages, YAML known", _cpu_seconds([*build, "pages.yml"], project)
    yield "ours, pages and search, YAML known", _cpu_seconds([*build, "search.yml"], project)
    yield "ours, pages, search and data, YAML known", _cpu_seconds([*build, "all.yml"], project)


def _rivals(base: FactBase, folder: Path, project: Path) -> Iterator[tuple[str, float]]:
    for format_ in get_args(Format):
        hugo = folder / f"hugo-{format_}"
        write_for_hugo(base, hugo, shell=_shell_of(project / "site"), format_=format_)
        yield f"Hugo, pages from {format_.upper()}", _cpu_seconds(["hugo", "--quiet"], hugo)
    mkdocs = folder / "mkdocs"
    write_for_mkdocs(base, mkdocs)
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    yield "MkDocs and Material, pages", _cpu_seconds([*build, "pages.yml"], mkdocs)
    yield "MkDocs and Material, pages and its search", _cpu_seconds([*build, "mkdocs.yml"], mkdocs)


def _shell_of(site: Path) -> str:
    """A page of ours without what it says, for Hugo to put its own there."""
    page = next((site / "aktor").glob("*.html")).read_text(encoding="utf-8")
    head, _, rest = page.partition('<div class="lf-sheet')
    return head + "{{ content }}" + rest[rest.rindex("</article>") :]


def _cpu_seconds(command: list[str], folder: Path) -> float:
    shutil.rmtree(folder / "site", ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(  # noqa: S603
        command,
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PATH": path},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _weights(site: Path) -> Iterator[str]:
    for section in ("aktor", "peristiwa", "sumber"):
        pages = [path.read_bytes() for path in (site / section).glob("*.html") if path.name != "index.html"]
        sizes = sorted(len(page) for page in pages)
        packed = sorted(len(gzip.compress(page)) for page in pages[:: max(len(pages) // 100, 1)])
        yield (
            f"{section}: HTML {median(sizes) / 1000:.1f} kB, largest {sizes[-1] / 1000:.1f}; "
            f"gzipped {median(packed) / 1000:.1f}, largest of a sample {packed[-1] / 1000:.1f}"
        )
