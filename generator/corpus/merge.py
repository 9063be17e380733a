"""The merge: what many articles say becomes one sheet per actor and per event.

The result does not depend on the order in which articles come, and every span in it is one that
extraction found: nothing is computed anew. Ids come last, when everything else is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date

from generator.corpus.actors import Appearance, cluster_actors, display_name
from generator.corpus.events import Telling, cluster_events, related_groups
from generator.corpus.ids import Claim, Place, assign_ids, evidence_of, fact_hash
from generator.corpus.names import folded
from generator.corpus.statements import Utterance, cluster_statements
from generator.facts import (
    Actor,
    ActorKind,
    Alias,
    Article,
    ArticleFacts,
    Detail,
    Event,
    EventDate,
    EventInArticle,
    FactBase,
    Figure,
    LegalStatus,
    LegalTerm,
    Participant,
    ParticipantInArticle,
    Position,
    Quote,
    Report,
    Role,
    Span,
    Statement,
    StatementSource,
    derived_status,
)
from generator.slugs import slug

_LONGEST_EVENT_SLUG = 60
_SMALL_WORDS = frozenset(
    [
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "oleh",
        "akan",
        "telah",
        "sudah",
        "para",
        "sekitar",
    ]
)


def merge(
    found: Iterable[tuple[Article, ArticleFacts]],
    *,
    previous: FactBase | None = None,
    apart: frozenset[frozenset[str]] = frozenset(),
) -> FactBase:
    """One fact base from what each article says.

    `previous` is that of the last run, whose ids live on; `apart` are pairs of its actors' ids that the
    editors hold for two.
    """
    pairs = sorted(found, key=lambda pair: pair[0].id)
    return _Merge(pairs, previous or FactBase(), apart).factbase()


class _Merge:
    def __init__(
        self,
        pairs: Sequence[tuple[Article, ArticleFacts]],
        previous: FactBase,
        apart: frozenset[frozenset[str]],
    ):
        self._articles = tuple(article for article, _ in pairs)
        self._previous = previous
        self._appearances = [
            Appearance(article, facts, index)
            for article, facts in pairs
            for index in range(len(facts.actors))
        ]
        self._actor_groups = cluster_actors(self._appearances, self._apart(apart))
        self._actor_at = {
            (self._appearances[index].article.id, self._appearances[index].index): at
            for at, group in enumerate(self._actor_groups)
            for index in group
        }
        self._utterances = [
            Utterance(article, statement, self._actor(article, statement.speaker))
            for article, facts in pairs
            for statement in facts.statements
        ]
        self._statement_groups = cluster_statements(self._utterances)
        places = [(article.id, index) for article, facts in pairs for index in range(len(facts.statements))]
        self._statement_at = {
            places[index]: at for at, group in enumerate(self._statement_groups) for index in group
        }
        self._tellings = [
            Telling(
                article, facts, event, self._side(article, event.agents), self._side(article, event.targets)
            )
            for article, facts in pairs
            for event in facts.events
        ]
        self._event_groups, self._related = cluster_events(self._tellings)
        self._name_everything()

    def _apart(self, apart: frozenset[frozenset[str]]) -> Iterable[tuple[int, int]]:
        """Pairs of appearances that are evidence of two previous actors to be kept apart."""
        if not apart:
            return
        by_evidence: dict[object, list[int]] = defaultdict(list)
        for index, appearance in enumerate(self._appearances):
            by_evidence[(appearance.article.id, appearance.actor.sentence.exact)].append(index)
        members: dict[str, list[int]] = defaultdict(list)
        for actor in self._previous.actors:
            names = {folded(actor.name), *(folded(alias.name) for alias in actor.aliases)}
            for quote in actor.mentions:
                members[actor.id].extend(
                    index
                    for index in by_evidence.get((quote.article, quote.exact), ())
                    if self._appearances[index].names() & names
                )
        for pair in sorted(apart, key=sorted):
            one, other = sorted(pair)
            for index in members[one]:
                for rival in members[other]:
                    yield index, rival

    def _actor(self, article: Article, index: int | None) -> int | None:
        return None if index is None else self._actor_at[article.id, index]

    def _side(self, article: Article, side: tuple[ParticipantInArticle, ...]) -> frozenset[object]:
        return frozenset(
            folded(one.span.exact) if one.actor is None else self._actor_at[article.id, one.actor]
            for one in side
        )

    # -- ids ---------------------------------------------------------------------------------------

    def _name_everything(self) -> None:
        previous = self._previous
        self._actor_names = assign_ids(
            [
                Claim(
                    slug(display_name([self._appearances[index] for index in group]), fallback="aktor"),
                    frozenset(
                        piece
                        for index in group
                        for name in self._appearances[index].names()
                        for piece in _named_in(
                            self._appearances[index].article.id, name, self._appearances[index].kind
                        )
                    ),
                )
                for group in self._actor_groups
            ],
            {
                actor.id: frozenset(
                    piece
                    for name, quotes in (
                        (actor.name, actor.mentions),
                        *((alias.name, alias.quotes) for alias in actor.aliases),
                    )
                    for quote in quotes
                    for piece in _named_in(quote.article, folded(name), actor.kind)
                )
                for actor in previous.actors
            },
        )
        said = evidence_of(
            Place(at, utterance.article.id, span.exact, span.start)
            for at, group in enumerate(self._statement_groups)
            for utterance in (self._utterances[index] for index in group)
            for span in utterance.statement.content
        )
        self._statement_names = assign_ids(
            [
                Claim(fact_hash("s", self._utterances[group[0]].words), said[at])
                for at, group in enumerate(self._statement_groups)
            ],
            evidence_of(
                Place(statement.id, source.quote.article, span.exact, span.start)
                for statement in previous.statements()
                for source in statement.sources
                for span in source.content
            ),
        )
        told = evidence_of(
            Place(at, self._tellings[index].article.id, report.sentence.exact, report.trigger.start)
            for at, group in enumerate(self._event_groups)
            for index in group
            for report in self._tellings[index].event.reports
        )
        self._event_names = assign_ids(
            [
                Claim(_event_slug([self._tellings[index] for index in group]), told[at])
                for at, group in enumerate(self._event_groups)
            ],
            evidence_of(
                Place(event.id, report.quote.article, report.quote.exact, report.trigger.start)
                for event in previous.events
                for report in event.reports
            ),
        )

    def _actor_id(self, article: Article, index: int | None) -> str | None:
        at = self._actor(article, index)
        return None if at is None else self._actor_names[at].id

    def _statement_id(self, article: Article, index: int | None) -> str | None:
        return None if index is None else self._statement_names[self._statement_at[article.id, index]].id

    # -- sheets ------------------------------------------------------------------------------------

    def factbase(self) -> FactBase:
        """Everything, in order of ids."""
        statements = [self._statement(at) for at in range(len(self._statement_groups))]
        spoken: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            if statement.speaker is not None:
                spoken[statement.speaker].append(statement)
        related = related_groups(self._event_groups, self._related)
        actors = [self._sheet(at, spoken) for at in range(len(self._actor_groups))]
        events = [self._event(at, related[at]) for at in range(len(self._event_groups))]
        return FactBase(
            articles=self._articles,
            actors=tuple(sorted(actors, key=lambda actor: actor.id)),
            events=tuple(sorted(events, key=lambda event: event.id)),
            unattributed=tuple(sorted((s for s in statements if s.speaker is None), key=_by_date)),
        )

    def _sheet(self, at: int, spoken: dict[str, list[Statement]]) -> Actor:
        group = [self._appearances[index] for index in self._actor_groups[at]]
        named = self._actor_names[at]
        name = display_name(group)
        return Actor(
            id=named.id,
            previous_ids=self._previous_ids(named.id, named.previous_ids, self._previous.actors),
            name=name,
            kind=group[0].kind,
            confidence=max(appearance.actor.confidence for appearance in group),
            aliases=tuple(_aliases(group, name)),
            roles=tuple(self._roles(group)),
            legal_statuses=tuple(_legal_statuses(group)),
            mentions=tuple(_quote(appearance.article, appearance.actor.sentence) for appearance in group),
            statements=tuple(sorted(spoken[named.id], key=_by_date)),
        )

    @staticmethod
    def _previous_ids(id_: str, merged: tuple[str, ...], sheets: Iterable[Actor | Event]) -> tuple[str, ...]:
        known = {old for sheet in sheets if sheet.id in (id_, *merged) for old in sheet.previous_ids}
        return tuple(sorted({*merged, *known} - {id_}))

    def _roles(self, group: Sequence[Appearance]) -> Iterable[Role]:
        gathered: dict[tuple[str, ...], list[tuple[Appearance, int]]] = defaultdict(list)
        for appearance in group:
            for index, role in enumerate(appearance.actor.roles):
                gathered[*folded(role.title.exact), role.standing].append((appearance, index))
        for words, places in sorted(gathered.items()):
            first, index = places[0]
            role = first.actor.roles[index]
            yield Role(
                id=fact_hash("r", words),
                title=role.title.exact,
                organization=self._actor_id(first.article, role.organization),
                standing=role.standing,
                quotes=_once(
                    _quote(appearance.article, appearance.actor.roles[at].sentence)
                    for appearance, at in places
                ),
            )

    def _statement(self, at: int) -> Statement:
        group = sorted(
            (self._utterances[index] for index in self._statement_groups[at]),
            key=lambda utterance: (utterance.article.published or date.max, utterance.article.id),
        )
        first = group[0]
        statement = first.statement
        return Statement(
            id=self._statement_names[at].id,
            speaker=self._actor_id(first.article, statement.speaker),
            speaker_text=statement.speaker_text and statement.speaker_text.exact,
            candidates=tuple(
                dict.fromkeys(
                    id_
                    for index in statement.candidates
                    if (id_ := self._actor_id(first.article, index)) is not None
                )
            ),
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
        )

    def _event(self, at: int, related: Sequence[int]) -> Event:
        group = sorted(
            (self._tellings[index] for index in self._event_groups[at]),
            key=lambda telling: (telling.article.published or date.max, telling.article.id),
        )
        named = self._event_names[at]
        positions = self._positions(group)
        reports = tuple(report for telling in group for report in self._reports(telling))
        return Event(
            id=named.id,
            previous_ids=self._previous_ids(named.id, named.previous_ids, self._previous.events),
            type=group[0].event.type,
            confidence=max(telling.event.confidence for telling in group),
            title=group[0].event.title.exact,
            status=derived_status(
                [position.stance for position in positions],
                planned=group[-1].event.planned,
                told_by_article=any(report.statement is None for report in reports),
            ),
            date=_date(group),
            place=next(
                (detail for telling in group if (detail := _detail(telling, telling.event.place))), None
            ),
            instrument=next(
                (detail for telling in group if (detail := _detail(telling, telling.event.instrument))), None
            ),
            agents=self._participants(group, "agents"),
            targets=self._participants(group, "targets"),
            figures=tuple(_figures(group)),
            reports=reports,
            positions=positions,
            related=tuple(sorted(self._event_names[other].id for other in related)),
        )

    def _reports(self, telling: Telling) -> Iterable[Report]:
        for report in telling.event.reports:
            yield Report(
                quote=_quote(telling.article, report.sentence),
                trigger=report.trigger,
                statement=self._statement_id(telling.article, report.statement),
            )

    def _positions(self, group: Sequence[Telling]) -> tuple[Position, ...]:
        positions: dict[tuple[str, str], Position] = {}
        for telling in group:
            for taken in telling.event.positions:
                statement = telling.facts.statements[taken.statement]
                position = Position(
                    actor=self._actor_id(telling.article, statement.speaker),
                    text=statement.speaker_text and statement.speaker_text.exact,
                    stance=taken.stance,
                    statement=self._statement_id(telling.article, taken.statement) or "",
                    answers=self._statement_id(telling.article, taken.answers),
                    quote=_quote(telling.article, statement.quote),
                )
                positions.setdefault((position.statement, position.stance), position)
        return tuple(positions.values())

    def _participants(self, group: Sequence[Telling], side: str) -> tuple[Participant, ...]:
        first: dict[object, Participant] = {}
        for telling in group:
            for one in getattr(telling.event, side):
                actor = self._actor_id(telling.article, one.actor)
                first.setdefault(
                    actor or folded(one.span.exact),
                    Participant(actor=actor, text=one.span.exact, quote=_evidence(telling, one.span)),
                )
        return tuple(first.values())


def _named_in(article: str, name: tuple[str, ...], kind: ActorKind) -> Iterable[Hashable]:
    """Evidence of an actor: its name in an article, and once more with its kind, which editors may change."""
    return (article, name), (article, name, kind)


def _by_date(statement: Statement) -> tuple[date, str]:
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


def _date(group: Sequence[Telling]) -> EventDate | None:
    """The most precise date, of the earliest article that gives it."""
    dated = [telling for telling in group if telling.event.date is not None]
    if not dated:
        return None
    telling = min(dated, key=lambda telling: -len(telling.event.date.value) if telling.event.date else 0)
    event: EventInArticle = telling.event
    span = event.date_span or event.reports[0].sentence
    return EventDate(**event.date.model_dump(), quote=_evidence(telling, span)) if event.date else None


def _figures(group: Sequence[Telling]) -> Iterable[Figure]:
    """Every figure that differs, with its own quote: never an average."""
    seen = set()
    for telling in group:
        for figure in telling.event.figures:
            key = (figure.kind, figure.min, figure.max)
            if key not in seen:
                seen.add(key)
                yield Figure(
                    kind=figure.kind,
                    min=figure.min,
                    max=figure.max,
                    text=figure.span.exact,
                    quote=_evidence(telling, figure.span),
                )


def _event_slug(group: Sequence[Telling]) -> str:
    """The date and the telling words of the title: "2022-10-17-serangan-drone"."""
    first = min(group, key=lambda telling: (telling.article.published or date.max, telling.article.id))
    dated = _date(group)
    words = [word for word in folded(first.event.title.exact) if word not in _SMALL_WORDS]
    called = slug(" ".join(words), fallback="peristiwa", longest=_LONGEST_EVENT_SLUG)
    return f"{dated.value}-{called}" if dated else called
