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


def names_in(article: Article, actors: Iterable[Actor]) -> list[Naming]:
    """Where an article names some actors, in the order of its text.

    A longer name goes before a shorter one inside it; a name that several of them share names none.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, *(alias.name for alias in actor.aliases)):
            if len(name) >= _SHORTEST:
                bearers[name].add(actor.id)
    if not bearers:
        return []
    names = tuple(sorted(bearers, key=lambda name: (-len(name), name)))
    found = _any_of(names).finditer(article.text)
    return [
        Naming(match.start(), match.end(), *bearers[match[0]])
        for match in found
        if len(bearers[match[0]]) == 1
    ]


@lru_cache(maxsize=20_000)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the names; a preview asks for the same again at each change."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
