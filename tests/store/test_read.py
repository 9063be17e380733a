"""Reading refuses what is not as the types say, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import LembarError, StoreError
from generator.store import read_factbase, read_sheets, read_what_holds


def test_an_article_that_changed_since_is_told(generated: Path) -> None:
    path = generated / "articles" / "satu.txt"
    path.write_text(path.read_text(encoding="utf-8") + " Selesai.", encoding="utf-8")
    with pytest.raises(StoreError, match="has changed"):
        read_factbase(generated)


def test_a_file_under_another_name_than_its_id_is_refused(generated: Path) -> None:
    (generated / "actors" / "budi-hartono.yml").rename(generated / "actors" / "lain.yml")
    with pytest.raises(StoreError, match="not the file's name"):
        read_factbase(generated)


def test_a_source_that_leads_out_of_the_collection_is_refused(generated: Path) -> None:
    path = generated / "sources" / "satu.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("articles/satu.txt", "../../etc/passwd.txt"),
        encoding="utf-8",
    )
    with pytest.raises(StoreError, match="outside the collection"):
        read_factbase(generated)


def test_one_broken_file_does_not_hide_the_others(generated: Path) -> None:
    (generated / "actors" / "budi-hartono.yml").write_text("id: [", encoding="utf-8")
    base, problems = read_what_holds(generated)
    assert [type(problem) for problem in problems] == [StoreError]
    assert base.articles
    assert base.events


def test_sheets_are_read_without_their_articles(generated: Path) -> None:
    for article in (generated / "articles").iterdir():
        article.unlink()
    base, problems = read_sheets(generated)
    assert problems == []
    assert base.articles == ()
    assert base.actors


def test_a_file_in_another_encoding_is_named(generated: Path) -> None:
    (generated / "actors" / "budi-hartono.yml").write_bytes(b"name: \xff")
    with pytest.raises(LembarError, match="not in UTF-8"):
        read_factbase(generated)
