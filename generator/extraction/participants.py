"""Who takes part in a happening: the names around its word, by the word's voice and by prepositions."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors import Cast
from generator.extraction.spoken import Spoken
from generator.extraction.triggers import Trigger
from generator.facts import ParticipantInArticle, span_of
from generator.language import Lexicons, text_of

Mention = tuple[int, int, int]
"""Start, end and actor of a name."""
Sides = tuple[list[ParticipantInArticle], list[ParticipantInArticle]]
"""Agents and targets."""


class ParticipantFinder:
    """Finds agents and targets in one article."""

    def __init__(self, doc: Doc, cast: Cast, spoken: Spoken, lexicons: Lexicons):
        self._doc = doc
        self._cast = cast
        self._spoken = spoken
        self._lexicons = lexicons

    def of(self, trigger: Trigger, sentence: SpacySpan) -> Sides:
        """Agents and targets by the voice of the trigger and the names nearest to it in its clause."""
        left_limit, right_limit = self._clause(trigger, sentence)
        left = self._cast.mentions_within(left_limit, self._doc[trigger.start].idx)
        behind = self._cast.mentions_within(trigger.end_in(self._doc), right_limit)
        right = [
            mention for mention in behind if self._word_before(mention[0]) not in self._lexicons.clauses.where
        ]
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
        statement = self._spoken.at(at)
        if statement is None or statement.mode == "direct":
            return []
        opening = text_of(self._doc)[statement.content[0].start : at].split()
        adverbs = self._lexicons.speech.adverbs | self._lexicons.clauses.auxiliaries
        if statement.speaker is None or any(word.casefold() not in adverbs for word in opening):
            return []
        named = [
            mention
            for mention in self._cast.mentions_within(sentence.start_char, at)
            if mention[2] == statement.speaker
        ]
        return [
            self._participant(named[-1] if named else self._cast.first_mention(statement.speaker))
        ]

    def _subject(self, left: list[Mention], trigger: Trigger) -> Mention:
        """The name before a verb that is its subject: right before it, or before another verb."""
        adverbs = self._lexicons.speech.adverbs
        for start, end, actor in (left[-1], *left):
            following = text_of(self._doc)[end : self._doc[trigger.start].idx].split()
            if all(word.casefold() in adverbs for word in following):
                return start, end, actor
            if (
                start != left[-1][0]
                and following[0].casefold() in adverbs | self._lexicons.clauses.auxiliaries
            ):
                return start, end, actor
        return left[-1]

    def _around_noun(self, trigger: Trigger, right: list[Mention]) -> Sides:
        """ "serangan Rusia terhadap Ukraina": the doer right behind, the other behind a preposition."""
        agents = [
            self._participant(mention)
            for mention in right[:1]
            if not text_of(self._doc)[trigger.end_in(self._doc) : mention[0]].strip()
        ]
        targets = [
            self._participant(mention)
            for mention in right
            if self._word_before(mention[0]) in self._lexicons.clauses.towards
        ]
        return agents, targets[:1]

    def _participant(self, mention: Mention) -> ParticipantInArticle:
        start, end, actor = mention
        return ParticipantInArticle(actor=actor, span=span_of(text_of(self._doc), start, end))

    def _word_before(self, offset: int) -> str:
        words = text_of(self._doc)[max(0, offset - 20) : offset].split()
        return words[-1].casefold() if words else ""

    def _clause(self, trigger: Trigger, sentence: SpacySpan) -> tuple[int, int]:
        """Offsets between which the trigger's participants stand: no cue, no other clause."""
        start, end = sentence.start_char, sentence.end_char
        statement = self._spoken.at(self._doc[trigger.start].idx)
        if statement is not None:
            content = statement.content[0]
            start, end = max(start, content.start), min(end, content.end)
        for token in self._doc[trigger.end : sentence.end]:
            if token.lower_ in self._lexicons.clauses.other_clauses:
                return start, min(end, token.idx)
        return start, end
