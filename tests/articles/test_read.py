"""Files become articles; a bad one is named, and the others go on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generator.articles import read_article, read_articles, read_jsonl
from generator.errors import ArticleError
from tests.articles.test_page import PAGE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def test_text_markdown_and_pages_are_read_in_order_of_id(folder: Path) -> None:
    (folder / "b.txt").write_text("Kabar.com, Jakarta - Harga naik.", encoding="utf-8")
    (folder / "a.md").write_text(
        "---\ntitle: Judul\npublisher: Harian\n---\nIsi *penting*.\n", encoding="utf-8"
    )
    (folder / "c.html").write_text(PAGE, encoding="utf-8")
    articles, errors = read_articles(folder.parent)
    assert errors == []
    assert [(article.id, article.publisher) for article in articles] == [
        ("a", "Harian"),
        ("b", "Kabar.com"),
        ("c", "Harian Contoh"),
    ]
    assert articles[0].text == "Isi penting."
    assert articles[1].file == "articles/b.txt"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("kosong.txt", b"", "empty"),
        ("spasi.txt", b" \n ", "empty"),
        ("biner.txt", b"PK\x00\x03", "binary"),
        ("latin.txt", "Pr\xe9siden".encode("latin-1"), "not in UTF-8"),
        ("halaman.html", b"<html><body></body></html>", "no article text"),
        ("rusak.md", b"---\ntitle: [x\n---\nIsi", "broken YAML"),
        ("terbuka.md", b"---\ntitle: x\nIsi", "never closed"),
        ("dokumen.pdf", b"%PDF", "not a kind of file"),
    ],
)
def test_a_bad_file_is_one_sentence_that_names_it_and_the_others_go_on(
    folder: Path, name: str, content: bytes, problem: str
) -> None:
    (folder / "baik.txt").write_text("Harga naik.", encoding="utf-8")
    (folder / name).write_bytes(content)
    articles, errors = read_articles(folder.parent)
    assert [article.id for article in articles] == ["baik"]
    assert [error.file for error in errors] == [folder / name]
    assert problem in str(errors[0])
    assert errors[0].remedy


def test_the_line_of_a_wrong_byte_is_named(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"satu\ndua \xff\n")
    with pytest.raises(ArticleError) as caught:
        read_article(folder / "a.txt", content=folder.parent)
    assert caught.value.line == 2


def test_the_same_article_twice_is_told_with_the_name_of_the_first(folder: Path) -> None:
    (folder / "a.txt").write_text("Harga naik tajam.", encoding="utf-8")
    (folder / "b.txt").write_text("Harga  naik\ntajam.", encoding="utf-8")
    (folder / "a.md").write_text("Berita lain.", encoding="utf-8")
    articles, errors = read_articles(folder.parent)
    assert [article.file for article in articles] == ["articles/a.md", "articles/b.txt"]
    assert [str(error.file) for error in errors] == [str(folder / "a.txt")]
    assert "the same id 'a' as articles/a.md" in errors[0].problem
    (folder / "a.md").unlink()
    articles, errors = read_articles(folder.parent)
    assert [article.file for article in articles] == ["articles/a.txt"]
    assert "the same article as articles/a.txt" in errors[0].problem


def test_hidden_and_underscored_files_are_passed_over(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / "_draf.txt").write_text("Draf.", encoding="utf-8")
    assert read_articles(folder.parent) == ([], [])


def test_a_file_beyond_all_measure_is_refused_before_it_is_read(folder: Path) -> None:
    with (folder / "a.txt").open("wb") as file:
        file.truncate(10_000_001)
    with pytest.raises(ArticleError, match="more than"):
        read_article(folder / "a.txt", content=folder.parent)


def test_a_folder_without_articles_gives_none(tmp_path: Path) -> None:
    assert read_articles(tmp_path) == ([], [])


def test_lines_of_json_are_articles_with_american_or_iso_dates(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        {"id": 7, "title": "A", "published": "10/19/2025 20:50", "text": "Harga naik."},
        {"id": "b", "title": "B", "published": "2025-10-20", "text": "Harga turun."},
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    found = list(read_jsonl(path))
    assert [(one.id, one.published) for one in found] == [
        ("7", date(2025, 10, 19)),
        ("b", date(2025, 10, 20)),
    ]


@pytest.mark.parametrize("line", ["{", '{"id": 1}', "[]", '{"id": 1, "text": "A", "published": "kemarin"}'])
def test_a_broken_line_of_json_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1, "text": "Baik."}\n' + line, encoding="utf-8")
    with pytest.raises(ArticleError) as caught:
        list(read_jsonl(path))
    assert caught.value.line == 2
