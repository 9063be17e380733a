"""A statement rests on at least one article and on at least one stretch of what was said."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts import Quote, Span, Statement, StatementSource

SAID = Span(start=0, end=4, exact="A B!")
SOURCE = StatementSource(quote=Quote(article="a", start=0, end=4, exact="A B!"), content=(SAID,))


def test_a_statement_without_a_source_is_none() -> None:
    fields = {"id": "s-1", "mode": "direct", "act": "state", "date": None, "sieve": "name"}
    assert Statement(**fields, sources=(SOURCE,)).speaker is None
    with pytest.raises(ValidationError):
        Statement(**fields, sources=())


def test_a_source_without_content_is_none() -> None:
    with pytest.raises(ValidationError):
        StatementSource(quote=SOURCE.quote, content=())
