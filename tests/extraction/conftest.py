"""What the extraction has read of a text, up to where events are found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from spacy.tokens import Token

from generator.extraction.actors.cast import Cast, cast_of
from generator.extraction.events.contexts import SentenceContext, contexts_of
from generator.extraction.events.triggers import Trigger, trigger_at
from generator.extraction.statements.attribution import find_statements
from generator.extraction.statements.spoken import Spoken
from generator.facts import Article, EventType, StatementInArticle
from generator.language import LanguagePack, load_pack
from tests.support import article_of


@dataclass(frozen=True)
class Analysed:
    """An article with its cast, its statements and its sentences."""

    article: Article
    cast: Cast
    statements: tuple[StatementInArticle, ...]
    contexts: list[SentenceContext]
    pack: LanguagePack

    @property
    def spoken(self) -> Spoken:
        """The statements by their places."""
        return Spoken(self.statements)

    def token(self, word: str) -> Token:
        """The first token that is a word."""
        return next(token for token in self.cast.doc if token.text == word)

    def trigger(self, word: str, kind: EventType = "other") -> Trigger:
        """The trigger that begins at the first token that is a word."""
        return trigger_at(self.token(word), kind, self.pack.lexicons)

    def context(self, word: str) -> SentenceContext:
        """The sentence of the first token that is a word."""
        at = self.token(word).i
        return next(one for one in self.contexts if one.sentence.start <= at < one.sentence.end)

    def name(self, index: int | None) -> str | None:
        """The name of an actor by its index."""
        return None if index is None else self.cast.actors[index].name.exact


@pytest.fixture
def analysed() -> Callable[..., Analysed]:
    """Reads a text."""

    def analyse(text: str, *, published: date | None = None) -> Analysed:
        pack = load_pack("id")
        article = article_of(text, published=published)
        cast = cast_of(pack.analyse(article), pack)
        statements = find_statements(article, cast.doc, cast, pack)
        return Analysed(
            article, cast, statements, list(contexts_of(article, cast.doc, cast, statements)), pack
        )

    return analyse
