"""Which sheets are one and which two, as the merge is told."""

from __future__ import annotations

from generator.curation import Seen, apart, parted, together
from generator.curation.seen import SeenParted
from tests.curation.test_decisions import one

PARTED = one("different", actors=["d"], articles=["x", "y"])


def test_pairs_and_groups_are_those_of_the_decisions() -> None:
    decisions = [one("same", actors=["a", "b"]), one("different", events=["c", "d", "e"]), PARTED]
    assert together(decisions) == (("a", "b"),)
    assert apart(decisions, Seen()) == {frozenset(pair) for pair in ("cd", "ce", "de")}
    assert parted(decisions) == (("d", frozenset("xy")),)


def test_what_was_parted_stays_two_as_long_as_it_is_decided() -> None:
    seen = Seen(parted=(SeenParted(fact="d", articles=("x", "y"), others=("d-2",)),))
    assert apart([PARTED], seen) == {frozenset({"d", "d-2"})}
    assert apart([], seen) == frozenset()
