"""`lembar build`."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import lembar, new_project


def test_build_with_a_bad_article_makes_the_site_and_exits_with_one(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    (project / "content" / "articles" / "kosong.txt").write_text("")
    run = lembar(project, "build")
    assert run.returncode == 1
    assert "the file is empty" in run.stderr
    assert "Traceback" not in run.stderr
    assert (project / "site" / "index.html").is_file()
