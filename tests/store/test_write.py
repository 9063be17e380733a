"""Writing twice changes nothing, and never touches what a person wrote."""

from __future__ import annotations

from pathlib import Path

from generator.store import read_factbase, write_factbase
from generator.workflow import generate


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_second_run_writes_nothing_and_the_bytes_stay(generated: Path) -> None:
    before = bytes_below(generated)
    again = generate(generated)
    assert again.written.written == []
    assert bytes_below(generated) == before


def test_the_same_articles_give_the_same_bytes_elsewhere(generated: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain" / "content"
    other.mkdir(parents=True)
    (generated / "articles").rename(other / "articles")
    generate(other)
    before, after = bytes_below(generated), bytes_below(other)
    assert before == {name: content for name, content in after.items() if not name.startswith("articles/")}


def test_a_file_that_a_person_edited_is_neither_written_nor_removed(generated: Path) -> None:
    path = generated / "actors" / "budi-hartono.yml"
    edited = path.read_text(encoding="utf-8").replace("id: budi-hartono", "# catatan\nid: budi-hartono", 1)
    path.write_text(edited, encoding="utf-8")
    assert generate(generated).written.kept_by_hand == ["actors/budi-hartono.yml"]
    assert path.read_text(encoding="utf-8") == edited
    for article in (generated / "articles").iterdir():
        article.unlink()
    result = generate(generated)
    assert result.written.kept_by_hand == ["actors/budi-hartono.yml"]
    assert path.read_text(encoding="utf-8") == edited


def test_a_sheet_of_nobody_is_removed(generated: Path) -> None:
    (generated / "articles" / "dua.txt").unlink()
    (generated / "articles" / "satu.txt").unlink()
    generate(generated)
    assert list((generated / "actors").glob("*.yml")) == []


def test_what_is_written_is_read_back_whole(generated: Path, tmp_path: Path) -> None:
    base = read_factbase(generated)
    (tmp_path / "salinan").mkdir()
    (generated / "articles").rename(tmp_path / "salinan" / "articles")
    write_factbase(base, tmp_path / "salinan")
    assert read_factbase(tmp_path / "salinan") == base
