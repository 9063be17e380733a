"""Clusters: which things of many articles are one, joined pair by pair with joins that are forbidden."""

from __future__ import annotations


class Clusters:
    """A union-find over `0 … count - 1`; the smallest member stands for its cluster."""

    def __init__(self, count: int):
        self._parent = list(range(count))
        self._apart: dict[int, set[int]] = {}

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

    def members(self) -> list[list[int]]:
        """The clusters, each with its members in order."""
        groups: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            groups.setdefault(self.find(item), []).append(item)
        return list(groups.values())
