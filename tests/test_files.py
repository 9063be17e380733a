"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.files import write_atomically


def test_folders_are_made_and_text_is_written_as_utf8_with_plain_newlines(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    write_atomically(path, "é\nb")
    assert path.read_bytes() == "é\nb".encode()


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, "lama")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "\ud800")
    assert path.read_text() == "lama"
    assert list(tmp_path.iterdir()) == [path]
