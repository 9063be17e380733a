"""Events of one article: the happenings that it is about, each with everything it says of them.

Every sentence is weighed, and in it every word that may name a happening. Tellings of one happening, by one
root and with nothing that contradicts, are one event with several reports; how likely it is one of those
that the article is about is how likely its best telling is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors.cast import Cast
from generator.extraction.events.circumstances import CircumstanceFinder
from generator.extraction.events.contexts import SentenceContext
from generator.extraction.events.participants import ParticipantFinder
from generator.extraction.events.positions import positions_on
from generator.extraction.events.titles import title_of
from generator.extraction.events.triggers import Trigger, trigger_at
from generator.extraction.events.words import EventWord, EventWords
from generator.extraction.statements.spoken import Spoken
from generator.facts import (
    Article,
    EventInArticle,
    EventType,
    FigureInArticle,
    PartialDate,
    ParticipantInArticle,
    ReportInArticle,
    Span,
    StatementInArticle,
    span_of,
)
from generator.language import LanguagePack, text_of

_MOST_EVENTS = 6
"""A fact sheet lists the one to six happenings of an article."""
_LEAST_PROBABLE = 0.4
"""Probability from which a happening is one that the article is about."""
_LEAST_WORD = 0.04
"""Probability from which a word is taken to name a happening at all."""
_BESIDES = 0.25
"""How much less likely the second happening of a sentence is one that the article is about."""


@dataclass
class _Told:
    """One trigger with what its sentence says around it."""

    trigger: Trigger
    types: dict[EventType, float]
    sentence: SpacySpan
    probability: float
    agents: list[ParticipantInArticle]
    targets: list[ParticipantInArticle]
    date: PartialDate | None
    date_span: Span | None
    is_dated: bool
    """Whether the sentence itself has the date, and not another one."""
    place: Span | None
    figures: tuple[FigureInArticle, ...]
    planned: bool


@dataclass(eq=False)
class _Happening:
    """One event while its tellings are being gathered."""

    told: list[_Told] = field(default_factory=list)

    @property
    def probability(self) -> float:
        """How likely it is one that the article is about."""
        return max(told.probability for told in self.told)

    @property
    def type(self) -> EventType:
        """The type that all its tellings speak for."""
        votes: Counter[EventType] = Counter()
        for told in self.told:
            for kind, share in told.types.items():
                votes[kind] += share * told.probability  # type: ignore[assignment]
        return max(sorted(votes), key=votes.__getitem__)


def find_events(
    article: Article,
    contexts: Sequence[SentenceContext],
    cast: Cast,
    statements: tuple[StatementInArticle, ...],
    pack: LanguagePack,
) -> tuple[EventInArticle, ...]:
    """The events of an article in the order of the text, at most six.

    `contexts` are its sentences of prose, as `contexts_of` gives them.
    """
    return _EventFinder(article, contexts, cast, statements, pack).find(contexts)


class _EventFinder:
    def __init__(
        self,
        article: Article,
        contexts: Sequence[SentenceContext],
        cast: Cast,
        statements: tuple[StatementInArticle, ...],
        pack: LanguagePack,
    ):
        self._doc: Doc = cast.doc
        self._spoken = Spoken(statements)
        self._lexicons = pack.lexicons
        self._counting = frozenset(word for words in pack.lexicons.numbers.figures.values() for word in words)
        self._weigh = EventWords(pack)
        self._participants = ParticipantFinder(self._doc, cast, self._spoken, pack)
        self._circumstances = CircumstanceFinder(
            self._doc,
            self._spoken,
            pack,
            sentences=[context.sentence for context in contexts],
            anchor=article.published,
        )

    def find(self, contexts: Sequence[SentenceContext]) -> tuple[EventInArticle, ...]:
        """The events, weighed, gathered and chosen."""
        gathered = _Happenings()
        for context in contexts:
            for told in self._tellings(context):
                gathered.add(told)
        likely = [one for one in gathered.all() if one.probability >= _LEAST_PROBABLE]
        likely.sort(key=lambda one: (-one.probability, one.told[0].trigger.start))
        chosen = sorted(likely[:_MOST_EVENTS], key=lambda one: one.told[0].trigger.start)
        events = [self._event(happening) for happening in chosen]
        positions = positions_on(
            [event.reports for event in events], tuple(self._spoken.statements), self._lexicons
        )
        return tuple(
            event.model_copy(update={"positions": taken})
            for event, taken in zip(events, positions, strict=True)
        )

    def _tellings(self, context: SentenceContext) -> Iterator[_Told]:
        """What a sentence tells: by its best word, and by the best of each statement that it reports.

        The others only repeat a happening or are repeated: alone they make none.
        """
        words = self._weigh.words_in(context)
        probability = self._weigh.probability(context, words)
        naming = self._naming(words, context.sentence)
        types = [self._weigh.types(word.token, context) for word in naming]
        triggers = [
            trigger_at(word.token, _likeliest(shares), self._lexicons)
            for word, shares in zip(naming, types, strict=True)
        ]
        for word, trigger, shares in zip(naming, triggers, types, strict=True):
            told = self._told(context, trigger, triggers, probability, shares)
            if word is not naming[0] and not told.figures:
                told.probability *= _BESIDES
            yield told

    def _naming(self, words: Sequence[EventWord], sentence: SpacySpan) -> list[EventWord]:
        """A sentence's best word, the best of every other statement in it, and those that struck people."""
        counted = any(map(self._only_counts, words))
        likely = sorted(
            (
                word
                for word in words
                if (word.probability >= _LEAST_WORD or (counted and word.known))
                and not self._is_only_said(word)
            ),
            key=lambda word: (self._only_counts(word), -word.probability, word.token.i),
        )
        best: dict[int | None, EventWord] = {}
        for word in likely:
            best.setdefault(self._spoken.index_at(word.token.idx), word)
        naming = [
            word
            for statement, word in best.items()
            if word is likely[0]
            or (statement is not None and self._spoken.statements[statement].mode != "direct")
        ]
        striking = (
            min(likely, key=lambda word: (self._only_counts(word), abs(word.token.idx - offset)))
            for offset in self._circumstances.figure_starts(sentence)
            if likely
        )
        return [*naming, *(word for word in dict.fromkeys(striking) if word not in naming)]

    def _only_counts(self, word: EventWord) -> bool:
        """Tell whether a word says that people were struck, and not by what: "tewas"."""
        return word.token.lower_ in self._counting

    def _is_only_said(self, word: EventWord) -> bool:
        """Tell whether a word is itself a word of speech, or names what somebody only asks for."""
        statement = self._spoken.at(word.token.idx)
        asked = statement is not None and statement.act == "request"
        return asked or word.token.idx in self._spoken.cue_starts

    def _told(
        self,
        context: SentenceContext,
        trigger: Trigger,
        triggers: list[Trigger],
        probability: float,
        types: dict[EventType, float],
    ) -> _Told:
        sentence = context.sentence
        agents, targets = self._participants.of(trigger, sentence)
        dated = self._circumstances.date(trigger, sentence, context.index, triggers)
        before = {token.lower_ for token in self._doc[max(sentence.start, trigger.start - 4) : trigger.start]}
        return _Told(
            trigger,
            types,
            sentence,
            probability,
            agents,
            targets,
            dated.value if dated else None,
            dated.span if dated else None,
            dated is not None and dated.sentence == context.index,
            self._circumstances.place(trigger, sentence),
            self._circumstances.figures(trigger, sentence, triggers),
            not before.isdisjoint(self._lexicons.clauses.plans),
        )

    def _event(self, happening: _Happening) -> EventInArticle:
        told = sorted(happening.told, key=lambda told: (-told.probability, told.trigger.start))
        dated = max((item for item in told if item.date), key=lambda item: item.is_dated, default=None)
        return EventInArticle(
            type=happening.type,
            confidence=round(happening.probability, 2),
            title=self._title(told),
            planned=all(item.planned for item in told),
            date=dated.date if dated else None,
            date_span=dated.date_span if dated else None,
            place=next((item.place for item in told if item.place), None),
            agents=_unique(agent for item in told for agent in item.agents),
            targets=_unique(target for item in told for target in item.targets),
            figures=tuple(
                {figure.kind: figure for item in reversed(told) for figure in item.figures}.values()
            ),
            reports=tuple(dict.fromkeys(self._report(item) for item in told)),
        )

    def _report(self, told: _Told) -> ReportInArticle:
        text = text_of(self._doc)
        start = self._doc[told.trigger.start].idx
        return ReportInArticle(
            sentence=span_of(text, told.sentence.start_char, told.sentence.end_char),
            trigger=span_of(text, start, told.trigger.end_in(self._doc)),
            statement=self._spoken.index_at(start),
        )

    def _title(self, told: list[_Told]) -> Span:
        """The verbatim words that name the event, of the first telling that has its doer in them."""
        titles = [
            (title_of(item.trigger, item.sentence, item.agents, cue_ends=self._spoken.cue_ends), item)
            for item in told
        ]
        with_doer = (title for title, item in titles if any(title.covers(one.span) for one in item.agents))
        return next(with_doer, titles[0][0])


