"""When and where a happening was, and how many people it struck, as its sentence says."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.dates import dates_in
from generator.extraction.figures import figures_in
from generator.extraction.spoken import Spoken
from generator.extraction.triggers import Trigger
from generator.facts import FigureInArticle, PartialDate, Span, span_of
from generator.language import Lexicons, text_of


class CircumstanceFinder:
    """Finds dates, places and figures in one article. `anchor` is the article's date."""

    def __init__(self, doc: Doc, spoken: Spoken, lexicons: Lexicons, *, anchor: date | None):
        self._doc = doc
        self._spoken = spoken
        self._lexicons = lexicons
        self._anchor = anchor

    def date(
        self, trigger: Trigger, sentence: SpacySpan, triggers: list[Trigger]
    ) -> tuple[Span, PartialDate] | None:
        """The date nearest to the trigger in its sentence; not that of the saying or of the citation."""
        at = self._doc[trigger.start].idx
        text = text_of(self._doc)
        found = [
            dated
            for dated in dates_in(
                text, sentence.start_char, sentence.end_char, anchor=self._anchor, lexicons=self._lexicons
            )
            if self._is_nearest(trigger, dated[0], triggers)
            and not self._is_of_the_saying(dated[0], at, sentence)
        ]
        if not found:
            return None
        start, end, value = min(found, key=lambda dated: abs(dated[0] - at))
        return span_of(text, start, end), value

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

    def _is_of_the_saying(self, offset: int, trigger: int, sentence: SpacySpan) -> bool:
        between = text_of(self._doc)[min(trigger, offset) : offset].casefold()
        if any(word in between for word in self._lexicons.clauses.citing):
            return True
        return any(
            trigger < cue < offset and cue > sentence.start_char for cue in self._spoken.cue_ends
        )

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
