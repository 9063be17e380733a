"""Who decides is whom git knows."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.review import editor_of


def test_the_name_is_that_of_git_or_nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    assert editor_of(tmp_path) is None
    subprocess.run(["git", "-C", str(tmp_path), "config", "user.name", "Rina"], check=True)
    assert editor_of(tmp_path) == "Rina"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert editor_of(tmp_path) is None
