"""Statements of one article: its reported speech in the order of the text, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from generator.extraction.actors.cast import Cast
from generator.extraction.statements.acts import ActReader
from generator.extraction.statements.clauses import ClauseReader
from generator.extraction.statements.confidence import speaker_confidence, speech_confidence
from generator.extraction.statements.cues import Cue, cues_in
from generator.extraction.statements.direct import DirectSpeech
from generator.extraction.statements.passages import Passage, passages_of, sentence_at
from generator.extraction.statements.reported import Reported
from generator.extraction.statements.speakers import Speaker, SpeakerSieve
from generator.facts import Article, Span, StatementInArticle, span_of
from generator.language import LanguagePack, text_of

_LEAST = 0.25
"""Probability from which an attributed stretch is what somebody said."""


def find_statements(
    article: Article, doc: Doc, cast: Cast, pack: LanguagePack
) -> tuple[StatementInArticle, ...]:
    """Every statement of an article, in the order of the text."""
    return tuple(
        statement
        for statement, cue in attributed_stretches(article, doc, cast, pack)
        if speech_confidence(statement, cue, cast, pack) >= _LEAST
    )


def attributed_stretches(
    article: Article, doc: Doc, cast: Cast, pack: LanguagePack
) -> Iterator[tuple[StatementInArticle, Cue | None]]:
    """Every stretch that the rules attribute to a speaker, with its cue, in the order of the text."""
    cues = cues_in(doc, pack.lexicons)
    direct = DirectSpeech(doc, cues)
    clauses = ClauseReader(doc, pack)
    resolve = _SpeakerOfEach(SpeakerSieve(doc, cast, pack))
    acts = ActReader(pack)
    for passage in passages_of(doc):
        here = [cue for cue in cues if passage.start <= cue.start < passage.end]
        speech = direct.find(passage)
        found = [reported for _, reported in speech]
        for sentence in passage.sentences:
            found.extend(clauses.find(sentence, here, speech))
        for reported in sorted(found, key=lambda reported: (reported.start, reported.end)):
            speaker = resolve(reported)
            content = span_of(text_of(doc), reported.start, reported.end)
            quote = _stretch(doc, passage, reported, speaker)
            statement = StatementInArticle(
                speaker=speaker.actor,
                speaker_text=speaker.text,
                candidates=speaker.candidates,
                sieve=speaker.sieve,
                confidence=speaker_confidence(speaker.sieve, reported.mode, reported.cue, pack),
                mode=reported.mode,
                act=acts.of(reported.cue, content.exact),
                content=(content,),
                cue=reported.cue.span if reported.cue else None,
                quote=quote,
                via=next((outlet for outlet in article.via if outlet in quote.exact), None),
            )
            yield statement, reported.cue


class _SpeakerOfEach:
    """Asks the sieve for the speaker of one reported speech after the other."""

    def __init__(self, sieve: SpeakerSieve):
        self._sieve = sieve
        self._previous: Speaker | None = None

    def __call__(self, reported: Reported) -> Speaker:
        speaker = self._speaker(reported)
        self._sieve.said(reported.start, speaker)
        self._previous = speaker
        return speaker

    def _speaker(self, reported: Reported) -> Speaker:
        if reported.side == "same" and self._previous:
            return Speaker("same sentence", actor=self._previous.actor, text=self._previous.text)
        if reported.cue and reported.side == "after":
            return self._sieve.after(reported.cue, limit=reported.limit)
        if reported.cue and reported.side == "before":
            subject = self._sieve.before(reported.cue, limit=reported.limit)
            return subject or self._sieve.referred(reported.cue.start)
        return self._sieve.referred(reported.start)


def _stretch(doc: Doc, passage: Passage, reported: Reported, speaker: Speaker) -> Span:
    """The whole sentences that hold the speech, its cue and its speaker."""
    starts, ends = [reported.start], [reported.end]
    if reported.cue:
        starts.append(reported.cue.start)
        ends.append(reported.cue.end)
    if speaker.start is not None and speaker.end is not None:
        starts.append(speaker.start)
        ends.append(speaker.end)
    first = sentence_at(passage.sentences, min(starts))
    last = sentence_at(passage.sentences, max(ends) - 1)
    return span_of(text_of(doc), first.start_char, last.end_char)
