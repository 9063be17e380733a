"""An article cannot be changed after it was made, and has no fields that nobody knows."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts import Article, Notice


def test_an_article_is_frozen_and_closed() -> None:
    article = Article(id="a", file="articles/a.txt", title="A", sha256="0" * 64, text="A")
    with pytest.raises(ValidationError):
        article.title = "B"
    with pytest.raises(ValidationError):
        Article(id="a", file="a", title="A", sha256="0", text="A", penulis="x")


def test_a_notice_is_one_of_the_four_of_the_press_council() -> None:
    with pytest.raises(ValidationError):
        Notice(kind="pembaruan", date="2025-01-01", text="x")
