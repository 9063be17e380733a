"""Clusters: which things of many articles are one, joined pair by pair with joins that are forbidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Groups = tuple[tuple[int, ...], ...]


class State(NamedTuple):
    """How some items stand to one another, by their places among them."""

    one: Groups = ()
    """Those that are one, where they are more than one."""
    apart: Groups = ()
    """Pairs that are never to be one."""


_ALONE = State()


class Clusters:
    """A union-find over `0 … count - 1`; the smallest member stands for its cluster."""

    def __init__(self, count: int, state: State = _ALONE):
        """`state` is how the items stand to begin with."""
        self._parent = list(range(count))
        self._apart: dict[int, set[int]] = {}
        self.join_groups(range(count), state.one)
        for one, other in state.apart:
            self.keep_apart(one, other)

    def find(self, item: int) -> int:
        """The member that stands for an item's cluster."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def keep_apart(self, one: int, other: int) -> None:
        """Forbid that the clusters of two items are ever joined."""
        one, other = self.find(one), self.find(other)
        if one != other:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def join(self, one: int, other: int) -> bool:
        """Join the clusters of two items, unless they are to be kept apart; tell whether they are one now."""
        one, other = sorted((self.find(one), self.find(other)))
        if one == other:
            return True
        enemies = {self.find(enemy) for enemy in self._apart.get(one, ())}
        if other in enemies:
            return False
        self._parent[other] = one
        for enemy in self._apart.pop(other, set()):
            self._apart.setdefault(one, set()).add(enemy)
            self._apart.setdefault(enemy, set()).add(one)
        return True

    def join_groups(self, items: Sequence[int], groups: Iterable[Sequence[int]]) -> None:
        """Join those of some items whose places stand together in a group."""
        for group in groups:
            for place in group[1:]:
                self.join(items[group[0]], items[place])

    def state(self, items: Iterable[int]) -> State:
        """How some items stand to one another; joins among them depend on nothing else here."""
        places: dict[int, list[int]] = {}
        for place, item in enumerate(items):
            places.setdefault(self.find(item), []).append(place)
        apart = {
            tuple(sorted((places[cluster][0], places[enemy][0])))
            for cluster in (places.keys() & self._apart.keys() if self._apart else ())
            for enemy in map(self.find, self._apart[cluster])
            if enemy in places
        }
        return State(_several(places.values()), tuple(sorted(apart)))

    def groups(self) -> Groups:
        """The clusters of more than one member."""
        return _several(self.members())

    def members(self) -> list[list[int]]:
        """The clusters, each with its members in order."""
        groups: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            groups.setdefault(self.find(item), []).append(item)
        return list(groups.values())


def _several(groups: Iterable[Sequence[int]]) -> Groups:
    return tuple(tuple(group) for group in groups if len(group) > 1)
