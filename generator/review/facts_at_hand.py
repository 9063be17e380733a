"""The facts at hand while questions are asked: sheets and articles by their ids, and quotes as evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import groupby

from generator.facts import Actor, Event, FactBase, Quote, Span, Statement
from generator.review.question import Evidence, Part

_AROUND = 160
"""Most characters of an article that are shown before and after a quote."""
_TITLES = 2
"""Most titles that are told beside a name."""
_KINDS = ("person", "organization", "country")
"""Kinds of actors, the likeliest speakers first."""


class FactsAtHand:
    """A fact base as whoever asks looks it up."""

    def __init__(self, base: FactBase, say: Callable[[str], str]):
        """`say` translates what the interface says."""
        self.base = base
        self.say = say
        self.actors = {actor.id: actor for actor in base.actors}
        self.events = {event.id: event for event in base.events}
        self._statements = {statement.id: statement for statement in base.statements()}
        self._articles = {article.id: article for article in base.articles}
        self._named_in: dict[str, list[tuple[int, Actor]]] = defaultdict(list)
        for actor in base.actors:
            for mention in actor.mentions:
                self._named_in[mention.article].append((mention.start, actor))

    def outlet(self, article: str) -> str:
        """Who published an article; its title or id where that is not known."""
        known = self._articles.get(article)
        return (known.publisher or known.title) if known else article

    def likely_speakers(self, statement: Statement) -> list[Actor]:
        """The actors that could have said something, the likeliest first.

        The machine's candidates come first, then who is named before the quote and nearest to it, as far as
        first mentions tell; persons before organizations, and these before countries.
        """
        quote = statement.sources[0].quote
        candidates = [self.actors[id_] for id_ in statement.candidates if id_ in self.actors]
        named = sorted(
            self._named_in[quote.article],
            key=lambda one: (
                _KINDS.index(one[1].kind),
                one[0] > quote.end,
                abs(one[0] - quote.start),
                one[1].id,
            ),
        )
        likely = {actor.id: actor for actor in (*candidates, *(actor for _, actor in named))}
        return [actor for actor in likely.values() if actor.id != statement.speaker]

    def said(self, statement: Statement, actors: Iterable[Actor]) -> tuple[Evidence, ...]:
        """The quotes of a statement, each with what was said, its cue and the names of some actors marked."""
        names = _names(actors)
        return tuple(
            self._evidence(source.quote, names, said=source.content, cue=source.cue)
            for source in statement.sources
        )

    def quoted(
        self, quotes: Iterable[Quote], names: Iterable[str], *, about: str = ""
    ) -> tuple[Evidence, ...]:
        """Quotes with some names marked."""
        names = list(names)
        return tuple(self._evidence(quote, names, about=about) for quote in quotes)

    def facts(self) -> list[Actor | Event | Statement]:
        """Every actor, event and statement."""
        return [*self.base.actors, *self.base.events, *self._statements.values()]

    def called(self, fact: Actor | Event | Statement) -> str:
        """What a sheet is called, and of a statement what was said."""
        if isinstance(fact, Statement):
            return fact.sources[0].content[0].exact
        return fact.name if isinstance(fact, Actor) else fact.title

    def company(self, actor: Actor, articles: Container[str]) -> set[str]:
        """The other persons and organizations that stand beside an actor in some articles."""
        beside = (
            other
            for mention in actor.mentions
            if mention.article in articles
            for _, other in self._named_in[mention.article]
        )
        return {other.id for other in beside if other.kind != "country"} - {actor.id}

    def about_fact(self, id_: str) -> tuple[Evidence, ...]:
        """What is told of a fact, by its id; nothing where it has no sheet."""
        if id_ in self._statements:
            return self.said(self._statements[id_], ())
        sheet = self.actors.get(id_) or self.events.get(id_)
        return self.about(sheet, most=2) if sheet else ()

    def about(self, sheet: Actor | Event, *, most: int) -> tuple[Evidence, ...]:
        """What is told of a sheet, at most one quote an article: of a person first what says who it is."""
        if isinstance(sheet, Actor):
            titles = {quote.article: quote for role in reversed(sheet.roles) for quote in role.quotes[:1]}
            quotes = {mention.article: mention for mention in sheet.mentions}
            first = list({**titles, **{a: q for a, q in quotes.items() if a not in titles}}.values())[:most]
            words = [*_names([sheet]), *(role.title for role in sheet.roles)]
            held = ", ".join(dict.fromkeys(role.title for role in sheet.roles[:_TITLES]))
            return self.quoted(first, words, about=f"{sheet.name} ({held})" if held else sheet.name)
        quotes = {report.quote.article: report.quote for report in reversed(sheet.reports)}
        best_first = list(reversed(quotes.values()))[:most]
        triggers = {report.trigger.exact for report in sheet.reports}
        return self.quoted(best_first, triggers, about=sheet.title)

    def _evidence(
        self,
        quote: Quote,
        names: Iterable[str],
        *,
        said: Iterable[Span] = (),
        cue: Span | None = None,
        about: str = "",
    ) -> Evidence:
        article = self._articles.get(quote.article)
        text, at = (article.text, 0) if article else (quote.exact, quote.start)
        start = max(at, quote.start - _AROUND)
        end = min(at + len(text), quote.end + _AROUND)
        window = text[start - at : end - at]
        styles = ["context"] * len(window)

        def mark(first: int, last: int, style: str) -> None:
            first, last = max(first - start, 0), min(last - start, len(styles))
            styles[first:last] = [style] * max(last - first, 0)

        mark(quote.start, quote.end, "quote")
        for span in said:
            mark(span.start, span.end, "said")
        if cue is not None:
            mark(cue.start, cue.end, "cue")
        for name in names:
            for first in _places(name, window):
                mark(start + first, start + first + len(name), "name")
        parts = [
            Part.model_validate({"text": "".join(letter for letter, _ in letters), "style": style})
            for style, letters in groupby(zip(window, styles, strict=True), key=lambda pair: pair[1])
        ]
        return Evidence(
            article=quote.article,
            outlet=self.outlet(quote.article),
            published=article.published if article else None,
            about=about,
            parts=_cut_at_words(parts, before=start > at, after=end < at + len(text)),
        )


def _places(name: str, text: str) -> Iterator[int]:
    """Where a name begins in a text, as words of its own."""
    at = text.find(name) if name else -1
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            yield at
        at = text.find(name, at + len(name))


def _names(actors: Iterable[Actor]) -> list[str]:
    return [name for actor in actors for name in (actor.name, *(alias.name for alias in actor.aliases))]


def _cut_at_words(parts: list[Part], *, before: bool, after: bool) -> tuple[Part, ...]:
    """Parts whose outermost context begins and ends with a whole word, and says where it was cut."""
    if before and parts[0].style == "context":
        parts[0] = Part(text=f"… {parts[0].text.partition(' ')[2]}", style="context")
    if after and parts[-1].style == "context":
        parts[-1] = Part(text=f"{parts[-1].text.rpartition(' ')[0]} …", style="context")
    return tuple(parts)
