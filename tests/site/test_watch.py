"""Whatever comes, goes or changes below a folder is seen once."""

from __future__ import annotations

from pathlib import Path

from generator.site.watch import Watch


def test_what_came_went_and_changed_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "dalam").mkdir()
    for name in ("hilang", "dalam/berubah", "tetap"):
        (tmp_path / name).write_text("a", encoding="utf-8")
    watch = Watch([tmp_path])
    assert watch.changes() == set()
    (tmp_path / "hilang").unlink()
    (tmp_path / "dalam" / "berubah").write_text("ab", encoding="utf-8")
    (tmp_path / "baru").write_text("a", encoding="utf-8")
    assert watch.changes() == {tmp_path / "hilang", tmp_path / "dalam" / "berubah", tmp_path / "baru"}
    assert watch.changes() == set()


def test_hidden_files_are_half_written_and_not_seen(tmp_path: Path) -> None:
    watch = Watch([tmp_path])
    (tmp_path / ".baru.tmp").write_text("a", encoding="utf-8")
    assert watch.changes() == set()


def test_a_single_file_and_a_folder_that_comes_later_are_watched_too(tmp_path: Path) -> None:
    watch = Watch([tmp_path / "mkdocs.yml", tmp_path / "curation"])
    (tmp_path / "mkdocs.yml").write_text("a", encoding="utf-8")
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation" / "satu.yml").write_text("a", encoding="utf-8")
    assert watch.changes() == {tmp_path / "mkdocs.yml", tmp_path / "curation" / "satu.yml"}