def _likeliest(types: dict[EventType, float]) -> EventType:
    return max(sorted(types), key=types.__getitem__)


class _Happenings:
    """Happenings while their tellings are being gathered, found again by root or by type and doer."""

    def __init__(self) -> None:
        self._by_key: dict[Hashable, list[_Happening]] = defaultdict(list)
        self._all: dict[int, _Happening] = {}

    def all(self) -> list[_Happening]:
        """Every happening, in the order in which they were first told."""
        return list(self._all.values())

    def add(self, told: _Told) -> None:
        """Add a telling to the happenings that it repeats, which it makes one, or begin one."""
        near = {id(one): one for key in _keys(told) for one in self._by_key[key] if id(one) in self._all}
        repeated = [one for one in near.values() if any(_same(told, other) for other in one.told)]
        if not repeated:
            repeated = [_Happening()]
            self._all[id(repeated[0])] = repeated[0]
        first, *others = repeated
        for other in others:
            first.told += other.told
            del self._all[id(other)]
        first.told.append(told)
        for key in {key for one in first.told for key in _keys(one)} if others else set(_keys(told)):
            if first not in self._by_key[key]:
                self._by_key[key].append(first)


def _keys(told: _Told) -> Iterator[Hashable]:
    yield told.trigger.root
    yield from ((told.trigger.type, agent.actor) for agent in told.agents if told.targets)


def _same(one: _Told, other: _Told) -> bool:
    """Tell whether two tellings are of one happening: nothing contradicts, and one root, or one type
    with the same on both sides, names both."""
    if one.date and other.date and one.date.value != other.date.value and one.is_dated and other.is_dated:
        return False
    if not (_compatible(one.agents, other.agents) and _compatible(one.targets, other.targets)):
        return False
    if one.trigger.root == other.trigger.root:
        return True
    both = bool(one.agents and other.agents and one.targets and other.targets)
    return both and one.trigger.type == other.trigger.type


def _compatible(one: list[ParticipantInArticle], other: list[ParticipantInArticle]) -> bool:
    return not one or not other or bool({item.actor for item in one} & {item.actor for item in other})


def _unique(participants: Iterable[ParticipantInArticle]) -> tuple[ParticipantInArticle, ...]:
    """Each actor once, where it first takes part."""
    first: dict[object, ParticipantInArticle] = {}
    for participant in participants:
        key = participant.span.exact if participant.actor is None else participant.actor
        first.setdefault(key, participant)
    return tuple(first.values())
