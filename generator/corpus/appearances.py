"""What one article says, as the merge looks at it: an actor's appearance, an utterance, a telling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.corpus.names import Words, folded, organization_names
from generator.facts import (
    ActorInArticle,
    ActorKind,
    Article,
    ArticleFacts,
    EventInArticle,
    StatementInArticle,
)
from generator.language import is_drawn_from, lexicons_of, root_of, words_of


@dataclass(frozen=True)
class Appearance:
    """One actor in one article."""

    article: Article
    facts: ArticleFacts
    index: int

    @property
    def actor(self) -> ActorInArticle:
        """What the article says of it."""
        return self.facts.actors[self.index]

    @property
    def kind(self) -> ActorKind:
        """Person, country or organization."""
        return self.actor.kind

    @property
    def full(self) -> Words:
        """The words of its fullest name."""
        return folded(self.actor.name.exact)

    @cached_property
    def bare_name(self) -> str:
        """Its fullest name, a person's without forms of address before it and degrees behind it."""
        name = self.actor.name.exact
        if self.kind != "person":
            return name
        words = name.split(",", maxsplit=1)[0].split()
        honorifics = lexicons_of(self.article.language).titles.honorifics
        while len(words) > 2 and words[0].casefold().rstrip(".") in honorifics:
            words = words[1:]
        return " ".join(words)

    def names(self) -> set[Words]:
        """The words of each of its names."""
        return {self.full, *(folded(alias.exact) for alias in self.actor.aliases)}

    @cached_property
    def explained(self) -> tuple[str, ...]:
        """Those of its names that can be nobody else's: what stands in brackets behind the full name.

        And of organizations what draws the full name together ("Kemensos") or leaves out its kind
        ("Gerindra", of "Partai Gerindra").
        """
        return tuple(alias.exact for alias in self.actor.aliases if self._is_explained(alias.exact))

    def _is_explained(self, short: str) -> bool:
        full = self.actor.name.exact
        names = organization_names(self.article.language)
        if self.kind == "organization" and (names.blends(short, full) or names.is_kind_and(short, full)):
            return True
        if len(words_of(short)) != 1 or len(words_of(full)) == 1 or not is_drawn_from(short, full):
            return False
        bracket = rf"{re.escape(full)}\s*\(\s*(?:\w+\s+)?{re.escape(short)}\b"
        return re.search(bracket, self.article.text) is not None


@dataclass(frozen=True)
class Utterance:
    """One statement in one article, with the cluster of its speaker."""

    article: Article
    facts: ArticleFacts
    index: int
    speaker: int | None

    @property
    def statement(self) -> StatementInArticle:
        """What the article says was said."""
        return self.facts.statements[self.index]

    @property
    def voice(self) -> object:
        """Who said it as far as that can be compared across articles: an actor, or a description in words."""
        if self.speaker is None and self.statement.speaker_text is not None:
            return folded(self.statement.speaker_text.exact)
        return self.speaker

    @cached_property
    def words(self) -> Words:
        """The words that were said."""
        return folded(" ".join(span.exact for span in self.statement.content))


@dataclass(frozen=True)
class Telling:
    """One event in one article, its participants as clusters of actors or folded words."""

    article: Article
    facts: ArticleFacts
    event: EventInArticle
    agents: frozenset[object]
    targets: frozenset[object]

    @property
    def participants(self) -> frozenset[object]:
        """Everyone who takes part."""
        return self.agents | self.targets

    @cached_property
    def trigger(self) -> str:
        """The root of the word that names it."""
        return root_of(self.event.reports[0].trigger.exact.casefold())

    @cached_property
    def words(self) -> frozenset[str]:
        """The roots of the words by which it is called, without the names of who takes part."""
        sides = (*self.event.agents, *self.event.targets)
        names = {word for one in sides for word in folded(one.span.exact)}
        called = {word for word in folded(self.event.title.exact) if len(word) > 3 and word.isalpha()}
        return frozenset({self.trigger, *map(root_of, called - names)})
