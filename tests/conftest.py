"""Fixtures of the whole suite."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from generator.workflow import generate
from tests.changes.conftest import Collection
from tests.curation.conftest import Newsroom
from tests.site.conftest import new_project
from tests.support import NEWS_ONE, NEWS_TWO, SHARED, put_articles

# A slow machine is no failure: no test is timed.
settings.register_profile("lembar", deadline=None)
settings.load_profile("lembar")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A collection of two articles that share a person, not yet generated."""
    folder = tmp_path / "content"
    put_articles(folder, satu=NEWS_ONE, dua=NEWS_TWO)
    return folder


@pytest.fixture
def generated(content: Path) -> Path:
    """The same collection with its YAML."""
    generate(content)
    return content


@pytest.fixture
def shared() -> Path:
    """The folder of shared articles and gold."""
    if not SHARED.is_dir():
        pytest.skip(
            f"{SHARED} is not here: the articles and gold that this test reads are not ours to publish"
        )
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser that pages are looked at with."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("LEMBAR_REQUIRE_BROWSER"):
            pytest.fail("no Chromium on this machine, and LEMBAR_REQUIRE_BROWSER asks for one")
        pytest.skip(
            "no Chromium on this machine; install it (apt install chromium) to test the site in a browser"
        )
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles and its settings, without the search, not yet built."""
    folder = new_project(tmp_path)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        settings.replace("content: content", "content: content\n      search: false"), encoding="utf-8"
    )
    return folder


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    """A collection in a repository without commits."""
    return Collection(tmp_path / "proyek")


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A collection without articles, which grows while its editors decide."""
    return Newsroom(tmp_path / "content")
