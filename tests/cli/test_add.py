"""`lembar add`."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app
from tests.support import NEWS_ONE, put_articles

runner = CliRunner()


def test_add_copies_a_file_and_says_where(tmp_path: Path) -> None:
    put_articles(tmp_path / "content", satu=NEWS_ONE)
    (tmp_path / "baru.txt").write_text("Harga naik.", encoding="utf-8")
    result = runner.invoke(app, ["add", str(tmp_path / "baru.txt"), "--content", str(tmp_path / "content")])
    assert result.exit_code == 0
    assert (tmp_path / "content" / "articles" / "baru.txt").is_file()
    assert (
        runner.invoke(
            app, ["add", str(tmp_path / "baru.txt"), "--content", str(tmp_path / "content")]
        ).exit_code
        == 1
    )
