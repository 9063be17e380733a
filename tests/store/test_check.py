"""The check finds every lie."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.store import check_content


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_the_machine_wrote_holds(generated: Path) -> None:
    assert check_content(generated) == []


def test_a_word_changed_in_a_quote_is_found_with_file_and_line(generated: Path) -> None:
    path = generated / "actors" / "budi-hartono.yml"
    edit(path, "Stok beras cukup", "Stok beras kurus")
    problems = check_content(generated)
    assert problems
    assert all(problem.file == path for problem in problems)
    assert "Stok beras kurus" in path.read_text(encoding="utf-8").splitlines()[problems[0].line - 1]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10_000), shift=st.sampled_from([-1, 1, 7]))
def test_a_quote_moved_to_another_place_is_a_lie(generated: Path, at: int, shift: int) -> None:
    path = generated / "actors" / "budi-hartono.yml"
    before = path.read_text(encoding="utf-8")
    lines = before.split("\n")
    starts = [
        number
        for number, line in enumerate(lines)
        if line.strip().startswith("start:") or line.strip().startswith("- start:")
    ]
    number = starts[at % len(starts)]
    for line in (number, number + 1):
        key, _, value = lines[line].partition(": ")
        lines[line] = f"{key}: {int(value) + shift}"
    try:
        path.write_text("\n".join(lines), encoding="utf-8")
        assert check_content(generated)
    finally:
        path.write_text(before, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("actors/budi-hartono.yml", "speaker: budi-hartono", "speaker: rusia", "is said by"),
        ("actors/budi-hartono.yml", "article: satu", "article: tiga", "not there"),
    ],
)
def test_references_that_lead_nowhere_are_found(
    generated: Path, file: str, old: str, new: str, problem: str
) -> None:
    edit(generated / file, old, new)
    assert any(problem in str(found) for found in check_content(generated))


def test_a_status_that_its_positions_do_not_make_is_found(generated: Path) -> None:
    (event, *_) = sorted((generated / "events").glob("*.yml"))
    status = next(
        line for line in event.read_text(encoding="utf-8").splitlines() if line.startswith("status:")
    )
    edit(event, status, "status: admitted")
    assert any("its positions make it" in str(found) for found in check_content(generated))


def test_one_article_that_is_gone_is_told_once_with_its_remedy(generated: Path) -> None:
    (generated / "articles" / "satu.txt").unlink()
    problems = [str(problem) for problem in check_content(generated)]
    assert sum("quotes the article 'satu'" in problem for problem in problems) == 1
