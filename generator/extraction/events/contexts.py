"""A sentence of an article's prose with what was already found in it: what event words are weighed by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors.cast import Cast
from generator.extraction.statements.passages import passages_of
from generator.facts import Article, StatementInArticle
from generator.language.roots import root_of

_WORD = re.compile(r"\w+")
_SHORTEST_TITLE_WORD = 4


@dataclass(frozen=True)
class SentenceContext:
    """One sentence, its place in the article, and the names and statements in it."""

    sentence: SpacySpan
    index: int
    """Its place among the article's sentences, counted from 0."""
    count: int
    """How many sentences the article has."""
    title_roots: frozenset[str]
    """Roots of the words of the article's title."""
    statements: tuple[StatementInArticle, ...]
    """Those whose content reaches into it."""
    kinds: tuple[str, ...]
    """Kinds of the actors named in it, in order."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its tokens in small letters."""
        return tuple(token.lower_ for token in self.sentence)

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """The roots of its tokens."""
        return tuple(root_of(word) if word.isalpha() else word for word in self.words)

    def statement_at(self, offset: int) -> StatementInArticle | None:
        """The innermost statement whose content holds an offset into the text."""
        inside = [
            statement
            for statement in self.statements
            if statement.content[0].start <= offset < statement.content[0].end
        ]
        return inside[-1] if inside else None


def contexts_of(
    article: Article, doc: Doc, cast: Cast, statements: Sequence[StatementInArticle]
) -> Iterator[SentenceContext]:
    """The sentences of an article's prose, in order."""
    sentences = [sentence for passage in passages_of(doc) for sentence in passage.sentences]
    title = frozenset(
        root_of(word) for word in _WORD.findall(article.title.casefold()) if len(word) >= _SHORTEST_TITLE_WORD
    )
    ends = [statement.content[0].end for statement in sorted(statements, key=lambda one: one.content[0].end)]
    by_end = sorted(statements, key=lambda one: one.content[0].end)
    for index, sentence in enumerate(sentences):
        reaching = [
            statement
            for statement in by_end[bisect_left(ends, sentence.start_char + 1) :][:_MOST_STATEMENTS]
            if statement.content[0].start < sentence.end_char
        ]
        yield SentenceContext(
            sentence=sentence,
            index=index,
            count=len(sentences),
            title_roots=title,
            statements=tuple(sorted(reaching, key=lambda one: one.content[0].start)),
            kinds=tuple(
                cast.kind(actor)
                for _, _, actor in cast.mentions_within(sentence.start_char, sentence.end_char)
            ),
        )


_MOST_STATEMENTS = 20
"""Most statements that end behind a sentence's start and are looked at: more do not reach into one."""
