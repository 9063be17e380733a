"""When and where a happening was, and how many people it struck, as its sentence says."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.events.dates import dates_in
from generator.extraction.events.figures import figures_in
from generator.extraction.events.triggers import Trigger
from generator.extraction.statements.spoken import Spoken
from generator.facts import FigureInArticle, PartialDate, Span, span_of
from generator.language import LanguagePack, text_of

NEITHER, ITS_DATE = "none", "date"
_LEAST = 0.25
"""Probability from which a date is that of a happening."""
_NEAR = 12
"""Sentences before and behind in which the date of a happening may stand."""
_SAYING = 120
"""Most characters between a reporting word and the date of the saying."""
_DISTANCES = (2, 4, 7, 11, 16, 24)


@dataclass(frozen=True)
class Dated:
    """A date at its place in the text, and the sentence that it stands in, by its number."""

    span: Span
    value: PartialDate
    sentence: int


class CircumstanceFinder:
    """Finds dates, places and figures in one article.

    `sentences` are those of its prose, `anchor` its date.
    """

    def __init__(
        self,
        doc: Doc,
        spoken: Spoken,
        pack: LanguagePack,
        *,
        sentences: Sequence[SpacySpan],
        anchor: date | None,
    ):
        self._doc = doc
        self._spoken = spoken
        self._pack = pack
        self._lexicons = pack.lexicons
        self._anchor = anchor
        text = text_of(doc)
        self.dates = [
            Dated(span_of(text, start, end), value, index)
            for index, sentence in enumerate(sentences)
            for start, end, value in dates_in(
                text, sentence.start_char, sentence.end_char, anchor=anchor, lexicons=pack.lexicons
            )
        ]
        self._date_sentences = [dated.sentence for dated in self.dates]
        self._often = Counter(dated.value.value for dated in self.dates)

    def date(
        self, trigger: Trigger, sentence: SpacySpan, index: int, triggers: list[Trigger]
    ) -> Dated | None:
        """The date of the happening that a word of a sentence names: of all in the article the likeliest.

        A date in the sentence belongs to the nearest of its event words, which are `triggers`.
        """
        classifier = self._pack.classifier("event_dates")
        weighed = [
            (
                classifier.probabilities(self.date_features(dated, trigger, sentence, index))[ITS_DATE],
                -abs(dated.span.start - sentence.start_char),
                at,
            )
            for at, dated in self.dates_near(index)
            if dated.sentence != index or self._is_nearest(trigger, dated.span.start, triggers)
        ]
        probability, _, at = max(weighed, default=(0.0, 0, 0))
        return self.dates[at] if probability >= _LEAST else None

    def dates_near(self, index: int) -> Iterator[tuple[int, Dated]]:
        """The article's first date and those not far from a sentence, each with its number."""
        first = bisect_left(self._date_sentences, index - _NEAR)
        last = bisect_left(self._date_sentences, index + _NEAR + 1)
        if first > 0:
            yield 0, self.dates[0]
        yield from ((at, self.dates[at]) for at in range(first, last))

    def date_features(self, dated: Dated, trigger: Trigger, sentence: SpacySpan, index: int) -> Iterator[str]:
        """What is said of a date beside an event word: its place, its form, what it is the date of."""
        where = list(self._where(dated, trigger, index))
        form = list(self._form(dated))
        time = self._time(trigger, sentence)
        yield from where
        yield from form
        yield from (f"{where[0]} {fact}" for fact in (*where[1:], *form, time))
        yield f"{time} {form[0]}"
        yield f"{trigger.type} {where[0]}"
        yield f"{'noun' if trigger.noun else 'verb'} {where[0]}"
        yield f"event sentence={min(index, 3)} {where[0]}"

    def _where(self, dated: Dated, trigger: Trigger, index: int) -> Iterator[str]:
        if dated.sentence != index:
            yield f"sentences={max(-4, min(4, dated.sentence - index))}"
        else:
            side = "behind" if dated.span.start > trigger.end_in(self._doc) else "before"
            words = abs(dated.span.start - self._doc[trigger.start].idx) // 7
            yield f"{side}={next((at for at, most in enumerate(_DISTANCES) if words < most), 6)}"
        yield f"of the saying={self._is_of_a_saying(dated)}"
        if self._is_of_a_citation(dated):
            yield "of a citation"
        before = text_of(self._doc)[max(0, dated.span.start - 20) : dated.span.start].split()
        yield f"word before={before[-1].casefold() if before else '^'}"
        if dated is self.dates[0]:
            yield "first date"
        yield f"times={min(self._often[dated.value.value], 3)}"
        yield f"only value={len(self._often) == 1}"

    def _form(self, dated: Dated) -> Iterator[str]:
        value = dated.value
        yield f"precision={value.precision} {bool(value.end)}"
        if self._anchor:
            today = self._anchor.isoformat()
            same = today.startswith(value.value)
            yield "today" if same else "past" if value.value < today else "future"
        yield "digits" if any(character.isdigit() for character in dated.span.exact) else "words"

    def _time(self, trigger: Trigger, sentence: SpacySpan) -> str:
        """Whether words before an event word set it in the future, in the past, or nowhere."""
        clauses = self._lexicons.clauses
        before = {token.lower_ for token in self._doc[max(sentence.start, trigger.start - 4) : trigger.start]}
        return "planned" if before & clauses.plans else "over" if before & clauses.past else "open"

    def _is_of_a_saying(self, dated: Dated) -> bool:
        """Tell whether a reporting word stands before a date and no other word of time: "kata X, Senin"."""
        at = bisect_left(self._spoken.cue_ends, dated.span.start)
        return at > 0 and dated.span.start - self._spoken.cue_ends[at - 1] < _SAYING

    def _is_of_a_citation(self, dated: Dated) -> bool:
        before = text_of(self._doc)[max(0, dated.span.start - _SAYING) : dated.span.start].casefold()
        return any(word in before for word in self._lexicons.clauses.citing)

    def figures(
        self, trigger: Trigger, sentence: SpacySpan, triggers: list[Trigger]
    ) -> tuple[FigureInArticle, ...]:
        """The figures of people of which the trigger is the nearest event word."""
        return tuple(
            figure
            for figure in figures_in(
                text_of(self._doc), sentence.start_char, sentence.end_char, lexicons=self._lexicons
            )
            if self._is_nearest(trigger, figure.span.start, triggers)
        )

    def figure_starts(self, sentence: SpacySpan) -> list[int]:
        """The offsets at which a sentence has figures of people who were struck."""
        text = text_of(self._doc)
        found = figures_in(text, sentence.start_char, sentence.end_char, lexicons=self._lexicons)
        return [figure.span.start for figure in found]

    def place(self, trigger: Trigger, sentence: SpacySpan) -> Span | None:
        """The capitalised words after the first "di" behind the trigger."""
        for token in self._doc[trigger.end : sentence.end]:
            if token.text in {";", ".", '"', "“", "”"}:
                return None
            if token.lower_ == "di" and token.i + 1 < sentence.end:
                return self._capitals(token.i + 1, sentence.end)
        return None

    def _is_nearest(self, trigger: Trigger, offset: int, triggers: list[Trigger]) -> bool:
        """Tell whether of all triggers of a sentence this one stands nearest to an offset."""
        return trigger == min(triggers, key=lambda other: abs(self._doc[other.start].idx - offset))

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
