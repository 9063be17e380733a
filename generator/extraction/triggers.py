"""Triggers: the words of a sentence that name an event, and the type that each names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.cues import CLITIC
from generator.facts import EventType
from generator.language import Lexicons

_LONGEST_PHRASE = 4
_LONGEST_OBJECT = 6
"""Most words between the two parts of a phrase such as "mengirim … drone"."""


@dataclass(frozen=True)
class Trigger:
    """One event word at its place: tokens `start` to `end`."""

    start: int
    end: int
    type: EventType
    noun: bool
    root: str
    """The word that tells two events of one type apart: its first, without affixes."""


@lru_cache
def _phrases(lexicons: Lexicons) -> dict[tuple[str, ...], tuple[EventType, bool]]:
    return {
        tuple(phrase.casefold().split()): (kind, noun)
        for kind, words in lexicons.triggers.items()
        for noun, phrases in ((True, words.nouns), (False, words.verbs))
        for phrase in phrases
    }


def triggers_in(sentence: SpacySpan, lexicons: Lexicons) -> list[Trigger]:
    """The event words of a sentence in order, the longest phrase at each place."""
    phrases = _phrases(lexicons)
    found: list[Trigger] = []
    at = sentence.start
    while at < sentence.end:
        trigger = _trigger_at(sentence.doc, at, sentence.end, phrases)
        if trigger:
            found.append(trigger)
            at = trigger.end
        else:
            at += 1
    return found


def _trigger_at(
    doc: Doc, at: int, limit: int, phrases: dict[tuple[str, ...], tuple[EventType, bool]]
) -> Trigger | None:
    words = [token.lower_ for token in doc[at : min(limit, at + _LONGEST_PHRASE)]]
    for length in range(len(words), 0, -1):
        last = words[length - 1].removesuffix(CLITIC) if len(words[length - 1]) > 6 else words[length - 1]
        for phrase in ((*words[: length - 1], words[length - 1]), (*words[: length - 1], last)):
            if phrase in phrases:
                kind, noun = phrases[phrase]
                return Trigger(at, at + length, kind, noun, root_of(phrase[0]))
    return _trigger_with_object(doc, at, limit, phrases)


def _trigger_with_object(
    doc: Doc, at: int, limit: int, phrases: dict[tuple[str, ...], tuple[EventType, bool]]
) -> Trigger | None:
    """A verb whose object comes later: "mengirim ratusan drone"."""
    verb = doc[at].lower_
    for token in doc[at + 2 : min(limit, at + _LONGEST_OBJECT)]:
        if token.text in {",", ".", ";"}:
            return None
        if (verb, token.lower_) in phrases:
            kind, noun = phrases[verb, token.lower_]
            return Trigger(at, at + 1, kind, noun, root_of(verb))
    return None


_PREFIXES = (
    "meng",
    "meny",
    "mem",
    "men",
    "me",
    "peng",
    "peny",
    "pem",
    "pen",
    "per",
    "pe",
    "ber",
    "ter",
    "di",
    "ke",
)
_SUFFIXES = ("kan", "an", "i")
# What the nasal of meN- and peN- swallows at the root's beginning.
_SWALLOWED = {
    "meny": "s",
    "peny": "s",
    "mem": "p",
    "pem": "p",
    "men": "t",
    "pen": "t",
    "meng": "k",
    "peng": "k",
}


def root_of(word: str) -> str:
    """A word without its affixes, rough but the same for all voices: menyerang, serangan → serang."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= 4:
            if rest[0] in "aiueo" and prefix in _SWALLOWED:
                rest = _SWALLOWED[prefix] + rest
            word = rest
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word.removesuffix(suffix)
    return word
