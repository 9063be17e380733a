"""The sheet of an event: who answers whom, who is silent, its figures, and how the reports developed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from generator.facts import Article, Event, Figure, FigureKind, Position, Quote, Report, Statement
from generator.site import addresses
from generator.site.catalogue import Catalogue


@dataclass(frozen=True)
class Exchange:
    """A statement and the positions that answer it."""

    claim: Statement
    answers: list[Position]


@dataclass(frozen=True)
class FigureRange:
    """What the reports give for one figure."""

    kind: FigureKind
    lowest: Figure
    highest: Figure
    latest: Figure
    """That of the newest article."""
    figures: list[Figure]
    """All of them, in order of date."""

    @property
    def differs(self) -> bool:
        """Whether the reports give different numbers."""
        return len({(figure.min, figure.max) for figure in self.figures}) > 1


@dataclass(frozen=True)
class Account:
    """What one article says of an event."""

    article: Article
    reports: list[Report]
    figures: list[Figure]


class EventSheet:
    """What a sheet shows of an event beyond its own fields."""

    def __init__(self, catalogue: Catalogue, event: Event):
        self._catalogue = catalogue
        self._event = event
        self._answering = {one.statement: one for one in event.positions if one.answers}
        self._answered = {one.answers for one in event.positions if one.answers}

    def exchanges(self) -> list[Exchange]:
        """Every statement that a position on the event answers, with these answers, the oldest first."""
        answers: dict[str, list[Position]] = defaultdict(list)
        for position in self._answering.values():
            if position.answers:
                answers[position.answers].append(position)
        exchanges = [Exchange(self._catalogue.statements[id_], taken) for id_, taken in answers.items()]
        return sorted(exchanges, key=lambda one: (str(one.claim.date or "9999"), one.claim.id))

    def place_in_exchanges(self, statement: str) -> str | None:
        """Anchor of a statement that answers another one or is answered, by its id; None for any other."""
        if statement in self._answering:
            return f"jawaban-{statement}"
        return f"klaim-{statement}" if statement in self._answered else None

    def place_of(self, statement: str) -> str:
        """Anchor of a statement that takes a position on the event, by its id."""
        return self.place_in_exchanges(statement) or addresses.position_anchor(statement)

    def position_in(self, quote: Quote) -> Statement | None:
        """The statement that takes a position on the event in these very words, which the sheet quotes."""
        return self._positions_in.get(quote)

    @cached_property
    def _positions_in(self) -> dict[Quote, Statement]:
        taken = (self._catalogue.statements[one.statement] for one in self._event.positions)
        return {statement.sources[0].quote: statement for statement in taken}

    def silent(self) -> list[str]:
        """Ids of the actors that take part in the event and of whom no article tells a position on it."""
        speaking = {position.actor for position in self._event.positions}
        parties = (*self._event.agents, *self._event.targets)
        return list(dict.fromkeys(one.actor for one in parties if one.actor and one.actor not in speaking))

    def figures(self) -> list[FigureRange]:
        """The figures of each kind with their bounds, in the order of the event's own."""
        kinds: dict[FigureKind, list[Figure]] = defaultdict(list)
        for figure in sorted(self._event.figures, key=self._published):
            kinds[figure.kind].append(figure)
        order = dict.fromkeys(figure.kind for figure in self._event.figures)
        return [
            FigureRange(
                kind=kind,
                lowest=min(kinds[kind], key=_lower),
                highest=max(kinds[kind], key=_upper),
                latest=kinds[kind][-1],
                figures=kinds[kind],
            )
            for kind in order
        ]

    def accounts(self) -> list[Account]:
        """What each article says of the event, in order of date."""
        reports: dict[str, list[Report]] = defaultdict(list)
        for report in self._event.reports:
            reports[report.quote.article].append(report)
        figures: dict[str, list[Figure]] = defaultdict(list)
        for figure in self._event.figures:
            figures[figure.quote.article].append(figure)
        articles = sorted((self._catalogue.articles[id_] for id_ in reports), key=_by_date)
        return [Account(article, reports[article.id], figures[article.id]) for article in articles]

    def _published(self, figure: Figure) -> str:
        return str(self._catalogue.articles[figure.quote.article].published or "")


def _lower(figure: Figure) -> int:
    return figure.min if figure.min is not None else figure.max or 0


def _upper(figure: Figure) -> int:
    return figure.max if figure.max is not None else figure.min or 0


def _by_date(article: Article) -> tuple[str, str]:
    return str(article.published or "9999"), article.id
