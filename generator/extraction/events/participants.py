"""Who takes part in a happening, and on which side: agents and targets.

Whoever the article names, and whoever the sentence describes without a name ("polisi", "para nelayan"), is
weighed by the classifier `participants` of the language pack: by the voice of the event word, by side,
distance and prepositions, and by the place that they have in the article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors.cast import Cast
from generator.extraction.events.descriptions import descriptions_in
from generator.extraction.events.triggers import Trigger
from generator.extraction.events.voices import VoiceReader
from generator.extraction.statements.spoken import Spoken
from generator.facts import ParticipantInArticle, StatementInArticle, span_of
from generator.language import LanguagePack, text_of

AGENT, TARGET, NEITHER = "agent", "target", "none"
_LEAST = 0.35
"""Probability from which somebody takes part."""
_LEAST_BY_VOICE = 0.15
"""The same, of somebody who stands where the voice of the event word puts that side."""
_MOST = 5
"""Most participants of one side."""
_BEFORE = 12
"""Names before a sentence that are looked at."""
_LEADING = 6
"""Most-named actors that may take part in anything that the article tells."""
_DISTANCES = (1, 2, 3, 5, 8, 12, 20)


BySide = tuple[int | None, int | None]
"""The actors that are agent and target by the voice of the event word."""


@dataclass(frozen=True)
class Candidate:
    """Somebody who may take part: the words nearest to the event's, and the actor that they name, if any."""

    words: SpacySpan
    actor: int | None
    head: Token | None = None
    """The noun of a description."""


