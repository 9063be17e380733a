"""Names: where an article names its actors, by any of the names that their sheets list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.facts import Actor, Article

_SHORTEST = 2
"""Fewest letters of a name that is looked for: one letter names nobody."""


@dataclass(frozen=True)
class Naming:
    """A stretch of an article's text that names an actor, in code points."""

    start: int
    end: int
    actor: str
    """Id of the actor."""


Bearer = tuple[str, tuple[str, ...]]
"""The id of an actor, and every name that its sheet lists."""


def bearer(actor: Actor) -> Bearer:
    """An actor as far as it can be found in a text."""
    names = (actor.name, *(alias.name for alias in actor.aliases))
    return actor.id, tuple(name for name in names if len(name) >= _SHORTEST)


def names_in(article: Article, bearers: Iterable[Bearer]) -> list[Naming]:
    """Where an article names some actors, in the order of its text.

    A longer name goes before a shorter one inside it; a name that several of them share names none.
    """
    called: dict[str, set[str]] = defaultdict(set)
    for id_, names in bearers:
        for name in names:
            called[name].add(id_)
    if not called:
        return []
    longest_first = tuple(sorted(called, key=lambda name: (-len(name), name)))
    return [
        Naming(match.start(), match.end(), *called[match[0]])
        for match in _any_of(longest_first).finditer(article.text)
        if len(called[match[0]]) == 1
    ]


@lru_cache(maxsize=20_000)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the names; a preview asks for the same again at each change."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
