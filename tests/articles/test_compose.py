"""What was not given is read from the text itself."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ArticleError
from tests.support import article_of


def test_the_text_tells_publisher_place_day_and_upstream() -> None:
    article = article_of(
        "Kabar.com, Jakarta - Harga naik, dikutip dari BBC, Sabtu (10/12/2022). Warga mengeluh."
    )
    assert (article.publisher, article.dateline.place) == ("Kabar.com", "Jakarta")
    assert (article.published, article.via) == (date(2022, 12, 10), ("BBC",))
    assert article.title == "Harga naik, dikutip dari BBC, Sabtu (10/12/2022). Warga mengeluh."


def test_what_was_given_goes_before_what_the_text_tells() -> None:
    article = article_of("Kabar.com, Jakarta - Harga naik.", publisher="Harian", title="Judul", via=("AP",))
    assert (article.publisher, article.title, article.via) == ("Harian", "Judul", ("AP",))


def test_a_first_line_that_stands_alone_is_the_title_and_furniture() -> None:
    article = article_of("Harga Beras Naik Lagi\n\nJakarta - Harga beras naik pekan ini.")
    assert article.title == "Harga Beras Naik Lagi"
    assert [piece.kind for piece in article.furniture] == ["heading"]


@pytest.mark.parametrize("text", ["", "  \n", "… — !", "\x00\x01"])
def test_a_text_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(ArticleError, match="no text"):
        article_of(text)


@given(st.text(min_size=1).filter(lambda text: any(letter.isalnum() for letter in text)))
def test_the_checksum_is_that_of_the_stored_text_and_every_span_holds(text: str) -> None:
    article = article_of(text)
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert all(piece.span.holds_in(article.text) for piece in article.furniture)
    assert article.dateline is None or article.dateline.span.holds_in(article.text)


def test_names_that_somebody_gave_are_clean_and_on_one_line() -> None:
    article = article_of(
        "Harga naik.", publisher="Harian\u202e\nContoh", authors=["Rini\x00"], via=["A\u200bB"]
    )
    assert (article.publisher, article.authors, article.via) == ("Harian Contoh", ("Rini",), ("AB",))
