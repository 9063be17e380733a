"""Events of one article: what happened, who did it to whom, when, where, and how often it is told.

A trigger word alone makes no event: something must tie it to the world, a participant, a date, a place
or a figure. One happening told in several sentences is one event with several reports.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors import Cast
from generator.extraction.dates import dates_in
from generator.extraction.figures import figures_in
from generator.extraction.passages import passages_of
from generator.extraction.positions import positions_on
from generator.extraction.titles import title_of
from generator.extraction.triggers import Trigger, root_of, triggers_in
from generator.facts import (
    Article,
    EventInArticle,
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
_LEAD = 3
"""Sentences in which an article says what it is about."""
_LEAST_EVIDENCE = 2
_PLANS = frozenset(
    [
        "akan",
        "bakal",
        "rencana",
        "berencana",
        "rencananya",
        "mempertimbangkan",
        "hendak",
        "merencanakan",
        "segera",
    ]
)
_IRREALIS = frozenset(
    [
        "jika",
        "kalau",
        "apabila",
        "bila",
        "untuk",
        "agar",
        "supaya",
        "bisa",
        "dapat",
        "jangan",
        "harus",
        "perlu",
        "ingin",
        "cegah",
        "mencegah",
    ]
)
# Words behind which another happening, or only its time and reason, is told.
_OTHER_CLAUSES = frozenset(
    [
        "yang",
        "untuk",
        "agar",
        "demi",
        "sebelum",
        "sesudah",
        "setelah",
        "sejak",
        "ketika",
        "karena",
        "sehingga",
        "tetapi",
    ]
)
_WHERE = frozenset(["di", "dari", "dalam"])
_AUXILIARIES = frozenset(
    [
        "menggunakan",
        "memakai",
        "menawarkan",
        "mencoba",
        "berusaha",
        "mulai",
        "berhasil",
        "gagal",
        "diduga",
        "disebut",
    ]
)
_TOWARDS = frozenset(["terhadap", "ke", "kepada", "atas", "pada", "dengan", "bagi"])


@dataclass
class _Told:
    """One trigger with what its sentence says around it."""

    trigger: Trigger
    sentence: SpacySpan
    agents: list[ParticipantInArticle]
    targets: list[ParticipantInArticle]
    date: PartialDate | None
    date_span: Span | None
    place: Span | None
    figures: tuple[FigureInArticle, ...]
    planned: bool
    evidence: int


@dataclass
class _Happening:
    """One event while its reports are being gathered."""

    told: list[_Told] = field(default_factory=list)


def find_events(
    article: Article, doc: Doc, cast: Cast, statements: tuple[StatementInArticle, ...], pack: LanguagePack
) -> tuple[EventInArticle, ...]:
    """The events of an article, those with most evidence, in the order of the text."""
    return _EventFinder(article, doc, cast, statements, pack).find()


class _EventFinder:
    def __init__(
        self,
        article: Article,
        doc: Doc,
        cast: Cast,
        statements: tuple[StatementInArticle, ...],
        pack: LanguagePack,
    ):
        self._anchor = article.published
        self._doc = doc
        self._cast = cast
        self._statements = statements
        self._lexicons = pack.lexicons
        self._headline = {root_of(word) for word in re.findall(r"\w+", article.title.casefold())}
        self._lead_end = 0
        self._content_starts = [statement.content[0].start for statement in statements]
        self._cue_starts = {statement.cue.start for statement in statements if statement.cue}
        self._cue_ends = [statement.cue.end for statement in statements if statement.cue]

    def find(self) -> tuple[EventInArticle, ...]:
        """The events, found and gathered."""
        happenings: list[_Happening] = []
        sentences = [sentence for passage in passages_of(self._doc) for sentence in passage.sentences]
        self._lead_end = sentences[min(_LEAD, len(sentences)) - 1].end if sentences else 0
        for sentence in sentences:
            triggers = triggers_in(sentence, self._lexicons)
            for trigger in triggers:
                if not self._is_only_said(trigger):
                    self._gather(self._told(trigger, sentence, triggers), happenings)
        strong = [happening for happening in happenings if self._evidence(happening) >= _LEAST_EVIDENCE]
        strong.sort(key=lambda happening: (-self._evidence(happening), happening.told[0].trigger.start))
        chosen = sorted(strong[:_MOST_EVENTS], key=lambda happening: happening.told[0].trigger.start)
        events = [self._event(happening) for happening in chosen]
        positions = positions_on([event.reports for event in events], self._statements, self._lexicons)
        return tuple(
            event.model_copy(update={"positions": taken})
            for event, taken in zip(events, positions, strict=True)
        )

    def _is_only_said(self, trigger: Trigger) -> bool:
        """Tell whether a trigger is itself a word of speech, or names what somebody only asks for."""
        offset = self._doc[trigger.start].idx
        index = self._statement_at(offset)
        return offset in self._cue_starts or (index is not None and self._statements[index].act == "request")

    def _evidence(self, happening: _Happening) -> int:
        return max(told.evidence for told in happening.told) + (len(happening.told) > 1)

    def _told(self, trigger: Trigger, sentence: SpacySpan, triggers: list[Trigger]) -> _Told:
        agents, targets = self._participants(trigger, sentence)
        dated = self._date(trigger, sentence, triggers)
        figures = tuple(
            figure
            for figure in figures_in(
                text_of(self._doc), sentence.start_char, sentence.end_char, lexicons=self._lexicons
            )
            if self._is_nearest(trigger, figure.span.start, triggers)
        )
        place = self._place(trigger, sentence)
        before = {token.lower_ for token in self._doc[max(sentence.start, trigger.start - 4) : trigger.start]}
        evidence = 2 * bool(agents) + bool(targets) + bool(dated) + bool(place) + 2 * bool(figures)
        evidence += 2 * (trigger.root in self._headline) + (sentence.start < self._lead_end)
        evidence -= 2 * bool(before & _IRREALIS) + trigger.noun
        return _Told(
            trigger,
            sentence,
            agents,
            targets,
            dated[2] if dated else None,
            span_of(text_of(self._doc), dated[0], dated[1]) if dated else None,
            place,
            figures,
            bool(before & _PLANS),
            evidence,
        )

    def _participants(
        self, trigger: Trigger, sentence: SpacySpan
    ) -> tuple[list[ParticipantInArticle], list[ParticipantInArticle]]:
        """Agents and targets by the voice of the trigger and the names nearest to it in its clause."""
        left_limit, right_limit = self._clause(trigger, sentence)
        left = self._cast.mentions_within(left_limit, self._doc[trigger.start].idx)
        behind = self._cast.mentions_within(self._end_of(trigger), right_limit)
        right = [mention for mention in behind if self._word_before(mention[0]) not in _WHERE]
        if trigger.type == "assault":
            # "menyerang sejumlah kota di Ukraina": where an attack is, is whom it hits.
            right = right or behind
        if trigger.noun:
            return self._around_noun(trigger, right)
        passive = self._doc[trigger.start].lower_.startswith("di")
        before = (
            [self._participant(self._subject(left, trigger))] if left else self._elided(trigger, sentence)
        )
        after = [self._participant(right[0])] if right else []
        if passive:
            by = [mention for mention in right if self._word_before(mention[0]) == "oleh"]
            return [self._participant(by[0])] if by else [], before
        return before, after

    def _elided(self, trigger: Trigger, sentence: SpacySpan) -> list[ParticipantInArticle]:
        """The speaker, where the verb begins what is said: "Iran mengakui mengirim drone"."""
        at = self._doc[trigger.start].idx
        index = self._statement_at(at)
        if index is None or self._statements[index].mode == "direct":
            return []
        statement = self._statements[index]
        opening = text_of(self._doc)[statement.content[0].start : at].split()
        adverbs = self._lexicons.speech.adverbs | _AUXILIARIES
        if statement.speaker is None or any(word.casefold() not in adverbs for word in opening):
            return []
        named = [
            mention
            for mention in self._cast.mentions_within(sentence.start_char, at)
            if mention[2] == statement.speaker
        ]
        span = named[-1] if named else self._cast.first_mention(statement.speaker)
        return [self._participant(span)]

    def _subject(self, left: list[tuple[int, int, int]], trigger: Trigger) -> tuple[int, int, int]:
        """The name before a verb that is its subject: right before it, or before another verb."""
        adverbs = self._lexicons.speech.adverbs
        for start, end, actor in (left[-1], *left):
            following = text_of(self._doc)[end : self._doc[trigger.start].idx].split()
            if all(word.casefold() in adverbs for word in following):
                return start, end, actor
            if start != left[-1][0] and following[0].casefold() in adverbs | _AUXILIARIES:
                return start, end, actor
        return left[-1]

    def _around_noun(
        self, trigger: Trigger, right: list[tuple[int, int, int]]
    ) -> tuple[list[ParticipantInArticle], list[ParticipantInArticle]]:
        """ "serangan Rusia terhadap Ukraina": the doer right behind, the other behind a preposition."""
        agents = [
            self._participant(mention)
            for mention in right[:1]
            if not text_of(self._doc)[self._end_of(trigger) : mention[0]].strip()
        ]
        targets = [
            self._participant(mention) for mention in right if self._word_before(mention[0]) in _TOWARDS
        ]
        return agents, targets[:1]

    def _participant(self, mention: tuple[int, int, int]) -> ParticipantInArticle:
        start, end, actor = mention
        return ParticipantInArticle(actor=actor, span=span_of(text_of(self._doc), start, end))

    def _word_before(self, offset: int) -> str:
        words = text_of(self._doc)[max(0, offset - 20) : offset].split()
        return words[-1].casefold() if words else ""

    def _clause(self, trigger: Trigger, sentence: SpacySpan) -> tuple[int, int]:
        """Offsets between which the trigger's participants stand: no semicolon, no cue, no other clause."""
        start, end = sentence.start_char, sentence.end_char
        at = self._doc[trigger.start].idx
        for statement in self._statements:
            for content in statement.content:
                if content.start <= at < content.end:
                    start, end = max(start, content.start), min(end, content.end)
        for token in self._doc[trigger.end : sentence.end]:
            if token.lower_ in _OTHER_CLAUSES:
                return start, min(end, token.idx)
        return start, end

    def _end_of(self, trigger: Trigger) -> int:
        last = self._doc[trigger.end - 1]
        return last.idx + len(last)

    def _is_nearest(self, trigger: Trigger, offset: int, triggers: list[Trigger]) -> bool:
        """Tell whether of all triggers of a sentence this one stands nearest to an offset."""
        return trigger == min(triggers, key=lambda other: abs(self._doc[other.start].idx - offset))

    def _date(
        self, trigger: Trigger, sentence: SpacySpan, triggers: list[Trigger]
    ) -> tuple[int, int, PartialDate] | None:
        """The date nearest to the trigger in its sentence; not that of the saying or of the citation."""
        at = self._doc[trigger.start].idx
        found = [
            dated
            for dated in dates_in(
                text_of(self._doc),
                sentence.start_char,
                sentence.end_char,
                anchor=self._anchor,
                lexicons=self._lexicons,
            )
            if self._is_nearest(trigger, dated[0], triggers)
            and not self._is_of_the_saying(dated[0], at, sentence)
        ]
        return min(found, key=lambda dated: abs(dated[0] - at)) if found else None

    def _is_of_the_saying(self, offset: int, trigger: int, sentence: SpacySpan) -> bool:
        between = text_of(self._doc)[min(trigger, offset) : offset].casefold()
        if any(word in between for word in ("dikutip", "dilansir", "keterangan")):
            return True
        return any(trigger < cue < offset and cue > sentence.start_char for cue in self._cue_ends)

    def _place(self, trigger: Trigger, sentence: SpacySpan) -> Span | None:
        """The capitalised words after the first "di" behind the trigger."""
        for token in self._doc[trigger.end : sentence.end]:
            if token.text in {";", ".", '"', "“", "”"}:
                return None
            if token.lower_ == "di" and token.i + 1 < sentence.end:
                return self._capitals(token.i + 1, sentence.end)
        return None

    def _capitals(self, start: int, limit: int) -> Span | None:
        end = start
        while end < limit and (
            self._doc[end].text[0].isupper()
            or self._doc[end].lower_ in self._lexicons.not_names.place_heads
            or (
                self._doc[end].text == ","
                and end + 1 < limit
                and self._doc[end + 1].text in self._lexicons.places
            )
        ):
            end += 1
        words = self._doc[start:end]
        if not any(token.text[0].isupper() for token in words):
            return None
        return span_of(text_of(self._doc), words.start_char, words.end_char)

    def _gather(self, told: _Told, happenings: list[_Happening]) -> None:
        """Add a telling to the happenings that it repeats, which it makes one, or begin one."""
        repeated = [one for one in happenings if any(_same(told, other) for other in one.told)]
        if not repeated:
            happenings.append(_Happening([told]))
            return
        first, *others = repeated
        first.told += [item for other in others for item in other.told] + [told]
        for other in others:
            happenings.remove(other)

    def _event(self, happening: _Happening) -> EventInArticle:
        told = sorted(happening.told, key=lambda told: (-told.evidence, told.trigger.start))
        dated = next((item for item in told if item.date), None)
        reports = tuple(dict.fromkeys(self._report(item) for item in told))
        return EventInArticle(
            type=told[0].trigger.type,
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
            reports=reports,
        )

    def _report(self, told: _Told) -> ReportInArticle:
        start = self._doc[told.trigger.start].idx
        return ReportInArticle(
            sentence=span_of(text_of(self._doc), told.sentence.start_char, told.sentence.end_char),
            trigger=span_of(text_of(self._doc), start, self._end_of(told.trigger)),
            statement=self._statement_at(start),
        )

    def _statement_at(self, offset: int) -> int | None:
        """The innermost statement whose content holds an offset."""
        at = bisect_left(self._content_starts, offset + 1) - 1
        while at >= 0:
            content = self._statements[at].content[0]
            if content.start <= offset < content.end:
                return at
            if offset - content.start > 5000:
                return None
            at -= 1
        return None

    def _title(self, told: list[_Told]) -> Span:
        """The verbatim words that name the event, of the first telling that has its doer in them."""
        titles = [
            (title_of(item.trigger, item.sentence, item.agents, cue_ends=self._cue_ends), item)
            for item in told
        ]
        with_doer = (title for title, item in titles if any(title.covers(one.span) for one in item.agents))
        return next(with_doer, titles[0][0])


def _same(one: _Told, other: _Told) -> bool:
    """Tell whether two tellings are of one happening: same type, same root, nothing that contradicts."""
    if one.trigger.type != other.trigger.type:
        return False
    if one.date and other.date and one.date.value != other.date.value:
        return False
    agents = _compatible(one.agents, other.agents)
    targets = _compatible(one.targets, other.targets)
    if one.trigger.root == other.trigger.root:
        return agents and targets
    both = bool(one.agents and other.agents and one.targets and other.targets)
    return both and agents and targets


def _compatible(one: list[ParticipantInArticle], other: list[ParticipantInArticle]) -> bool:
    if not one or not other:
        return True
    return bool({item.actor for item in one} & {item.actor for item in other})


def _unique(participants: Iterator[ParticipantInArticle]) -> tuple[ParticipantInArticle, ...]:
    """Each actor once, where it first takes part."""
    first: dict[object, ParticipantInArticle] = {}
    for participant in participants:
        key = participant.span.exact if participant.actor is None else participant.actor
        first.setdefault(key, participant)
    return tuple(first.values())
