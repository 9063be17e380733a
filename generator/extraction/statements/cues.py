"""Cues: the words of a text that signal reported speech, with the act that each performs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc, Token

from generator.facts import Act, Span
from generator.language import Lexicons
from generator.language.roots import CLITIC

Form = Literal["quotative", "active", "weak", "passive", "according"]


@dataclass(frozen=True)
class Cue:
    """One reporting word at its place."""

    token: Token
    form: Form
    act: Act
    clitic: bool = False
    """Whether the word itself carries the speaker."""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.token.idx

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.token.idx + len(self.token)

    @property
    def span(self) -> Span:
        """The word in the text."""
        return Span(start=self.start, end=self.end, exact=self.token.text)


@lru_cache
def _forms(lexicons: Lexicons) -> dict[str, tuple[Form, Act, bool]]:
    """Every form of every reporting word."""
    forms: dict[str, tuple[Form, Act, bool]] = {}
    for entry in lexicons.cues:
        for word in entry.passive:
            forms.setdefault(word, ("passive", entry.act, False))
        for word in entry.weak:
            forms.setdefault(word, ("weak", entry.act, False))
        for word in entry.active:
            forms[word] = ("active", entry.act, False)
        for word in entry.quotative:
            forms.setdefault(word, ("quotative", entry.act, False))
            forms[word + CLITIC] = ("quotative", entry.act, True)
    for word in lexicons.speech.according:
        forms[word] = ("according", "state", False)
        forms[word + CLITIC] = ("according", "state", True)
    return forms


def cues_in(doc: Doc, lexicons: Lexicons) -> list[Cue]:
    """The reporting words of a text in order, whatever their use there."""
    forms = _forms(lexicons)
    return [Cue(token, *forms[token.lower_]) for token in doc if token.lower_ in forms]
