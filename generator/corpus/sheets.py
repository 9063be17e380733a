"""Sheets: what a cluster of appearances, utterances or tellings becomes, each line with its quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.corpus.actors import display_name
from generator.corpus.appearances import Appearance, Telling, Utterance
from generator.corpus.ids import Named, fact_hash
from generator.corpus.independence import Independence
from generator.corpus.names import folded
from generator.facts import (
    Actor,
    Alias,
    Article,
    Detail,
    Event,
    EventDate,
    EventInArticle,
    Figure,
    LegalStatus,
    LegalTerm,
    Participant,
    Position,
    Quote,
    Report,
    Role,
    Span,
    Statement,
    StatementSource,
    derived_status,
)


@dataclass(frozen=True, eq=False)
class Ids:
    """The ids of everything in one article, by place in the article's own lists."""

    actors: tuple[str, ...]
    statements: tuple[str, ...]

    def actor(self, index: int | None) -> str | None:
        """Id of an actor of the article."""
        return None if index is None else self.actors[index]

    def statement(self, index: int | None) -> str | None:
        """Id of a statement of the article."""
        return None if index is None else self.statements[index]


def actor_sheet(
    group: tuple[Appearance, ...], named: Named, ids: tuple[Ids, ...], statements: tuple[Statement, ...]
) -> Actor:
    """The sheet of an actor, with everything that it said; `ids` are those of each appearance's article."""
    name = display_name(group)
    return Actor(
        id=named.id,
        previous_ids=named.previous_ids,
        name=name,
        kind=group[0].kind,
        confidence=max(appearance.actor.confidence for appearance in group),
        aliases=tuple(_aliases(group, name)),
        roles=tuple(_roles(group, ids)),
        legal_statuses=tuple(_legal_statuses(group)),
        mentions=tuple(_quote(appearance.article, appearance.actor.sentence) for appearance in group),
        statements=tuple(sorted(statements, key=by_date)),
    )


def _roles(group: Sequence[Appearance], ids: Sequence[Ids]) -> Iterable[Role]:
    gathered: dict[tuple[str, ...], list[tuple[Appearance, Ids, int]]] = defaultdict(list)
    for appearance, known in zip(group, ids, strict=True):
        for index, role in enumerate(appearance.actor.roles):
            gathered[*folded(role.title.exact), role.standing].append((appearance, known, index))
    for words, places in sorted(gathered.items()):
        first, known, index = places[0]
        role = first.actor.roles[index]
        yield Role(
            id=fact_hash("r", words),
            title=role.title.exact,
            organization=known.actor(role.organization),
            standing=role.standing,
            quotes=_once(
                _quote(appearance.article, appearance.actor.roles[at].sentence)
                for appearance, _, at in places
            ),
        )


def statement_fact(
    group: tuple[Utterance, ...], named: Named, ids: Ids, independence: Independence
) -> Statement:
    """One statement with all the articles that carry it, the earliest first; `ids` are those of that one."""
    first = group[0]
    statement = first.statement
    return Statement(
        id=named.id,
        speaker=ids.actor(statement.speaker),
        speaker_text=statement.speaker_text and statement.speaker_text.exact,
        candidates=tuple(dict.fromkeys(ids.actors[index] for index in statement.candidates)),
        mode=statement.mode,
        act=statement.act,
        date=first.article.published,
        sieve=statement.sieve,
        confidence=statement.confidence,
        sources=tuple(
            StatementSource(
                quote=_quote(utterance.article, utterance.statement.quote),
                content=utterance.statement.content,
                cue=utterance.statement.cue,
                via=utterance.statement.via,
            )
            for utterance in group
        ),
        independent_sources=independence.sources(
            (utterance.article, utterance.statement.via) for utterance in group
        ),
    )


def event_sheet(
    group: tuple[Telling, ...],
    named: Named,
    ids: tuple[Ids, ...],
    independence: Independence,
    related: tuple[str, ...],
) -> Event:
    """The sheet of an event, told by the earliest article first; `ids` are those of its articles."""
    told = list(zip(group, ids, strict=True))
    positions = _positions(told)
    reports = tuple(report for telling, known in told for report in _reports(telling, known))
    return Event(
        id=named.id,
        previous_ids=named.previous_ids,
        type=group[0].event.type,
        confidence=max(telling.event.confidence for telling in group),
        title=group[0].event.title.exact,
        status=derived_status(
            [position.stance for position in positions],
            planned=group[-1].event.planned,
            told_by_article=any(report.statement is None for report in reports),
        ),
        date=date_of(group),
        place=next((detail for telling in group if (detail := _detail(telling, telling.event.place))), None),
        instrument=next(
            (detail for telling in group if (detail := _detail(telling, telling.event.instrument))), None
        ),
        agents=_participants(told, "agents"),
        targets=_participants(told, "targets"),
        figures=tuple(_figures(group)),
        reports=reports,
        positions=positions,
        related=related,
        independent_sources=independence.sources((telling.article, None) for telling in group),
    )


