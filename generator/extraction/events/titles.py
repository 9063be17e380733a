"""Titles: the verbatim words of a sentence that name its event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Span as SpacySpan

from generator.extraction.events.triggers import Trigger
from generator.facts import ParticipantInArticle, Span, span_of
from generator.language import text_of

_LONGEST = 9
"""Most words of a title beside the trigger."""
_FARTHEST_DOER = 25
"""Most characters between a doer and the trigger."""
_STOPS = frozenset([",", ".", ";", ":", "(", ")", "?", "!"])
_ENDS = frozenset(
    [
        "yang",
        "pada",
        "saat",
        "ketika",
        "di",
        "oleh",
        "sejak",
        "hingga",
        "karena",
        "akibat",
        "setelah",
        "sebelum",
        "untuk",
        "dan",
        "tetapi",
    ]
)


def title_of(
    trigger: Trigger,
    sentence: SpacySpan,
    agents: Sequence[ParticipantInArticle],
    *,
    cue_ends: Iterable[int],
) -> Span:
    """The trigger with its object, and the doer before it unless a reporting word stands between."""
    doc = sentence.doc
    first = start = doc[trigger.start].idx
    for agent in agents:
        between = text_of(doc)[agent.span.end : first]
        said = any(agent.span.end < cue < first for cue in cue_ends)
        parted = _STOPS & set(between) or _ENDS & set(between.casefold().split())
        if 0 <= first - agent.span.end <= _FARTHEST_DOER and not parted and not said:
            start = agent.span.start
    end = _end(trigger, sentence, _ENDS)
    if start == first and end == trigger.start + 1:
        # One word names nothing: "serangan" takes what comes behind it, "diamankan" what stands before.
        end = _end(trigger, sentence, frozenset())
        if end == trigger.end:
            start = doc[_start(trigger, sentence)].idx
    last = doc[end - 1]
    return _with_its_quote_mark(text_of(doc), start, last.idx + len(last))


def _with_its_quote_mark(text: str, start: int, end: int) -> Span:
    """A title with the mark that opens the quote it begins in: '"kesepakatan kotor" antara …'."""
    opens = text[start - 1 : start] in {'"', "“", "”"}
    closes = any(mark in text[start:end] for mark in '"”')
    return span_of(text, start - (opens and closes), end)


def _end(trigger: Trigger, sentence: SpacySpan, ends: frozenset[str]) -> int:
    doc, end = sentence.doc, trigger.end
    while end < min(sentence.end, trigger.end + _LONGEST):
        token = doc[end]
        if token.text in _STOPS or token.lower_ in ends or token.is_space:
            break
        end += 1
    while end > trigger.end and doc[end - 1].is_quote and not doc[end - 1].whitespace_:
        end -= 1
    return end


def _start(trigger: Trigger, sentence: SpacySpan) -> int:
    doc, start = sentence.doc, trigger.start
    while start > max(sentence.start, trigger.start - _LONGEST):
        token = doc[start - 1]
        if token.text in _STOPS or token.is_quote or token.is_space:
            break
        start -= 1
    return start
