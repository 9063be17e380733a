"""Ids: readable slugs for sheets and short hashes for facts, the same on every run.

A sheet or fact that rests on a piece of evidence of the previous run keeps the id it had: adding,
removing or reordering articles renames nothing that still exists. Where two previous sheets have become
one, the one with more evidence gives the id and the other is remembered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

_HASH = 6
"""Fewest hexadecimal digits of a fact's id."""


class Claim(NamedTuple):
    """What one sheet or fact wants to be called, and the evidence by which it may have been called before."""

    wish: str
    evidence: frozenset[Hashable]


class Named(NamedTuple):
    """The id that was given, and the ids of previous sheets that went into it."""

    id: str
    previous_ids: tuple[str, ...]


class Known(NamedTuple):
    """What the previous run called by one id: its evidence, and the ids that went into it before."""

    evidence: frozenset[Hashable]
    previous_ids: tuple[str, ...] = ()


def assign_ids(
    claims: Sequence[Claim], previous: Mapping[str, Known], *, preferred: frozenset[str] = frozenset()
) -> list[Named]:
    """An id for each claim, in their order.

    An id of the previous run goes to the claim that shares most of its evidence; a claim to which several
    go keeps a `preferred` one, or else the one that it shares most with. A claim without one gets its
    wish, numbered where that is taken: also by an id that leads on to another sheet, unless the claim was
    part of that sheet and is parted from it again.
    """
    shared = _shared(claims, previous)
    inherited: dict[int, list[str]] = {}
    for known, at in _heirs(claims, shared).items():
        inherited.setdefault(at, []).append(known)
    leading = {old: known for known in previous for old in previous[known].previous_ids}
    taken = set(previous)
    named: list[Named] = []
    for at, claim in enumerate(claims):
        ids = sorted(inherited.get(at, ()), key=lambda old: (old not in preferred, -shared[at][old], old))
        if ids:
            former = {old for id_ in ids for old in previous[id_].previous_ids}
            named.append(Named(ids[0], tuple(sorted({*ids[1:], *former}))))
        else:
            led_elsewhere = {old for old, known in leading.items() if known not in shared[at]}
            named.append(Named(_free(claim.wish, taken | led_elsewhere), ()))
            taken.add(named[-1].id)
    living = {one.id for one in named}
    return [Named(one.id, tuple(old for old in one.previous_ids if old not in living)) for one in named]


def _shared(claims: Sequence[Claim], previous: Mapping[str, Known]) -> list[dict[str, int]]:
    """How many pieces of evidence each claim shares with each previous id."""
    by_evidence: dict[Hashable, list[str]] = {}
    for known, (evidence, _) in previous.items():
        for piece in evidence:
            by_evidence.setdefault(piece, []).append(known)
    shared: list[dict[str, int]] = []
    for claim in claims:
        counts: dict[str, int] = {}
        for piece in claim.evidence:
            for known in by_evidence.get(piece, ()):
                counts[known] = counts.get(known, 0) + 1
        shared.append(counts)
    return shared


def _heirs(claims: Sequence[Claim], shared: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """The claim that each previous id goes to."""
    heirs: dict[str, int] = {}
    for at, counts in enumerate(shared):
        for known, count in counts.items():
            holder = heirs.get(known)
            if holder is None or (-count, claims[at].wish, at) < (
                -shared[holder][known],
                claims[holder].wish,
                holder,
            ):
                heirs[known] = at
    return heirs


def _free(wish: str, taken: set[str]) -> str:
    """The wish, or the first of wish-2, wish-3 … that nobody has."""
    if wish not in taken:
        return wish
    number = 2
    while f"{wish}-{number}" in taken:
        number += 1
    return f"{wish}-{number}"


def fact_hash(kind: str, parts: Iterable[str]) -> str:
    """The wish of a fact: its kind's letter and the first digits of the hash of its words."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{kind}-{digest[:_HASH]}"
