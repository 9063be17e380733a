"""Statements: what was said, by whom, in the order of the text."""

from __future__ import annotations

from tests.support import facts_of


def test_statements_stand_in_the_order_of_the_text_and_hold_their_content() -> None:
    facts = facts_of(
        'Menteri Perdagangan Budi Hartono mengatakan harga turun bulan ini. "Stok beras cukup," katanya. Menurut Rini Wulandari, harga malah naik.'
    )
    starts = [statement.content[0].start for statement in facts.statements]
    assert starts == sorted(starts)
    assert len(starts) == 3
    for statement in facts.statements:
        assert all(statement.quote.covers(span) for span in statement.content)
        assert statement.cue is None or statement.quote.covers(statement.cue)


def test_upstream_is_kept_with_the_statement() -> None:
    facts = facts_of("Iran membantah mengirim drone, demikian seperti dikutip dari BBC, Sabtu (10/12/2022).")
    assert [statement.via for statement in facts.statements] == ["BBC"]
