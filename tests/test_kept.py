"""What was made once is kept by the checksum of what it was made of, and never trusted blindly."""

from __future__ import annotations

from pathlib import Path

from generator.facts import Span
from generator.kept import Kept, checksum

ONE, TWO = Span(start=0, end=3, exact="iya"), Span(start=4, end=9, exact="bukan\n"[:5])


def test_what_was_put_comes_back_in_the_next_run(tmp_path: Path) -> None:
    first = Kept(tmp_path / "kept.jsonl", Span)
    first.put("a", ONE)
    first.put("b", TWO)
    first.save()
    again = Kept(tmp_path / "kept.jsonl", Span)
    assert (again.get("a"), again.get("b"), again.get("c")) == (ONE, TWO, None)


def test_in_one_process_the_very_same_model_comes_back(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept.jsonl", Span)
    kept.put("a", ONE)
    kept.save()
    assert kept.get("a") is ONE


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept.jsonl", Span)
    kept.put("a", ONE)
    kept.put("b", TWO)
    assert kept.save() == {"a", "b"}
    kept.get("b")
    assert kept.save() == {"b"}
    assert Kept(tmp_path / "kept.jsonl", Span).get("a") is None


def test_what_does_not_fit_its_type_is_not_there(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept.jsonl", Span)
    kept.put("a", ONE)
    kept.put("b", TWO)
    kept.save()
    file = tmp_path / "kept.jsonl"
    file.write_bytes(file.read_bytes().replace(b"iya", b"bohong") + b"\xff\x00 no line of ours")
    spoiled = Kept(file, Span)
    assert spoiled.get("a") is None
    assert spoiled.get("b") == TWO
    spoiled.put("a", ONE)
    spoiled.save()
    assert Kept(file, Span).get("a") == ONE


def test_bytes_that_are_cut_elsewhere_have_another_checksum() -> None:
    assert checksum(b"ab", b"c") != checksum(b"a", b"bc")
