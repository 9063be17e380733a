"""Who does what to whom by the voice of a word: the names before and behind it in its clause.

This is what a grammar says of agent and target; `participants` weighs it with everything else.
"""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors.cast import Cast
from generator.extraction.events.triggers import Trigger
from generator.extraction.statements.spoken import Spoken
from generator.language import Lexicons, text_of

Mention = tuple[int, int, int]
"""Start, end and actor of a name."""


class VoiceReader:
    """Reads the agent and the target of event words in one article."""

    def __init__(self, doc: Doc, cast: Cast, spoken: Spoken, lexicons: Lexicons):
        self._doc = doc
        self._text = text_of(doc)
        self._cast = cast
        self._spoken = spoken
        self._speech = lexicons.speech
        self._clauses = lexicons.clauses

    def sides(self, trigger: Trigger, sentence: SpacySpan) -> tuple[int | None, int | None]:
        """The actors that are agent and target by the voice of a word, None where none stands there."""
        start, end = self._clause(trigger, sentence)
        left = self._cast.mentions_within(start, self._doc[trigger.start].idx)
        behind = self._cast.mentions_within(trigger.end_in(self._doc), end)
        right = [mention for mention in behind if self._word_before(mention[0]) not in self._clauses.where]
        if trigger.type == "assault":
            # "menyerang sejumlah kota di Ukraina": where an attack is, is whom it hits.
            right = right or behind
        if trigger.noun:
            return self._around_noun(trigger, right)
        before = self._subject(left, trigger) if left else self._elided(trigger)
        if self._doc[trigger.start].lower_.startswith("di"):
            by = [actor for at, _, actor in right if self._word_before(at) == "oleh"]
            return (by[0] if by else None), before
        return before, (right[0][2] if right else None)

    def _elided(self, trigger: Trigger) -> int | None:
        """The speaker, where the verb begins what is said: "Iran mengakui mengirim drone"."""
        at = self._doc[trigger.start].idx
        statement = self._spoken.at(at)
        if statement is None or statement.mode == "direct":
            return None
        opening = self._text[statement.content[0].start : at].split()
        skipped = self._speech.adverbs | self._clauses.auxiliaries
        return statement.speaker if all(word.casefold() in skipped for word in opening) else None

    def _subject(self, left: list[Mention], trigger: Trigger) -> int:
        """The name before a verb that is its subject: right before it, or before another verb."""
        auxiliaries = self._speech.adverbs | self._clauses.auxiliaries
        for start, end, actor in (left[-1], *left):
            following = self._text[end : self._doc[trigger.start].idx].split()
            if all(word.casefold() in self._speech.adverbs for word in following):
                return actor
            if start != left[-1][0] and following[0].casefold() in auxiliaries:
                return actor
        return left[-1][2]

    def _around_noun(self, trigger: Trigger, right: list[Mention]) -> tuple[int | None, int | None]:
        """ "serangan Rusia terhadap Ukraina": the doer right behind, the other behind a preposition."""
        agents = [
            actor for at, _, actor in right[:1] if not self._text[trigger.end_in(self._doc) : at].strip()
        ]
        targets = [actor for at, _, actor in right if self._word_before(at) in self._clauses.towards]
        return (agents[0] if agents else None), (targets[0] if targets else None)

    def _word_before(self, offset: int) -> str:
        words = self._text[max(0, offset - 20) : offset].split()
        return words[-1].casefold() if words else ""

    def _clause(self, trigger: Trigger, sentence: SpacySpan) -> tuple[int, int]:
        """Offsets between which the trigger's participants stand: no cue, no other clause."""
        start, end = sentence.start_char, sentence.end_char
        statement = self._spoken.at(self._doc[trigger.start].idx)
        if statement is not None:
            start, end = max(start, statement.content[0].start), min(end, statement.content[0].end)
        for token in self._doc[trigger.end : sentence.end]:
            if token.lower_ in self._clauses.other_clauses:
                return start, min(end, token.idx)
        return start, end
