"""Judgements: what the editors hold for one and for two, carried from ids of sheets to what articles say.

An id means the sheet of the previous run that has it, or that remembers it among its previous ids; the
sheet means whatever the articles still say of what it rested on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from generator.corpus.clusters import Clusters
from generator.corpus.evidence import Evidence, articles_of
from generator.facts import Actor, Event

Apart = frozenset[frozenset[str]]
Together = Sequence[tuple[str, ...]]
Parted = Sequence[tuple[str, frozenset[str]]]
"""Ids of sheets, each with the articles that speak of somebody or something else."""


class Judgements(NamedTuple):
    """All that the editors hold for one and for two."""

    apart: Apart = frozenset()
    together: Together = ()
    parted: Parted = ()

    def ids(self) -> set[str]:
        """The ids that they speak of."""
        return {id_ for ids in (*self.apart, *self.together) for id_ in ids} | {id_ for id_, _ in self.parted}


def judged(
    evidence: Mapping[int, Evidence],
    sheets: Sequence[Actor | Event],
    sheet_evidence: Mapping[str, Evidence],
    judgements: Judgements,
) -> Clusters:
    """Clusters of `evidence`'s indexes in which the editors' joins are made and theirs are forbidden.

    Where the two contradict one another, what is to be kept apart stays apart.
    """
    clusters = Clusters(len(evidence))
    apart, together, parted = judgements
    if not any(judgements):
        return clusters
    members = _members(evidence, sheet_evidence)
    known = resolved(sheets)
    for id_, articles in parted:
        of_sheet = members[known.get(id_, id_)]
        inside = [index for index in of_sheet if articles_of(evidence[index]) <= articles]
        for index, rival in product(inside, set(of_sheet) - set(inside)):
            clusters.keep_apart(index, rival)
        for index in inside[1:]:
            clusters.join(inside[0], index)
    for pair in sorted(apart, key=sorted):
        one, other = (members[known.get(id_, id_)] for id_ in sorted(pair))
        for index, rival in product(one, other):
            clusters.keep_apart(index, rival)
    for group in together:
        meant = [index for id_ in group for index in members[known.get(id_, id_)]]
        for index in meant[1:]:
            clusters.join(meant[0], index)
    return clusters


def resolved(sheets: Iterable[Actor | Event]) -> dict[str, str]:
    """The sheet that each id means, its own or one that it had before."""
    sheets = list(sheets)
    former = {old: sheet.id for sheet in sheets for old in sheet.previous_ids}
    return former | {sheet.id: sheet.id for sheet in sheets}


def kept(
    sheets: Iterable[Actor | Event], sheet_evidence: Mapping[str, Evidence], parted: Parted
) -> dict[str, Evidence]:
    """The evidence by which each sheet is known again: without that of the articles parted from it."""
    known = resolved(sheets)
    evidence = dict(sheet_evidence)
    for id_, articles in parted:
        sheet = known.get(id_, id_)
        left = frozenset(piece for piece in evidence.get(sheet, ()) if piece[0] not in articles)
        if left:
            evidence[sheet] = left
    return evidence


def preferred(together: Together, known: Mapping[str, str]) -> frozenset[str]:
    """The ids that united sheets keep: the first of each group."""
    return frozenset(known[group[0]] for group in together if group[0] in known)


def _members(
    evidence: Mapping[int, Evidence], sheet_evidence: Mapping[str, Evidence]
) -> defaultdict[str, list[int]]:
    """The indexes that each sheet rests on; each index counts for the sheet that shares most with it."""
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for id_, pieces in sheet_evidence.items():
        for piece in pieces:
            holders[piece].append(id_)
    members: defaultdict[str, list[int]] = defaultdict(list)
    for index, pieces in sorted(evidence.items()):
        shared = Counter(id_ for piece in pieces for id_ in holders.get(piece, ()))
        if shared:
            members[min(shared, key=lambda id_: (-shared[id_], id_))].append(index)
    return members
