"""The settings that commands read."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import lembar


def test_settings_without_the_plugin_are_told(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    run = lembar(tmp_path, "build")
    assert run.returncode == 1
    assert "plugin `lembar` is not there" in run.stderr
