"""Decisions are read as their editors wrote them, a mistake in one is named, and one more changes no other."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.curation import Different, Hide, Rename, read_decisions, write_decision, writing_alone
from generator.errors import CurationError
from tests.curation.test_decisions import FULL, SIGNED, one


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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            f"# satu\n- decision: rename\n  actor: a\n  name: A\n{SIGNED}- decision: kind\n  actor: a\n  kind: x\n{SIGNED}",
            10,
        ),
        (f"- decision: hide\n  fact: s-1\n  field: Aliases\n{SIGNED}", 3),
    ],
)
def test_a_mistake_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    write(tmp_path, text)
    with pytest.raises(CurationError) as caught:
        read_decisions(tmp_path)
    assert caught.value.line == line


HIDE = one("hide", fact="s-1")


def test_the_first_decision_makes_a_file_that_editors_can_complete(tmp_path: Path) -> None:
    path = write_decision(tmp_path, HIDE)
    assert path == tmp_path / "curation" / "keputusan.yml"
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=schema.json\n")
    assert (tmp_path / "curation" / "schema.json").is_file()
    assert read_decisions(tmp_path) == (HIDE,)


@pytest.mark.parametrize(
    "old",
    [
        "",
        "# nanti",
        f"- decision: hide   # ini\n  fact: s-0\n{SIGNED}# akhir",
        "  - decision: hide\n    fact: s-0\n    by: R\n    on: 2025-03-01\n    why: |\n      satu\n\n      dua\n",
        "- decision: hide\r\n  fact: s-0\r\n  by: R\r\n  on: 2025-03-01\r\n  why: ya\r\n",
    ],
)
def test_what_a_file_says_stays_byte_for_byte(tmp_path: Path, old: str) -> None:
    folder = tmp_path / "curation"
    folder.mkdir()
    (folder / "keputusan.yml").write_bytes(old.encode())
    before = read_decisions(tmp_path)
    write_decision(tmp_path, HIDE)
    assert (folder / "keputusan.yml").read_bytes().startswith(old.encode())
    assert read_decisions(tmp_path) == (*before, HIDE)


@pytest.mark.parametrize(
    "old",
    [
        "decision: hide\n",
        "[{decision: hide, fact: s-0, by: R, on: 2025-03-01, why: y}]\n",
        "- decision: [\n",
    ],
)
def test_a_file_that_nothing_can_be_put_behind_is_named_and_left_alone(tmp_path: Path, old: str) -> None:
    write(tmp_path, old)
    with pytest.raises(CurationError):
        write_decision(tmp_path, HIDE)
    assert (tmp_path / "curation" / "keputusan.yml").read_text(encoding="utf-8") == old


@pytest.mark.parametrize(
    "values", FULL, ids=lambda values: "-".join((values["decision"], values.get("what", "")))
)
def test_every_kind_of_decision_comes_back_as_it_was_written(tmp_path: Path, values: dict) -> None:
    decision = one(**values)
    write_decision(tmp_path, decision, file="lain.yml")
    assert read_decisions(tmp_path) == (decision,)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_whatever_an_editor_gives_as_the_reason_comes_back(tmp_path: Path, why: str) -> None:
    decision = one("hide", fact="s-1", why=why)
    write_decision(tmp_path, decision)
    assert read_decisions(tmp_path)[-1] == decision


def _write_ten(content: Path, by: str) -> None:
    for number in range(10):
        write_decision(content, one("hide", fact=f"{by}-{number}"))


def test_of_writers_in_several_threads_and_programs_none_loses_a_decision(tmp_path: Path) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as others, ThreadPoolExecutor(2) as own:
        for future in [
            others.submit(_write_ten, tmp_path, "a"),
            own.submit(_write_ten, tmp_path, "b"),
            own.submit(_write_ten, tmp_path, "c"),
        ]:
            future.result()
    written = [decision.fact for decision in read_decisions(tmp_path)]
    assert sorted(written) == sorted(f"{by}-{number}" for by in "abc" for number in range(10))
    assert [fact for fact in written if fact.startswith("a")] == [f"a-{number}" for number in range(10)]


def test_who_waits_too_long_for_another_writer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.curation.decision_files.LONGEST_WAIT", 0.1)
    with ThreadPoolExecutor(1) as other, writing_alone(tmp_path):
        waiting = other.submit(write_decision, tmp_path, one("hide", fact="a"))
        with pytest.raises(CurationError, match="another program is writing"):
            waiting.result()
    write_decision(tmp_path, one("hide", fact="a"))
