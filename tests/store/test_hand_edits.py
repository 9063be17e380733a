"""An edit in a generated file becomes decisions and survives; what cannot become one stays and is named."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.curation import read_decisions
from generator.store import Memory, check_content, hand_edits, read_factbase
from generator.workflow import generate
from tests.support import put_articles

NAME = "actors/budi-hartono.yml"


def edit(content: Path, old: str, new: str, name: str = NAME) -> None:
    path = content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def budi(content: Path):
    return next(actor for actor in read_factbase(content).actors if actor.id == "budi-hartono")


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Rina", "-c", "user.email=rina@contoh.example"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def forget(content: Path) -> None:
    shutil.rmtree(content.parent / ".lembar")


def test_an_edit_is_taken_over_and_survives_with_the_machines_value_beside_it(generated: Path) -> None:
    edit(generated, "name: Budi Hartono", "name: Budi S. Hartono")
    first = generate(generated)
    assert [decision.decision for decision in first.taken_over] == ["rename"]
    assert first.errors == ()
    for _ in range(2):
        sheet = budi(generated)
        assert sheet.name == "Budi S. Hartono"
        assert [(one.field, one.found) for one in sheet.corrections] == [("name", "Budi Hartono")]
        again = generate(generated)
        assert (again.taken_over, again.written.written, again.stale) == ((), [], ())
    assert len(read_decisions(generated)) == 1
    assert check_content(generated) == []


def test_what_was_edited_twice_has_the_later_value(generated: Path) -> None:
    edit(generated, "name: Budi Hartono", "name: Budi S. Hartono")
    generate(generated)
    edit(generated, "name: Budi S. Hartono", "name: Budi Santoso Hartono")
    result = generate(generated)
    assert budi(generated).name == "Budi Santoso Hartono"
    assert budi(generated).corrections[0].found == "Budi Hartono"
    assert len(result.stale) == 1
    assert "later decision" in result.stale[0].reason


def test_an_edit_and_a_changed_article_at_once_are_told_apart(generated: Path) -> None:
    edit(generated, "kind: person", "kind: organization")
    put_articles(
        generated, tiga="MEDAN, Harian Lain - Menteri Budi Hartono mengatakan gula cukup, Rabu (5/3/2025).\n"
    )
    (generated / "articles" / "dua.txt").unlink()
    result = generate(generated)
    assert [decision.decision for decision in result.taken_over] == ["kind"]
    assert budi(generated).kind == "organization"


def test_without_memory_the_same_articles_tell_what_was_written(generated: Path) -> None:
    forget(generated)
    edit(generated, "kind: person", "kind: organization")
    assert [decision.decision for decision in generate(generated).taken_over] == ["kind"]


def test_without_memory_and_with_other_articles_git_tells_what_was_written(generated: Path) -> None:
    git(generated.parent, "init")
    git(generated.parent, "add", ".")
    git(generated.parent, "commit", "-m", "lembar")
    forget(generated)
    edit(generated, "kind: person", "kind: organization")
    git(generated.parent, "commit", "-am", "suntingan")
    (generated / "articles" / "dua.txt").unlink()
    assert [decision.decision for decision in generate(generated).taken_over] == ["kind"]


def test_where_nobody_knows_what_was_written_the_file_stays_and_is_named(generated: Path) -> None:
    forget(generated)
    edit(generated, "kind: person", "kind: organization")
    (generated / "articles" / "dua.txt").unlink()
    before = (generated / NAME).read_text(encoding="utf-8")
    result = generate(generated)
    assert result.written.kept_by_hand == [NAME]
    assert (generated / NAME).read_text(encoding="utf-8") == before
    assert "what was there before is not known" in str(result.errors[0])


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"),
    [
        ("sieve: ", "sieve: x", "'sieve' is not for a decision", "sieve: x"),
        ("speaker: budi-hartono", "speaker: siapa", "there is no actor 'siapa'", "speaker: siapa"),
    ],
)
def test_nonsense_stays_as_it_is_and_is_named_with_file_line_and_remedy(
    generated: Path, old: str, new: str, reason: str, line: str
) -> None:
    path = generated / NAME
    edit(generated, old, new)
    before = path.read_text(encoding="utf-8")
    result = generate(generated)
    (problem,) = result.errors
    assert reason in problem.problem
    assert line in before.splitlines()[problem.line - 1]
    assert "content/curation/" in problem.remedy
    assert path.read_text(encoding="utf-8") == before
    assert result.written.kept_by_hand == [NAME]
    assert read_decisions(generated) == ()


def test_a_false_quote_that_was_put_in_is_not_believed(generated: Path) -> None:
    edit(
        generated,
        "aliases:\n",
        "aliases:\n- name: Pak Budi\n  quotes:\n  - {start: 0, end: 8, exact: Pak Budi, article: satu}\n",
    )
    result = generate(generated)
    assert "satu does not say 'Pak Budi'" in str(result.errors[0])
    assert result.written.kept_by_hand == [NAME]


def test_what_is_right_in_a_file_is_taken_over_once_also_where_the_rest_is_not(generated: Path) -> None:
    edit(generated, "name: Budi Hartono", "name: Budi S. Hartono")
    edit(generated, "speaker: budi-hartono", "speaker: siapa")
    for _ in range(2):
        result = generate(generated)
        assert len(result.errors) == 1
        assert [decision.decision for decision in read_decisions(generated)] == ["rename"]


def test_a_removed_statement_is_hidden_and_a_comment_becomes_the_reason(generated: Path) -> None:
    path = generated / NAME
    said = budi(generated).statements[-1]
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index(f"- id: {said.id}")] + "# salah kutip\n", encoding="utf-8")
    (decision,) = generate(generated).taken_over
    assert (decision.decision, decision.fact) == ("hide", said.id)
    assert decision.why == f"suntingan langsung di {NAME}: salah kutip"
    assert said.id not in {one.id for one in budi(generated).statements}


def test_a_statement_without_a_speaker_is_given_one_in_its_source(generated: Path) -> None:
    put_articles(generated, tiga="Harga beras naik dua kali lipat, kata seorang pedagang, Senin (3/3/2025).")
    generate(generated)
    (statement,) = read_factbase(generated).unattributed
    name = f"sources/{statement.sources[0].quote.article}.yml"
    edit(generated, f"id: {statement.id}\n", f"id: {statement.id}\n  speaker: budi-hartono\n", name)
    generate(generated)
    assert statement.id in {one.id for one in budi(generated).statements}


def test_untouched_files_are_no_edits(generated: Path) -> None:
    assert hand_edits(generated, Memory(generated)) == []
