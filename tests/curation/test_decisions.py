"""Decisions are read as their editors wrote them, and a mistake in one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import Different, Hide, Rename, apart, read_decisions
from generator.errors import CurationError

SIGNED = "  by: Rina\n  on: 2025-03-01\n  why: alasan\n"


def write(content: Path, text: str) -> None:
    (content / "curation").mkdir(parents=True, exist_ok=True)
    (content / "curation" / "keputusan.yml").write_text(text, encoding="utf-8")


def test_decisions_come_in_the_order_of_files_and_places(tmp_path: Path) -> None:
    write(
        tmp_path,
        f"- decision: rename\n  actor: a\n  name: A\n{SIGNED}- decision: hide\n  fact: s-1\n{SIGNED}",
    )
    (tmp_path / "curation" / "a.yml").write_text(
        f"- decision: different\n  actors: [a, b]\n{SIGNED}", encoding="utf-8"
    )
    decisions = read_decisions(tmp_path)
    assert [type(decision) for decision in decisions] == [Different, Rename, Hide]
    assert apart(decisions) == {frozenset({"a", "b"})}


def test_an_empty_file_and_a_folder_that_is_not_there_decide_nothing(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == ()
    write(tmp_path, "# nanti\n")
    assert read_decisions(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("decision: hide\n", "not a list"),
        ("- decision: erase\n", "decision 1"),
        (f"- decision: rename\n  actor: a\n{SIGNED}", "name"),
        ("- decision: hide\n  fact: s-1\n", "by"),
        (f"- decision: hide\n  fact: s-1\n  extra: x\n{SIGNED}", "extra"),
        ("- decision: [\n", "broken YAML"),
    ],
)
def test_a_mistake_names_file_and_field(tmp_path: Path, text: str, problem: str) -> None:
    write(tmp_path, text)
    with pytest.raises(CurationError, match=problem) as caught:
        read_decisions(tmp_path)
    assert caught.value.file == tmp_path / "curation" / "keputusan.yml"
