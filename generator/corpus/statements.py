"""Statements of many articles: the same words of one speaker in several outlets are one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from generator.corpus.appearances import Utterance
from generator.corpus.clusters import Clusters

_SAME = 90
"""Least similarity of two wordings of one statement, out of 100."""
_SHORTEST = 5
"""Fewest words by which two statements can be told to be one."""


def cluster_statements(utterances: Sequence[Utterance]) -> list[list[int]]:
    """Groups of indexes of `utterances` that are one statement; never two of one article."""
    clusters = Clusters(len(utterances))
    blocks: dict[tuple[object, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, utterance in enumerate(utterances):
        words = utterance.words
        if utterance.speaker is None or len(words) < _SHORTEST:
            continue
        for block in {(utterance.speaker, words[:3]), (utterance.speaker, words[-3:])}:
            for other in blocks[block]:
                if utterances[other].article.id != utterance.article.id and _same(
                    words, utterances[other].words
                ):
                    clusters.join(other, index)
                    break
            blocks[block].append(index)
    return [one for group in clusters.members() for one in _one_per_article(group, utterances)]


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one == other or fuzz.token_sort_ratio(" ".join(one), " ".join(other)) >= _SAME


def _one_per_article(group: list[int], utterances: Sequence[Utterance]) -> list[list[int]]:
    """A group without second statements of one article; those stand alone."""
    kept: dict[str, int] = {}
    for index in group:
        kept.setdefault(utterances[index].article.id, index)
    first = list(kept.values())
    return [first, *([index] for index in group if index not in first)]
