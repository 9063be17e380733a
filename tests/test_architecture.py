"""The rooms import in one direction, and every public name is what its room says it is."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import generator

PACKAGE = Path(generator.__file__).parent
ORDER = [
    "facts",
    "articles",
    "language",
    "extraction",
    "corpus",
    "curation",
    "store",
    "review",
    "changes",
    "exports",
    "site",
]
EXTRACTION = ["actors", "statements", "events"]
COMMON = {"errors", "files", "kept", "looks", "memo", "slugs", "strict_yaml"}
UNTESTED_ALONE = {
    "__init__.py",
    "__main__.py",
    "article_facts.py",
    "curated.py",
    "change.py",
    "reported.py",
    "settings.py",
}
EVERYTHING = {"cli", "workflow", "__main__"}


def imports_of(path: Path) -> set[str]:
    """The rooms and modules of the package that a file imports when it is loaded."""
    modules = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
            modules.add(node.module.split(".")[1])
    return modules


@pytest.mark.parametrize("room", ORDER)
def test_a_room_imports_only_rooms_before_it(room: str) -> None:
    allowed = {*ORDER[: ORDER.index(room) + 1], *COMMON}
    if room == "site":
        # A site is built from YAML: what reads articles and languages is none of its business.
        allowed -= {"articles", "language", "extraction", "corpus", "curation", "review"}
    for path in (PACKAGE / room).rglob("*.py"):
        assert imports_of(path) <= allowed, path


@pytest.mark.parametrize("room", EXTRACTION)
def test_inside_the_extraction_too_imports_go_one_way(room: str) -> None:
    later = EXTRACTION[EXTRACTION.index(room) + 1 :]
    for path in (PACKAGE / "extraction" / room).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not any(f"generator.extraction.{other}" in text for other in later), path


def test_only_the_shell_and_the_plugin_know_mkdocs() -> None:
    knowing = {
        path.name
        for path in PACKAGE.rglob("*.py")
        if "from mkdocs" in path.read_text(encoding="utf-8") and path.parent.name == "site"
    }
    assert knowing == {"plugin.py"}


def test_every_module_is_in_a_room_or_common_to_all() -> None:
    top = {
        path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert top - {"__init__"} == {*ORDER, *COMMON, *EVERYTHING}


@pytest.mark.parametrize("room", [room for room in ORDER if room != "site"])
def test_what_a_room_exports_is_there_once_and_documented(room: str) -> None:
    module = importlib.import_module(f"generator.{room}")
    assert len(module.__all__) == len(set(module.__all__))
    for name in module.__all__:
        thing = getattr(module, name)
        if callable(thing) and not str(thing).startswith("typing"):
            assert thing.__doc__, name


def test_a_site_is_built_without_importing_spacy() -> None:
    code = "import sys, generator.site.plugin; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_module_grows_beyond_five_hundred_lines() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 500, path


def test_every_room_has_its_tests_path_for_path() -> None:
    tests = Path(__file__).parent
    untested = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if path.name not in UNTESTED_ALONE
        and not (tests / path.relative_to(PACKAGE).parent / f"test_{path.name}").is_file()
    ]
    assert untested == []
