"""Triggers: the words of a sentence that name an event, and the type that each names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from generator.facts import EventType
from generator.language import Lexicons
from generator.language.roots import CLITIC, root_of

_LONGEST_PHRASE = 4
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")


@dataclass(frozen=True)
class Trigger:
    """One event word at its place: tokens `start` to `end`."""

    start: int
    end: int
    type: EventType
    noun: bool
    root: str
    """The word that tells two events apart: its first, without affixes."""

    def end_in(self, doc: Doc) -> int:
        """Offset after its last character."""
        last = doc[self.end - 1]
        return last.idx + len(last)


@lru_cache
def phrases_of(lexicons: Lexicons) -> dict[tuple[str, ...], tuple[EventType, bool]]:
    """Type of every phrase of the lexicon, and whether it is a noun."""
    return {
        tuple(phrase.casefold().split()): (kind, noun)
        for kind, words in lexicons.triggers.items()
        for noun, phrases in ((True, words.nouns), (False, words.verbs))
        for phrase in phrases
    }


def trigger_at(token: Token, kind: EventType, lexicons: Lexicons) -> Trigger:
    """The trigger that begins at a word: the longest phrase of the lexicon there, or the word alone."""
    doc, phrases = token.doc, phrases_of(lexicons)
    words = [word.lower_ for word in doc[token.i : token.i + _LONGEST_PHRASE]]
    for length in range(len(words), 0, -1):
        for phrase in (tuple(words[:length]), (*words[: length - 1], words[length - 1].removesuffix(CLITIC))):
            if phrase in phrases:
                noun = phrases[phrase][1]
                return Trigger(token.i, token.i + length, kind, noun, root_of(phrase[0]))
    noun = not _VERB.match(token.lower_)
    return Trigger(token.i, token.i + 1, kind, noun, root_of(token.lower_))
