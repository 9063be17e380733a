"""Actors of one article: its names gathered into persons, countries and organizations.

A short name joins a long one only where exactly one long name of the article has all its words; an
acronym joins the organization that it follows in brackets or whose initials it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors.naming import Named, gathered
from generator.extraction.actors.roles import OfficeFinder
from generator.facts import ActorInArticle, ActorKind, Mention, RoleInArticle, Span, span_of
from generator.language import LanguagePack, is_prose, sentence_of, text_of

_LABELS = frozenset(["PER", "ORG", "GPE"])


class Cast:
    """The actors of an article, and which of them stands where."""

    def __init__(self, doc: Doc, actors: list[Named], offices: OfficeFinder):
        self.doc = doc
        self.named = actors
        self._offices = offices
        places = sorted(
            (span.start_char, span.end_char, i) for i, actor in enumerate(actors) for span in actor.spans
        )
        self._starts = [start for start, _, _ in places]
        self._places = places
        self.actors = [self._actor(actor, offices) for actor in actors]

    def _actor(self, actor: Named, offices: OfficeFinder) -> ActorInArticle:
        spans = sorted(actor.spans, key=lambda span: span.start_char)
        first, fullest = spans[0], actor.fullest
        aliases = {span.text: span for span in reversed(spans) if span.text != fullest.text}
        return ActorInArticle(
            name=_span(fullest),
            kind=actor.kind,
            aliases=tuple(_span(span) for span in sorted(aliases.values(), key=lambda span: span.start_char)),
            roles=tuple(self._roles(spans, offices)) if actor.kind == "person" else (),
            confidence=round(actor.confidence, 2),
            mentions=tuple(Mention(span=_span(span), form="name") for span in spans),
            sentence=_sentence(first),
        )

    def _roles(self, spans: list[SpacySpan], offices: OfficeFinder) -> Iterator[RoleInArticle]:
        seen = set()
        for span in spans:
            for title, standing in offices.of(span):
                if title.exact.casefold() not in seen:
                    seen.add(title.exact.casefold())
                    inside = [
                        (end - start, actor)
                        for start, end, actor in self.mentions_within(title.start, title.end)
                        if self.named[actor].kind != "person"
                    ]
                    yield RoleInArticle(
                        title=title,
                        sentence=_sentence(span),
                        organization=max(inside)[1] if inside else None,
                        standing=standing,
                    )

    def begins_with_title(self, name: SpacySpan) -> int:
        """The token at which a name begins together with the title right before it ("Bupati Budi")."""
        for title, _ in self._offices.of(name):
            words = self.doc.char_span(title.start, title.end)
            if words is not None and words.end == name.start:
                return words.start
        return name.start

    def only(self, kept: Sequence[int], confidence: Sequence[float]) -> Cast:
        """The cast of some of its actors, by their indexes, each with how sure it is."""
        named = [
            replace(self.named[index], confidence=sure) for index, sure in zip(kept, confidence, strict=True)
        ]
        return Cast(self.doc, named, self._offices)

    def mentions_within(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Start, end and actor of each name in `text[start:end]`, in order."""
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self._places) and self._places[at][1] <= end:
            found.append(self._places[at])
            at += 1
        return found

    def mentions_before(self, start: int, most: int) -> list[tuple[int, int, int]]:
        """Start, end and actor of the last names before `text[start]`, in order, at most `most`."""
        at = bisect_left(self._starts, start)
        return self._places[max(0, at - most) : at]

    def kind(self, actor: int) -> ActorKind:
        """The kind of an actor."""
        return self.named[actor].kind


_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}|akan|telah|sudah|harus|ingin|tidak|bisa")
_DOERS = frozenset(["oleh", "antara", "bahwa"])


def cast_of(doc: Doc, pack: LanguagePack, *, outlets: Collection[str] = ()) -> Cast:
    """Gather the names of an article's prose into its actors, in order of first mention.

    `outlets` are the media that it comes from: whom it only cites is nobody in it.
    """
    offices = OfficeFinder(doc, pack)
    cited = {outlet.casefold() for outlet in outlets}
    names = [
        span
        for span in doc.ents
        if span.label_ in _LABELS and is_prose(sentence_of(span)) and span.text.casefold() not in cited
    ]
    names = sorted([*names, *offices.organizations(names)], key=lambda span: span.start_char)
    actors = [
        *_countries([span for span in names if span.label_ == "GPE"], pack),
        *gathered([span for span in names if span.label_ != "GPE"], pack),
    ]
    actors.sort(key=lambda actor: min(span.start_char for span in actor.spans))
    return Cast(doc, actors, offices)


def _countries(names: list[SpacySpan], pack: LanguagePack) -> list[Named]:
    by_code: dict[str, list[SpacySpan]] = defaultdict(list)
    for span in names:
        by_code[pack.countries.get(span.text, span.text)].append(span)
    return [
        Named("country", spans)
        for code, spans in by_code.items()
        if code not in pack.lexicons.home or any(_acts(span, pack) for span in spans)
    ]


def _acts(country: SpacySpan, pack: LanguagePack) -> bool:
    """Tell whether the press's own country, which it names on every page, stands where a doer stands."""
    doc = country.doc
    before = doc[country.start - 1] if country.start else None
    if before is not None and before.lower_ in _DOERS:
        return True
    opens = before is None or country.start == sentence_of(country).start or not before.is_alpha
    adverbs = pack.lexicons.speech.adverbs
    after = next((token for token in doc[country.end : country.end + 3] if token.lower_ not in adverbs), None)
    return opens and after is not None and bool(_VERB.fullmatch(after.lower_))


def _span(span: SpacySpan) -> Span:
    return Span(start=span.start_char, end=span.end_char, exact=span.text)


def _sentence(span: SpacySpan) -> Span:
    return span_of(text_of(span.doc), sentence_of(span).start_char, sentence_of(span).end_char)
