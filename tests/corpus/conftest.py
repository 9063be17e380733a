"""Merging in a few lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from generator.corpus import merge
from generator.extraction import extract
from generator.facts import FactBase
from generator.language import load_pack
from tests.support import article_of


@pytest.fixture
def merged() -> Callable[..., FactBase]:
    """The fact base of some articles, each a text under its id."""

    def merge_texts(
        previous: FactBase | None = None,
        *,
        apart: frozenset = frozenset(),
        together: Sequence[tuple[str, ...]] = (),
        **texts: str,
    ) -> FactBase:
        articles = [article_of(text, id=name, file=f"articles/{name}.txt") for name, text in texts.items()]
        found = [(article, extract(article, load_pack("id"))) for article in articles]
        return merge(found, previous=previous or FactBase(), apart=apart, together=together)

    return merge_texts
