"""A saved page gives its main text and what it says of itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.articles.page import read_page
from generator.errors import ArticleError

PARAGRAPHS = "".join(
    f"<p>Paragraf {number} menceritakan bahwa petugas memeriksa gudang beras di kota itu sejak pagi hari.</p>"
    for number in range(1, 8)
)
PAGE = f"""<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>Gudang Diperiksa - Harian Contoh</title>
<meta property="og:title" content="Gudang Diperiksa"><meta property="og:site_name" content="Harian Contoh">
<meta property="article:published_time" content="2025-03-04T08:00:00+07:00">
<link rel="canonical" href="https://harian.example/gudang">
</head><body><nav><a href="/">Beranda</a></nav><article><h1>Gudang Diperiksa</h1>{PARAGRAPHS}</article>
<script>alert("x")</script><footer>Hak cipta</footer></body></html>"""


def test_the_main_text_and_the_metadata_are_read() -> None:
    page = read_page(PAGE.encode(), file=Path("a.html"))
    assert "Paragraf 1 menceritakan" in page.text
    assert "Paragraf 7 menceritakan" in page.text
    assert "Hak cipta" not in page.text
    assert "alert" not in page.text
    assert (page.title, page.publisher) == ("Gudang Diperiksa", "Harian Contoh")
    assert (page.url, page.published) == ("https://harian.example/gudang", date(2025, 3, 4))


def test_a_page_in_an_old_encoding_is_read() -> None:
    page = read_page(
        PAGE.replace("utf-8", "windows-1252").replace("gudang beras", "“gudang” beras").encode("cp1252"),
        file=Path("a.html"),
    )
    assert "“gudang” beras" in page.text


def test_a_page_without_an_article_says_so() -> None:
    with pytest.raises(ArticleError, match="no article text"):
        read_page(b"<html><body></body></html>", file=Path("a.html"))


def test_an_address_that_is_none_is_left_out() -> None:
    page = read_page(
        PAGE.replace("https://harian.example/gudang", "javascript:alert(1)").encode(), file=Path("a.html")
    )
    assert page.url is None
