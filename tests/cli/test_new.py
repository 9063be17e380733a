"""`lembar new` begins a collection that builds at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from generator.cli import app
from tests.site.conftest import lembar

runner = CliRunner()


def begun(folder: Path, *options: str) -> Path:
    result = runner.invoke(app, ["new", str(folder), *options])
    assert result.exit_code == 0, result.output
    return folder


def test_a_new_collection_builds_at_once_and_its_quotes_hold(tmp_path: Path) -> None:
    folder = begun(tmp_path / "dosir", "--name", 'Dosir: "Jembatan" {{ 7 * 7 }}')
    run = lembar(folder, "build")
    assert run.returncode == 0, run.stderr
    assert lembar(folder, "check").returncode == 0
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="id"' in home
    assert "Dosir: &#34;Jembatan&#34; {{ 7 * 7 }}</h1>" in home
    sheet = next((folder / "site" / "aktor").glob("*rini-wulandari*.html")).read_text(encoding="utf-8")
    assert "sudah retak sejak Januari" in sheet
    assert (folder / "site" / "pagefind").is_dir()


def test_it_may_be_empty_and_speak_english(tmp_path: Path) -> None:
    folder = begun(tmp_path / "dossier", "--no-example", "--language", "en")
    assert list((folder / "content" / "articles").iterdir()) == []
    run = lembar(folder, "build")
    assert run.returncode == 0, run.stderr
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in home
    assert re.search(r"dossier\s*</h1>", home), "without a name it has that of its folder"


def test_what_publishes_it_is_yaml_that_proves_the_quotes(tmp_path: Path) -> None:
    folder = begun(tmp_path / "dosir")
    github = yaml.safe_load((folder / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))
    gitlab = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    ran = [step["run"] for step in github["jobs"]["build"]["steps"] if "run" in step]
    for steps in (ran, gitlab["pages"]["script"]):
        assert steps.index("lembar build") < steps.index("lembar check")
    assert github["jobs"]["deploy"]["environment"]["url"] == "${{ steps.deployment.outputs.page_url }}"
    assert "/.lembar/" in (folder / ".gitignore").read_text(encoding="utf-8")
    assert "decision: rename" in (folder / "content" / "curation" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_has_the_settings_of_our_own_collection(tmp_path: Path, language: str) -> None:
    folder = begun(tmp_path / language, "--language", language)
    theirs = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    ours = yaml.safe_load((Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"))
    assert theirs["theme"] | {"palette": None} == ours["theme"] | {"palette": None, "language": language}
    assert [next(iter(page.values())) for page in theirs["nav"]] == [
        next(iter(page.values())) for page in ours["nav"]
    ]
    if language == "id":
        assert theirs["nav"] == ours["nav"]
        assert theirs["theme"] == ours["theme"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("milik saya", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "catatan.txt"):
        result = runner.invoke(app, ["new", str(folder)])
        assert result.exit_code == 2
        assert "there is something already" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]
