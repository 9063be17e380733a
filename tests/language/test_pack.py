"""A language pack is a folder behind one door."""

from __future__ import annotations

import pytest

from generator.errors import LanguageError
from generator.language import is_prose, load_pack
from tests.support import article_of


def test_a_pack_is_loaded_once() -> None:
    assert load_pack("id") is load_pack("id")


@pytest.mark.parametrize("code", ["xx", "../id", "", "id.names"])
def test_a_language_without_a_pack_is_named_with_those_there_are(code: str) -> None:
    with pytest.raises(LanguageError, match="no language pack"):
        load_pack(code)


def test_furniture_and_dateline_are_in_the_doc_but_are_no_prose() -> None:
    article = article_of(
        "Kabar.com, Jakarta - Harga naik pekan ini.\nBaca juga: Beras Langka\nWarga mengeluh."
    )
    doc = load_pack("id").analyse(article)
    assert doc.text == article.text
    prose = [sentence.text.strip() for sentence in doc.sents if is_prose(sentence)]
    assert "Harga naik pekan ini." in prose
    assert "Warga mengeluh." in prose
    assert not any("Baca juga" in sentence for sentence in prose)