class ParticipantFinder:
    """Finds agents and targets in one article."""

    def __init__(self, doc: Doc, cast: Cast, spoken: Spoken, pack: LanguagePack):
        self._doc = doc
        self._cast = cast
        self._spoken = spoken
        self._lexicons = pack.lexicons
        self._pack = pack
        self._voices = VoiceReader(doc, cast, spoken, pack.lexicons)
        self._places = [sorted(span.start for span in named.spans) for named in cast.named]
        self._ends = {span.start: span.end for named in cast.named for span in named.spans}
        self._begins = {
            span.start: cast.begins_with_title(span)
            for named in cast.named
            if named.kind == "person"
            for span in named.spans
        }
        self._titles = {at for name, start in self._begins.items() for at in range(start, name)}
        by_mentions = sorted(range(len(cast.named)), key=lambda actor: -len(cast.named[actor].spans))
        self._rank = {actor: rank for rank, actor in enumerate(by_mentions)}
        self._leading = set(by_mentions[:_LEADING])

    def of(
        self, trigger: Trigger, sentence: SpacySpan
    ) -> tuple[list[ParticipantInArticle], list[ParticipantInArticle]]:
        """Agents and targets of the happening that a word of a sentence names, in order of the text."""
        agents: list[tuple[float, Candidate]] = []
        targets: list[tuple[float, Candidate]] = []
        classifier = self._pack.classifier("participants")
        by_voice = self.by_voice(trigger, sentence)
        for candidate in self.candidates(trigger, sentence):
            shares = classifier.probabilities(self.features(candidate, trigger, sentence, by_voice))
            likelier, side = (AGENT, agents) if shares[AGENT] >= shares[TARGET] else (TARGET, targets)
            stands_there = candidate.actor is not None and candidate.actor == by_voice[likelier == TARGET]
            if shares[likelier] >= (_LEAST_BY_VOICE if stands_there else _LEAST):
                side.append((-shares[likelier], candidate))
        return self._participants(agents), self._participants(targets)

    def _participants(self, weighed: list[tuple[float, Candidate]]) -> list[ParticipantInArticle]:
        weighed.sort(key=lambda pair: (pair[0], pair[1].words.start))
        likeliest = sorted((candidate for _, candidate in weighed[:_MOST]), key=lambda one: one.words.start)
        text = text_of(self._doc)
        return [
            ParticipantInArticle(
                actor=one.actor, span=span_of(text, one.words.start_char, one.words.end_char)
            )
            for one in likeliest
        ]

    def by_voice(self, trigger: Trigger, sentence: SpacySpan) -> BySide:
        """What the voice of the event word alone says."""
        return self._voices.sides(trigger, sentence)

    def candidates(self, trigger: Trigger, sentence: SpacySpan) -> Iterator[Candidate]:
        """Every actor by its mention nearest to the event word, and the unnamed people of the sentence."""
        for actor in sorted(self._around(sentence)):
            start = self._nearest(actor, trigger, sentence)
            yield Candidate(self._doc[start : self._ends[start]], actor)
        for head, words in descriptions_in(sentence, self._lexicons):
            if head.i not in self._titles and not trigger.start <= head.i < trigger.end:
                before_event = words.start < trigger.start < words.end
                yield Candidate(self._doc[words.start : trigger.start] if before_event else words, None, head)

    def _around(self, sentence: SpacySpan) -> set[int]:
        """Actors named in a sentence or not long before it, and those whom the article names most."""
        inside = self._cast.mentions_within(sentence.start_char, sentence.end_char)
        before = self._cast.mentions_before(sentence.start_char, _BEFORE)
        return {actor for _, _, actor in (*inside, *before)} | self._leading

    def _nearest(self, actor: int, trigger: Trigger, sentence: SpacySpan) -> int:
        """Where an actor is named in the sentence, or else last before it, or else first behind it."""
        places = self._places[actor]
        inside = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        if inside:
            return min(inside, key=lambda start: abs(start - trigger.start))
        before = bisect_left(places, sentence.start)
        return places[before - 1] if before else places[0]

    def features(
        self, candidate: Candidate, trigger: Trigger, sentence: SpacySpan, by_voice: BySide
    ) -> list[str]:
        """What is said of a candidate, beside the event word."""
        voice = voice_of(trigger, self._doc)
        grammar = "none"
        if candidate.actor is not None and candidate.actor in by_voice:
            grammar = AGENT if candidate.actor == by_voice[0] else TARGET
        where = list(self._where(candidate, trigger, sentence))
        who = list(self._who(candidate))
        statement = self._spoken.at(self._doc[trigger.start].idx)
        said = list(self._said(candidate, statement, sentence))
        return [
            *where,
            *who,
            *said,
            *(f"{voice} {fact}" for fact in (*where, *who, *said)),
            *(f"{trigger.type} {fact}" for fact in (*where[:2], *who[:2], *said)),
            *(f"{trigger.root} {fact}" for fact in where[:1]),
            f"grammar={grammar}",
            f"{voice} grammar={grammar}",
            f"{where[0]} grammar={grammar}",
            f"voice={voice}",
            f"root={trigger.root}",
            f"type={trigger.type}",
        ]

    def _where(self, candidate: Candidate, trigger: Trigger, sentence: SpacySpan) -> Iterator[str]:
        doc, name = self._doc, candidate.words
        words = doc[self._begins.get(name.start, name.start) : name.end]
        if not sentence.start <= words.start < sentence.end:
            yield "elsewhere before" if words.start < sentence.start else "elsewhere behind"
            between = abs(sentence.start - words.start) // 25
            yield f"far={min(between, 4)}"
            return
        if words.start < trigger.end and trigger.start < words.end:
            yield "overlaps"
            return
        left = words.start < trigger.start
        gap = doc[words.end : trigger.start] if left else doc[trigger.end : words.start]
        side = "left" if left else "right"
        distance = next((at for at, bound in enumerate(_DISTANCES) if len(gap) < bound), len(_DISTANCES))
        yield f"{side}={distance}"
        before = doc[words.start - 1].lower_ if words.start > sentence.start else "^"
        yield f"{side} before={before}"
        after = doc[words.end].lower_ if words.end < sentence.end else "$"
        yield f"{side} after={after}"
        yield f"between names={min(sum(token.ent_iob == 3 for token in gap), 3)}"
        verbs = sum(_is_verb(token.lower_) for token in gap)
        yield f"{side} between verbs={min(verbs, 2)}"
        for word in sorted({token.lower_ for token in gap} & self._lexicons.clauses.other_clauses):
            yield f"{side} between={word}"
        if any(token.lower_ in self._lexicons.clauses.adverbials for token in gap):
            yield f"{side} another clause"
        if any(token.text in {",", ";", ":"} for token in gap):
            yield f"{side} comma"
        if words.start == sentence.start or not any(
            token.is_lower for token in doc[sentence.start : words.start]
        ):
            yield "opens"
        if left and all(token.lower_ in self._lexicons.speech.adverbs for token in gap):
            yield "subject"
        if doc[words.start - 1].lower_ == "oleh" if words.start else False:
            yield "by"

    def _who(self, candidate: Candidate) -> Iterator[str]:
        if candidate.actor is None:
            yield "unnamed"
            if candidate.head:
                yield f"head={candidate.head.lower_}"
            return
        actor = self._cast.actors[candidate.actor]
        yield f"kind={actor.kind}"
        yield f"rank={min(self._rank[candidate.actor], 4)}"
        if actor.kind == "organization":
            yield f"head={actor.name.exact.split()[0].casefold()}"
        yield f"order={min(candidate.actor, 3)}"

    def _said(
        self, candidate: Candidate, statement: StatementInArticle | None, sentence: SpacySpan
    ) -> Iterator[str]:
        if statement is None:
            yield "told"
            return
        yield "said"
        if candidate.actor is not None and statement.speaker == candidate.actor:
            first = any(token.lower_ in self._lexicons.pronouns.first for token in sentence)
            yield "speaker of himself" if first else f"speaker {statement.mode}"


def voice_of(trigger: Trigger, doc: Doc) -> str:
    """The voice of an event word by its form: active, passive, middle, or a noun."""
    word = doc[trigger.start].lower_
    if trigger.noun:
        return "noun"
    return {"me": "active", "di": "passive", "be": "middle", "te": "middle"}.get(word[:2], "bare")


def _is_verb(word: str) -> bool:
    return (len(word) > 5 and word[:2] in {"me", "di"}) or (len(word) > 6 and word[:3] in {"ber", "ter"})
