"""Ids: readable slugs for sheets and short hashes for facts, the same on every run.

A sheet or fact that rests on a piece of evidence of the previous run keeps the id it had: adding,
removing or reordering articles renames nothing that still exists. Where two previous sheets have become
one, the one with more evidence gives the id and the other is remembered.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Owner = TypeVar("Owner", bound=Hashable)

_HASH = 6
"""Fewest hexadecimal digits of a fact's id."""


@dataclass(frozen=True)
class Claim:
    """What one sheet or fact wants to be called, and the evidence by which it may have been called before."""

    wish: str
    evidence: frozenset[Hashable]


@dataclass(frozen=True)
class Named:
    """The id that was given, and the ids of previous sheets that went into it."""

    id: str
    previous_ids: tuple[str, ...]


@dataclass(frozen=True)
class Place(Generic[Owner]):
    """Where a fact stands: its owner among the facts, the article, the words, and their offset."""

    owner: Owner
    article: str
    words: str
    start: int


def evidence_of(places: Iterable[Place[Owner]]) -> dict[Owner, frozenset[Hashable]]:
    """The evidence of each owner: article, words, and the how-manieth time the article says them.

    Offsets do not count, so that a correction elsewhere in an article moves no id.
    """
    times: Counter[tuple[str, str]] = Counter()
    evidence: dict[Owner, set[Hashable]] = {}
    for place in sorted(places, key=lambda place: (place.article, place.start, place.words)):
        times[place.article, place.words] += 1
        evidence.setdefault(place.owner, set()).add(
            (place.article, place.words, times[place.article, place.words])
        )
    return {owner: frozenset(pieces) for owner, pieces in evidence.items()}


def assign_ids(claims: Sequence[Claim], previous: Mapping[str, frozenset[Hashable]]) -> list[Named]:
    """An id for each claim, in their order.

    `previous` has the evidence of each id of the previous run. An id goes to the claim that shares most
    of its evidence; a claim without one gets its wish, numbered where that is taken.
    """
    by_evidence: dict[Hashable, list[str]] = {}
    for known, evidence in sorted(previous.items()):
        for piece in evidence:
            by_evidence.setdefault(piece, []).append(known)
    shared = [
        Counter(known for piece in claim.evidence for known in by_evidence.get(piece, ())) for claim in claims
    ]
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
    inherited: dict[int, list[str]] = {}
    for known, at in heirs.items():
        inherited.setdefault(at, []).append(known)
    taken = set(previous)
    named: list[Named] = []
    for at, claim in enumerate(claims):
        ids = sorted(inherited.get(at, ()), key=lambda old: (-shared[at][old], old))
        if ids:
            named.append(Named(ids[0], tuple(sorted(ids[1:]))))
        else:
            named.append(Named(_free(claim.wish, taken), ()))
            taken.add(named[-1].id)
    return named


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
