"""One more article is put into the collection, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles import add_article, add_page, read_article
from generator.errors import ArticleError
from tests.articles.test_page import PAGE


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def test_a_file_is_copied_as_it_is(tmp_path: Path, content: Path) -> None:
    source = tmp_path / "berita.txt"
    source.write_bytes(b"Harga naik.\r\n")
    target = add_article(str(source), content=content)
    assert target == content / "articles" / "berita.txt"
    assert target.read_bytes() == source.read_bytes()


def test_a_page_of_the_web_is_saved_with_its_metadata_and_read_back(content: Path) -> None:
    target = add_page(
        PAGE.replace("Paragraf 1", "*Paragraf* [1]").encode(),
        url="https://harian.example/gudang",
        content=content,
    )
    article = read_article(target, content=content)
    assert target.name == "gudang-diperiksa.md"
    assert (article.title, article.publisher) == ("Gudang Diperiksa", "Harian Contoh")
    assert article.url == "https://harian.example/gudang"
    assert "*Paragraf* [1] menceritakan" in article.text


def test_an_article_that_is_there_already_is_not_added_again(tmp_path: Path, content: Path) -> None:
    source = tmp_path / "berita.txt"
    source.write_text("Harga naik.", encoding="utf-8")
    add_article(str(source), content=content)
    with pytest.raises(ArticleError, match="same id"):
        add_article(str(source), content=content)
    source.rename(tmp_path / "lain.txt")
    with pytest.raises(ArticleError, match="same article"):
        add_article(str(tmp_path / "lain.txt"), content=content)


def test_a_bad_file_is_not_added(tmp_path: Path, content: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0")
    with pytest.raises(ArticleError, match="binary"):
        add_article(str(tmp_path / "a.txt"), content=content)
    assert not (content / "articles").exists()


def test_a_page_that_cannot_be_fetched_says_what_to_do(content: Path) -> None:
    with pytest.raises(ArticleError, match="could not be fetched"):
        add_article("http://127.0.0.1:9/tidak-ada", content=content)
