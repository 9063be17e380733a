"""What one article says, as the merge looks at it: an actor's appearance, an utterance, a telling."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.corpus.names import folded
from generator.facts import (
    ActorInArticle,
    ActorKind,
    Article,
    ArticleFacts,
    EventInArticle,
    StatementInArticle,
)


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
    def full(self) -> tuple[str, ...]:
        """The words of its fullest name."""
        return folded(self.actor.name.exact)

    def names(self) -> set[tuple[str, ...]]:
        """The words of each of its names."""
        return {self.full, *(folded(alias.exact) for alias in self.actor.aliases)}


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

    @cached_property
    def words(self) -> tuple[str, ...]:
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
    def words(self) -> frozenset[str]:
        """The words by which it is called: title and trigger."""
        trigger = self.event.reports[0].trigger.exact
        return frozenset(word for word in folded(f"{self.event.title.exact} {trigger}") if len(word) > 3)
