"""What is served is what a build would be, and what is broken leaves it as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.served import Served
from generator.errors import SiteError
from tests.site.conftest import lembar

ADDRESS = "http://127.0.0.1:8000"


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_after_changes_every_file_is_that_of_a_build(project: Path) -> None:
    served = Served(project / "mkdocs.yml", address=ADDRESS)
    articles = project / "content" / "articles"
    (articles / "baru.txt").write_text("Gunung Semeru meletus, Senin (5/12/2022).", encoding="utf-8")
    served.update(lambda: None)
    (articles / "polos.txt").write_text(
        "Gempa mengguncang Cianjur pada Selasa (22/11/2022). Presiden Ukraina Volodymyr Zelensky meminta maaf.",
        encoding="utf-8",
    )
    served.update(lambda: None)
    served.finish()
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("https://fakta.example/arsip/", f"{ADDRESS}/arsip/")
    settings = settings.replace(
        "content: content\n", "content: content\n      exports: false\n      search: false\n"
    )
    (project / "as-served.yml").write_text(settings, encoding="utf-8")
    run = lembar(project, "build", "--config", "as-served.yml")
    assert run.returncode == 0, run.stderr
    before, after = files_below(project / "site"), files_below(served.folder)
    pages = {name for name in after if not name.startswith("pagefind/")}
    assert "sumber/baru.html" in pages
    assert {name: after[name] for name in pages} == before


def test_a_template_that_does_not_work_is_named_and_the_site_stays(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(
        settings.replace("content: content\n", "content: content\n      templates: own\n"), encoding="utf-8"
    )
    (project / "own").mkdir()
    served = Served(project / "mkdocs.yml", address=ADDRESS)
    before = files_below(served.folder)
    (project / "own" / "actor.html").write_text("<p>\n{% if %}", encoding="utf-8")
    with pytest.raises(SiteError, match=r"own/actor\.html:2: a template does not work"):
        served.build()
    assert files_below(served.folder) == before
    (project / "own" / "actor.html").unlink()
    served.build()
    assert files_below(served.folder).keys() == before.keys()
