"""Judging: the decisions on which sheets are one, as the merge takes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from generator.curation.decisions import Decision, Different, Same
from generator.curation.seen import Seen


def apart(decisions: Sequence[Decision], seen: Seen) -> frozenset[frozenset[str]]:
    """Pairs of ids, of actors or of events, that the editors hold for different.

    Also what an earlier run parted stays two, as long as it is decided.
    """
    different = [decision for decision in decisions if isinstance(decision, Different)]
    pairs = [pair for decision in different for pair in combinations(dict.fromkeys(decision.ids), 2)]
    still = {decision.ids[0] for decision in different if decision.articles}
    pairs += [(one.fact, other) for one in seen.parted if one.fact in still for other in one.others]
    return frozenset(frozenset(pair) for pair in pairs)


def parted(decisions: Iterable[Decision]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Ids of sheets, each with the articles that the editors hold for those of another."""
    return tuple(
        (decision.ids[0], frozenset(decision.articles))
        for decision in decisions
        if isinstance(decision, Different) and decision.articles
    )


def together(decisions: Iterable[Decision]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids, of actors or of events, that the editors hold for one, the id to be kept first."""
    return tuple(decision.ids for decision in decisions if isinstance(decision, Same))
