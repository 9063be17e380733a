"""Joining is transitive, and what is kept apart stays apart whatever is joined around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.clusters import Clusters

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


@given(pairs, pairs)
def test_no_forbidden_pair_is_ever_one(joins: list[tuple[int, int]], apart: list[tuple[int, int]]) -> None:
    clusters = Clusters(10)
    for one, other in apart:
        clusters.keep_apart(one, other)
    for one, other in joins:
        clusters.join(one, other)
    assert all(clusters.find(one) != clusters.find(other) for one, other in apart if one != other)


@given(pairs)
def test_members_are_every_item_once(joins: list[tuple[int, int]]) -> None:
    clusters = Clusters(10)
    for one, other in joins:
        assert clusters.join(one, other)
    assert sorted(item for group in clusters.members() for item in group) == list(range(10))
    assert all(clusters.find(one) == clusters.find(other) for one, other in joins)
