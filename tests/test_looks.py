"""A file is read again exactly where its bytes may be others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.kept import checksum
from generator.looks import Looks

LONG_AGO = 1_000_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "satu.txt"
    path.write_bytes(b"satu")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def test_a_file_that_looks_the_same_is_not_read_again(file: Path) -> None:
    looks = Looks()
    first, again = looks.read(file), looks.read(file)
    assert (first.raw, again.raw) == (b"satu", None)
    assert first.checksum == again.checksum == checksum(b"satu")


def test_a_file_that_changed_is_read_again_also_where_its_size_is_the_same(file: Path) -> None:
    looks = Looks()
    looks.read(file)
    file.write_bytes(b"enam")
    os.utime(file, (LONG_AGO + 1, LONG_AGO + 1))
    assert looks.read(file) == (checksum(b"enam"), b"enam")


def test_another_file_in_its_place_is_read_also_where_it_is_as_old(file: Path) -> None:
    looks = Looks()
    looks.read(file)
    other = file.with_name("enam.txt")
    other.write_bytes(b"enam")
    os.utime(other, (LONG_AGO, LONG_AGO))
    other.replace(file)
    assert looks.read(file).raw == b"enam"


def test_a_file_that_was_just_written_is_not_trusted_to_look_different_next_time(file: Path) -> None:
    looks = Looks()
    file.write_bytes(b"enam")
    assert looks.read(file).raw == b"enam"
    assert looks.read(file).raw == b"enam"


def test_a_file_that_may_not_be_read_is_not_known(file: Path) -> None:
    def refuse(path: Path) -> bytes:
        raise ValueError(path)

    looks = Looks()
    with pytest.raises(ValueError, match=r"satu\.txt"):
        looks.read(file, refuse)
    assert looks.read(file).raw == b"satu"
    with pytest.raises(FileNotFoundError):
        looks.read(file.with_name("tiga.txt"))
