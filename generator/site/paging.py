"""Paging: a long list becomes several pages, cut where its groups end.

Each entry has keys from coarse to fine, such as its year, its month and its day. A group that would
overflow a page is told apart by the next finer key; small groups that stand side by side share a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Group(Generic[T]):
    """Entries with one key."""

    name: str
    """Their key ("2022", "2022-10", "A"); "" for what has none."""
    entries: tuple[T, ...]


@dataclass(frozen=True)
class Part(Generic[T]):
    """What stands on one page of a list."""

    name: str
    """Name of its first group, and a number where another part began with the same one; a part whose
    group has no key is called "0"."""
    groups: tuple[Group[T], ...]

    @property
    def size(self) -> int:
        """How many entries it has."""
        return sum(len(group.entries) for group in self.groups)


def parts_of(entries: Sequence[T], keys: Callable[[T], tuple[str, ...]], *, most: int) -> tuple[Part[T], ...]:
    """The entries, whose order is kept, on as few pages of at most `most` as their groups allow.

    Entries with the same coarse key must stand side by side.
    """
    packs: list[list[Group[T]]] = []
    size = 0
    for group in _groups(entries, keys, most=most, depth=0):
        if not packs or size + len(group.entries) > most:
            packs.append([])
            size = 0
        packs[-1].append(group)
        size += len(group.entries)
    return tuple(
        Part(name, tuple(groups))
        for name, groups in zip(_names(pack[0].name for pack in packs), packs, strict=True)
    )


def _groups(
    entries: Sequence[T], keys: Callable[[T], tuple[str, ...]], *, most: int, depth: int
) -> Iterator[Group[T]]:
    for name, same in groupby(entries, key=lambda entry: keys(entry)[depth]):
        group = tuple(same)
        if len(group) <= most:
            yield Group(name, group)
        elif depth + 1 < len(keys(group[0])):
            yield from _groups(group, keys, most=most, depth=depth + 1)
        else:
            yield from (Group(name, group[at : at + most]) for at in range(0, len(group), most))


def _names(names: Iterable[str]) -> Iterator[str]:
    """Each name, or "0" for none, with a number from its second time on: "m", "m.2", "m.3"."""
    times: dict[str, int] = {}
    for name in names:
        times[name] = times.get(name, 0) + 1
        yield f"{name or '0'}.{times[name]}" if times[name] > 1 else name or "0"
