"""The list for people names every actor, statement and event."""

from __future__ import annotations

from generator.extraction import plain_text
from tests.support import NEWS_TWO, article_of, facts_of


def test_actors_statements_and_events_have_a_line_each() -> None:
    facts = facts_of(NEWS_TWO)
    listing = plain_text(article_of(NEWS_TWO), facts)
    assert (
        "  Budi Hartono (person); = Budi; Menteri Perdagangan" in listing
        or "  Budi Hartono (person)" in listing
    )
    assert "· admit: data beras belum lengkap" in listing
    assert len([line for line in listing.splitlines() if line.startswith("  [")]) == len(
        facts.statements
    ) + len(facts.events)