def _reports(telling: Telling, ids: Ids) -> Iterable[Report]:
    for report in telling.event.reports:
        yield Report(
            quote=_quote(telling.article, report.sentence),
            trigger=report.trigger,
            statement=ids.statement(report.statement),
        )


def _positions(told: Iterable[tuple[Telling, Ids]]) -> tuple[Position, ...]:
    positions: dict[tuple[str, str], Position] = {}
    for telling, ids in told:
        for taken in telling.event.positions:
            statement = telling.facts.statements[taken.statement]
            position = Position(
                actor=ids.actor(statement.speaker),
                text=statement.speaker_text and statement.speaker_text.exact,
                stance=taken.stance,
                statement=ids.statements[taken.statement],
                answers=ids.statement(taken.answers),
                quote=_quote(telling.article, statement.quote),
            )
            positions.setdefault((position.statement, position.stance), position)
    return tuple(positions.values())


def _participants(told: Iterable[tuple[Telling, Ids]], side: str) -> tuple[Participant, ...]:
    first: dict[object, Participant] = {}
    for telling, ids in told:
        for one in getattr(telling.event, side):
            actor = ids.actor(one.actor)
            first.setdefault(
                actor or folded(one.span.exact),
                Participant(actor=actor, text=one.span.exact, quote=_evidence(telling, one.span)),
            )
    return tuple(first.values())


def chronological(one: Utterance | Telling) -> tuple[date, str]:
    """The order of what articles say: by when they came out."""
    return one.article.published or date.max, one.article.id


def by_date(statement: Statement) -> tuple[date, str]:
    """The order of statements on a sheet."""
    return statement.date or date.max, statement.id


def _quote(article: Article, span: Span) -> Quote:
    return Quote(article=article.id, start=span.start, end=span.end, exact=span.exact)


def _once(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quotes))


def _aliases(group: Sequence[Appearance], name: str) -> Iterable[Alias]:
    """Every other name, each with one quote per article that uses it."""
    places: dict[str, dict[str, Quote]] = defaultdict(dict)
    for appearance in group:
        actor = appearance.actor
        for span in (actor.name, *actor.aliases):
            if span.exact != name:
                quote = _quote(appearance.article, actor.sentence if actor.sentence.covers(span) else span)
                places[span.exact].setdefault(appearance.article.id, quote)
    for alias in sorted(places):
        yield Alias(name=alias, quotes=tuple(places[alias].values()))


def _legal_statuses(group: Sequence[Appearance]) -> list[LegalStatus]:
    """Each status once, with the earliest date and every quote that says so, in order of date."""
    gathered: dict[LegalTerm, list[Article]] = defaultdict(list)
    quotes: dict[LegalTerm, list[Quote]] = defaultdict(list)
    for appearance in group:
        for status in appearance.actor.legal_statuses:
            gathered[status.term].append(appearance.article)
            quotes[status.term].append(_quote(appearance.article, status.sentence))
    statuses = [
        LegalStatus(
            id=fact_hash("l", (term,)),
            term=term,
            date=min((article.published for article in articles if article.published), default=None),
            quotes=_once(quotes[term]),
        )
        for term, articles in sorted(gathered.items())
    ]
    return sorted(statuses, key=lambda status: (status.date or date.max, status.term))


def _evidence(telling: Telling, span: Span) -> Quote:
    """The report that has the words; the words themselves where none has."""
    for report in telling.event.reports:
        if report.sentence.covers(span):
            return _quote(telling.article, report.sentence)
    return _quote(telling.article, span)


def _detail(telling: Telling, span: Span | None) -> Detail | None:
    return None if span is None else Detail(text=span.exact, quote=_evidence(telling, span))


def date_of(group: Sequence[Telling]) -> EventDate | None:
    """The most precise date, of the earliest article that gives it."""
    dated = [telling for telling in group if telling.event.date is not None]
    if not dated:
        return None
    telling = min(dated, key=lambda telling: -len(telling.event.date.value) if telling.event.date else 0)
    event: EventInArticle = telling.event
    span = event.date_span or event.reports[0].sentence
    return EventDate(**event.date.model_dump(), quote=_evidence(telling, span)) if event.date else None


def _figures(group: Sequence[Telling]) -> Iterable[Figure]:
    """Every figure of every article, with its own quote: never an average."""
    seen = set()
    for telling in group:
        for figure in telling.event.figures:
            key = (telling.article.id, figure.kind, figure.min, figure.max)
            if key not in seen:
                seen.add(key)
                yield Figure(
                    kind=figure.kind,
                    min=figure.min,
                    max=figure.max,
                    text=figure.span.exact,
                    quote=_evidence(telling, figure.span),
                )
