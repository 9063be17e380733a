"""Spoken: which statement holds an offset."""

from __future__ import annotations

from generator.extraction.statements.spoken import Spoken
from generator.facts import StatementInArticle, span_of

TEXT = 'Budi mengatakan stok cukup karena "panen raya" tiba. Sari diam.'


def statement(content: str, cue: str | None = None) -> StatementInArticle:
    start = TEXT.index(content)
    span = span_of(TEXT, start, start + len(content))
    word = span_of(TEXT, TEXT.index(cue), TEXT.index(cue) + len(cue)) if cue else None
    return StatementInArticle(
        sieve="name", mode="indirect", act="state", content=(span,), cue=word, quote=span
    )


def test_the_innermost_statement_holds_an_offset() -> None:
    spoken = Spoken([statement('stok cukup karena "panen raya" tiba', "mengatakan"), statement("panen raya")])
    assert spoken.index_at(TEXT.index("cukup")) == 0
    assert spoken.index_at(TEXT.index("raya")) == 1
    assert spoken.at(TEXT.index("Sari")) is None


def test_cues_are_known_by_their_places() -> None:
    spoken = Spoken([statement("stok cukup", "mengatakan")])
    at = TEXT.index("mengatakan")
    assert (spoken.cue_starts, spoken.cue_ends) == (frozenset([at]), [at + len("mengatakan")])
