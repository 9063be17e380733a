"""Passages: paragraphs of prose, furniture left out."""

from __future__ import annotations

from generator.extraction.statements.passages import passages_of
from generator.language import load_pack
from tests.support import article_of


def test_furniture_parts_the_prose() -> None:
    article = article_of("Harga naik pekan ini.\nBaca juga: Beras Langka\nWarga mengeluh di pasar.")
    doc = load_pack("id").analyse(article)
    texts = [article.text[passage.start : passage.end].strip() for passage in passages_of(doc)]
    assert texts == ["Harga naik pekan ini.", "Warga mengeluh di pasar."]
