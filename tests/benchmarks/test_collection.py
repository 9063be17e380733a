"""The collection that is measured on is one that a user could have."""

from __future__ import annotations

from pathlib import Path

from benchmarks.collection import make_collection
from generator.facts import quotes_in
from generator.store import check_content


def test_it_has_the_sheets_asked_for_with_about_ten_quotes_that_hold(tmp_path: Path) -> None:
    base = make_collection(tmp_path / "content", sheets=60)
    assert (len(base.articles), len(base.actors), len(base.events)) == (20, 20, 20)
    assert check_content(tmp_path / "content") == []
    assert all(len(actor.statements) == 10 for actor in base.actors)
    assert all(10 <= sum(1 for _ in quotes_in(event)) <= 20 for event in base.events)


def test_the_same_number_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = (tmp_path / name / "content" for name in ("satu", "dua"))
    for content in (one, two):
        make_collection(content, sheets=30)
    names = [path.relative_to(one) for path in sorted(one.rglob("*")) if path.is_file()]
    assert names
    assert all((one / name).read_bytes() == (two / name).read_bytes() for name in names)
