"""The network: which actors took part in events together or spoke of one another, and how to draw that.

It is drawn as an arc diagram: actors stand in one column, names legible at any size, and an arc joins two
that have to do with each other. Every number is whole, so that the same facts give the same bytes on any
machine; a drawing by forces depends on how a machine rounds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isqrt

from generator.facts import Actor, Statement
from generator.site.catalogue import Catalogue

MOST_ACTORS = 60
MOST_TIES = 150
"""Most arcs that are drawn: with more of them, none can be followed."""
_ROW = 22
"""Height of an actor's row."""
_GAP = 14
"""Height between actors whom nothing joins."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Tie:
    """What joins two actors, of whom `a` comes first by id."""

    a: str
    b: str
    events: int
    """Events in which both took part."""
    statements: int
    """Statements of one that name the other."""

    @property
    def weight(self) -> int:
        """Everything that joins them."""
        return self.events + self.statements

    def other(self, id_: str) -> str:
        """The actor at the other end."""
        return self.b if id_ == self.a else self.a


@dataclass(frozen=True)
class Row:
    """An actor in the drawing; y is the middle of its row."""

    actor: Actor
    y: int
    radius: int


@dataclass(frozen=True)
class Arc:
    """A tie in the drawing: half an ellipse from one row down to another."""

    tie: Tie
    top: int
    bottom: int
    reach: int
    """How far it reaches to the side."""
    strength: int
    """1 to 4, from the weakest tie to the strongest."""


@dataclass(frozen=True)
class Picture:
    """The actors of a network from top to bottom, and the arcs between them, the weakest first."""

    height: int
    reach: int
    rows: tuple[Row, ...]
    arcs: tuple[Arc, ...]


class Network:
    """Every tie between actors of a collection."""

    def __init__(self, catalogue: Catalogue):
        self._actors = catalogue.actors
        self.ties = _ties(catalogue)
        """The strongest first."""
        self._ties_of: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            self._ties_of[tie.a].append(tie)
            self._ties_of[tie.b].append(tie)

    def ties_of(self, actor: Actor) -> Sequence[Tie]:
        """What joins an actor to others, the strongest first."""
        return self._ties_of.get(actor.id, ())

    def shown(self) -> list[Tie]:
        """The strongest ties between the actors who have most to do with others."""
        weights = {id_: sum(tie.weight for tie in ties) for id_, ties in self._ties_of.items()}
        leading = set(sorted(weights, key=lambda id_: (-weights[id_], id_))[:MOST_ACTORS])
        return [tie for tie in self.ties if tie.a in leading and tie.b in leading][:MOST_TIES]

    def picture(self, *, reach: int) -> Picture:
        """The shown ties as arcs that reach at most `reach` to the side."""
        ties = self.shown()
        heights, height = _heights(_chains(ties))
        weights = Counter[str]()
        for tie in ties:
            weights[tie.a] += tie.weight
            weights[tie.b] += tie.weight
        largest = max(weights.values(), default=1)
        longest = max((abs(heights[tie.a] - heights[tie.b]) for tie in ties), default=1)
        strongest = max((tie.weight for tie in ties), default=1)
        reach = min(reach, longest * 3 // 4)
        arcs = []
        for tie in reversed(ties):
            top, bottom = sorted((heights[tie.a], heights[tie.b]))
            arcs.append(
                Arc(
                    tie,
                    top,
                    bottom,
                    reach=max(1, reach * (bottom - top) // longest),
                    strength=1 + isqrt(9 * tie.weight // strongest),
                )
            )
        return Picture(
            height=height,
            reach=reach,
            rows=tuple(
                Row(self._actors[id_], y, radius=3 + isqrt(25 * weights[id_] // largest))
                for id_, y in heights.items()
            ),
            arcs=tuple(arcs),
        )


def _ties(catalogue: Catalogue) -> tuple[Tie, ...]:
    events = Counter[tuple[str, str]]()
    for event in catalogue.events.values():
        sides = {one.actor for one in (*event.agents, *event.targets) if one.actor}
        events.update(combinations(sorted(sides), 2))
    statements = Counter[tuple[str, str]]()
    for statement in catalogue.statements.values():
        if speaker := statement.speaker:
            for id_ in spoken_of(statement, catalogue):
                statements[min(speaker, id_), max(speaker, id_)] += 1
    ties = (Tie(*pair, events[pair], statements[pair]) for pair in events.keys() | statements.keys())
    return tuple(sorted(ties, key=lambda tie: (-tie.weight, tie.a, tie.b)))


def spoken_of(statement: Statement, catalogue: Catalogue) -> list[str]:
    """Ids of the actors whom a statement names, without its speaker."""
    source = statement.sources[0]
    said = _plain(span.exact for span in source.content)
    return [
        actor.id
        for actor in catalogue.actors_in(catalogue.articles[source.quote.article])
        if actor.id != statement.speaker
        and any(_plain([name]) in said for name in (actor.name, *(alias.name for alias in actor.aliases)))
    ]


def _plain(texts: Iterable[str]) -> str:
    """Words alone, each between blanks, so that a name is found as whole words."""
    return f" {' '.join(word for text in texts for word in _WORD.findall(text))} "


def _chains(ties: Sequence[Tie]) -> list[list[str]]:
    """The actors in an order that keeps arcs short; each chain is joined to no other.

    A chain begins with the actor of the largest weight, and grows by whoever has the strongest tie to
    those who stand in it already, the latest of them first (Prim's order of a spanning tree).
    """
    ties_of: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        ties_of[tie.a].append(tie)
        ties_of[tie.b].append(tie)
    waiting = sorted(ties_of, key=lambda id_: (-sum(tie.weight for tie in ties_of[id_]), id_))
    chains = []
    placed: set[str] = set()
    while start := next((id_ for id_ in waiting if id_ not in placed), None):
        chain = [start]
        placed.add(start)
        while reach := [
            (tie.weight, place, tie.other(id_))
            for place, id_ in enumerate(chain)
            for tie in ties_of[id_]
            if tie.other(id_) not in placed
        ]:
            heaviest = max(weight for weight, _, _ in reach)
            latest = max(place for weight, place, _ in reach if weight == heaviest)
            following = min(id_ for weight, place, id_ in reach if (weight, place) == (heaviest, latest))
            chain.append(following)
            placed.add(following)
        chains.append(chain)
    return chains


def _heights(chains: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Where the middle of each actor's row is, from above, and how high all rows are."""
    heights: dict[str, int] = {}
    y = 0
    for chain in chains:
        for id_ in chain:
            heights[id_] = y + _ROW // 2
            y += _ROW
        y += _GAP
    return heights, max(_ROW, y - _GAP)
