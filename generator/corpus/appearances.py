"""What one article says, as the merge looks at it: an actor's appearance, an utterance, a telling.

Each is itself alone: two are never equal. A memo gives the same one for the same article and facts, and so
what was computed of it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.corpus.ids import fact_hash
from generator.corpus.names import Words, folded, organization_names, skeleton, title_names
from generator.facts import (
    ActorInArticle,
    ActorKind,
    Article,
    ArticleFacts,
    EventInArticle,
    StatementInArticle,
)
from generator.language import is_drawn_from, lexicons_of, root_of, words_of


class Who(NamedTuple):
    """An actor of many articles, by the first place where it appears."""

    article: str
    """Id of the article."""
    place: int
    """Its place among the actors of the article."""


@dataclass(frozen=True, eq=False)
class Appearance:
    """One actor in one article."""

    article: Article
    facts: ArticleFacts
    index: int

    @cached_property
    def actor(self) -> ActorInArticle:
        """What the article says of it."""
        return self.facts.actors[self.index]

    @cached_property
    def kind(self) -> ActorKind:
        """Person, country or organization."""
        return self.actor.kind

    @cached_property
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

    @cached_property
    def skeleton(self) -> Words:
        """The words of a person's name as other spellings of it share them."""
        return skeleton(folded(self.bare_name))

    @cached_property
    def names(self) -> frozenset[Words]:
        """The words of each of its names."""
        return frozenset({self.full, *(folded(alias.exact) for alias in self.actor.aliases)})

    @cached_property
    def organization_key(self) -> Words:
        """The words by which an organization's name is told from others."""
        return organization_names(self.article.language).key(self.actor.name.exact)

    @cached_property
    def titles(self) -> frozenset[Words]:
        """The titles that the article gives it, written out; mere ranks are none."""
        names = title_names(self.article.language)
        return frozenset(key for role in self.actor.roles if (key := names.key(role.title.exact)))

    @cached_property
    def telling_titles(self) -> frozenset[Words]:
        """Those of its titles that few hold."""
        names = title_names(self.article.language)
        return frozenset(title for title in self.titles if names.tells(title))

    @cached_property
    def organizations(self) -> frozenset[Words]:
        """The organizations that its titles belong to; countries and what every place has are none."""
        names = organization_names(self.article.language)
        inside = (role.organization for role in self.actor.roles if role.organization is not None)
        actors = (self.facts.actors[at] for at in inside)
        keys = (names.key(actor.name.exact) for actor in actors if actor.kind == "organization")
        return frozenset(key for key in keys if not names.is_local(key))

    @cached_property
    def explained(self) -> tuple[str, ...]:
        """Those of its names that can be nobody else's: what stands in brackets behind the full name.

        And of organizations what draws the full name together ("Kemensos") or leaves out its kind
        ("Gerindra", of "Partai Gerindra").
        """
        aliases = [alias.exact for alias in self.actor.aliases if self._is_explained(alias.exact)]
        beside = self._acronyms_beside_name() if self.kind == "organization" else ()
        return tuple(dict.fromkeys((*aliases, *beside)))

    def _acronyms_beside_name(self) -> Iterator[str]:
        """What stands in brackets behind its full name, even if the article's list has it alone."""
        full = self.actor.name.exact
        if len(words_of(full)) > 1 and "(" in self.article.text:
            for match in re.finditer(rf"{re.escape(full)}\s*\(\s*(\w+)\s*\)", self.article.text):
                if match[1][0].isupper() and is_drawn_from(match[1], full):
                    yield match[1]

    def _is_explained(self, short: str) -> bool:
        full = self.actor.name.exact
        names = organization_names(self.article.language)
        if self.kind == "organization" and (names.blends(short, full) or names.is_kind_and(short, full)):
            return True
        if len(words_of(short)) != 1 or len(words_of(full)) == 1 or not is_drawn_from(short, full):
            return False
        bracket = rf"{re.escape(full)}\s*\(\s*(?:\w+\s+)?{re.escape(short)}\b"
        return re.search(bracket, self.article.text) is not None


def appearances_in(article: Article, facts: ArticleFacts) -> tuple[Appearance, ...]:
    """Every actor of an article."""
    return tuple(Appearance(article, facts, index) for index in range(len(facts.actors)))


@dataclass(frozen=True, eq=False)
class Utterance:
    """One statement in one article, with its speaker among the actors of all articles."""

    article: Article
    facts: ArticleFacts
    index: int
    speaker: Who | None

    @cached_property
    def statement(self) -> StatementInArticle:
        """What the article says was said."""
        return self.facts.statements[self.index]

    @cached_property
    def voice(self) -> object:
        """Who said it as far as that can be compared across articles: an actor, or a description in words."""
        if self.speaker is None and self.statement.speaker_text is not None:
            return folded(self.statement.speaker_text.exact)
        return self.speaker

    @cached_property
    def words(self) -> Words:
        """The words that were said."""
        return folded(" ".join(span.exact for span in self.statement.content))

    @cached_property
    def wish(self) -> str:
        """The id that a statement in these words would have."""
        return fact_hash("s", self.words)


@dataclass(frozen=True, eq=False)
class Telling:
    """One event in one article, its participants as actors of all articles, or as folded words."""

    article: Article
    facts: ArticleFacts
    index: int
    agents: frozenset[Who | Words]
    targets: frozenset[Who | Words]

    @cached_property
    def event(self) -> EventInArticle:
        """What the article tells of it."""
        return self.facts.events[self.index]

    @cached_property
    def participants(self) -> frozenset[Who | Words]:
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
