"""Which names of an article are names of one actor.

A name joins another where the article itself says so ("X (Y)", "X alias Y"), or where exactly one other
name can be meant: one that has all its words, that is spelt almost alike, or, of an organization, whose
initials it is or that it draws together. Where two could be meant, it stays an actor of its own. Initials
alone never make one person of two: "BP", whom the police do not name, is not the spokesman Budi Prasetyo.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz
from spacy.tokens import Span as SpacySpan

from generator.facts import ActorKind
from generator.language import LanguagePack, OrganizationNames, words_of

_ALIKE = 88
"""Least likeness, of 100, of two spellings of a person's name in one article."""
_SHORTEST_OPENING = 3
"""Fewest letters of the first name in a blend of names."""
_LONG_ENOUGH = 6
"""Fewest letters of a name of which a likeness says something."""


@dataclass
class Named:
    """One actor while its names are being gathered."""

    kind: ActorKind
    spans: list[SpacySpan]
    confidence: float = 1.0
    """Probability that it is an actor of the article."""
    fullest: SpacySpan = field(init=False)
    """Its name with most words; the first of them in the text."""
    words: tuple[str, ...] = field(init=False)
    """The words of that name in small letters."""

    def __post_init__(self) -> None:
        self.fullest = max(self.spans, key=_fullness)
        self.words = words_of(self.fullest.text)

    def take(self, other: Named) -> None:
        """Make the names of another actor names of this one."""
        self.spans.extend(other.spans)
        self.fullest = max(self.fullest, other.fullest, key=_fullness)
        self.words = words_of(self.fullest.text)


def _fullness(name: SpacySpan) -> tuple[int, int, int]:
    return len(words_of(name.text)), len(name.text), -name.start_char


Meant = Callable[[Named, Named], bool]
"""Tells whether a name may mean another, longer one."""


def gathered(names: list[SpacySpan], pack: LanguagePack) -> list[Named]:
    """The persons and organizations of an article, each with all its names, in no order."""
    by_label = _with_one_label(names)
    known_as = frozenset((span.start, other.start) for span, other in _known_as(names, pack))
    organizations = OrganizationNames(pack.lexicons)
    return [
        *_joined(
            _grouped(by_label["ORG"], "organization", key=lambda span: organizations.key(span.text)),
            known_as,
            lambda short, long: organizations.shortens(short.fullest.text, long.fullest.text),
        ),
        *_joined(
            _grouped(by_label["PER"], "person", key=lambda span: words_of(span.text)),
            known_as,
            _shares_words,
            _blends,
            _is_spelt_alike,
        ),
    ]


def _with_one_label(names: list[SpacySpan]) -> dict[str, list[SpacySpan]]:
    """Names by label; one that is read now as a person, now as an organization is what it mostly is."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for span in names:
        votes[span.text.casefold()][span.label_] += 1
    labels = {text: max(sorted(count), key=count.__getitem__) for text, count in votes.items()}
    persons = {word for text, label in labels.items() if label == "PER" for word in text.split()[1:]}
    openings = {text.split()[0] for text, label in labels.items() if label == "ORG"} - persons
    labels.update({text: "ORG" for text, label in labels.items() if label == "PER" and text in openings})
    by_start = {span.start: span for span in names}
    for span in names:
        inside = _bracket_start(span)
        if inside in by_start and labels[span.text.casefold()] == "PER":
            labels[by_start[inside].text.casefold()] = "PER"
    by_label = defaultdict(list)
    for span in names:
        by_label[labels[span.text.casefold()]].append(span)
    return by_label


def _bracket_start(span: SpacySpan) -> int | None:
    """The token inside the bracket that follows a name."""
    return span.end + 1 if span.end + 1 < len(span.doc) and span.doc[span.end].text == "(" else None


def _known_as(names: Iterable[SpacySpan], pack: LanguagePack) -> Iterator[tuple[SpacySpan, SpacySpan]]:
    """Pairs of names that the text calls the same: "Saifullah Yusuf (Gus Ipul)", "X alias Y"."""
    names = list(names)
    by_start = {span.start: span for span in names}
    between = pack.lexicons.titles.honorifics | pack.lexicons.titles.called
    for span in names:
        doc, at = span.doc, span.end
        if at >= len(doc) or not (doc[at].text == "(" or doc[at].lower_ in pack.lexicons.titles.alias):
            continue
        at += 1
        while at < len(doc) and at not in by_start and doc[at].lower_ in between:
            at += 1
        if at in by_start:
            yield span, by_start[at]


def _grouped(
    names: list[SpacySpan], kind: ActorKind, *, key: Callable[[SpacySpan], tuple[str, ...]]
) -> list[Named]:
    """Names with the same key together, longest first."""
    groups: dict[tuple[str, ...], list[SpacySpan]] = defaultdict(list)
    for span in names:
        groups[key(span)].append(span)
    actors = [Named(kind, spans) for spans in groups.values()]
    return sorted(actors, key=lambda actor: (-len(actor.words), actor.fullest.start_char))


def _joined(actors: list[Named], known_as: frozenset[tuple[int, int]], *meant: Meant) -> list[Named]:
    """Actors, those joined to another that are only a name of it: the text's own word goes first."""
    for is_meant in (_called(known_as), *meant):
        for short in reversed(list(actors)):
            longer = [actor for actor in actors if actor is not short and is_meant(short, actor)]
            if len(longer) == 1:
                longer[0].take(short)
                actors.remove(short)
    return actors


def _called(known_as: frozenset[tuple[int, int]]) -> Meant:
    return lambda short, long: any(
        (one.start, other.start) in known_as for one in long.spans for other in short.spans
    )


def _shares_words(short: Named, long: Named) -> bool:
    return len(short.words) < len(long.words) and set(short.words) < set(long.words)


def _blends(short: Named, long: Named) -> bool:
    """Tell whether one word draws a person's names together: "Jokowi", "Joko Widodo"."""
    if len(short.words) > 1 or len(long.words) == 1:
        return False
    (name,), (first, *others) = short.words, long.words
    return any(
        first.startswith(name[:cut]) and any(other.startswith(name[cut:]) for other in others)
        for cut in range(_SHORTEST_OPENING, len(name) - 1)
    )


def _is_spelt_alike(short: Named, long: Named) -> bool:
    """Tell whether a name is another's in another spelling, or one word of it is."""
    one, other = short.words, long.words
    if len(one) > len(other) or (len(one) == len(other) and short.fullest.start < long.fullest.start):
        return False
    spellings = [" ".join(other)] if len(one) > 1 else other
    name = " ".join(one)
    return len(name) >= _LONG_ENOUGH and any(fuzz.ratio(name, spelling) >= _ALIKE for spelling in spellings)
