"""Which words of a sentence name a happening, of which type, and whether the sentence is about one.

Three classifiers of the language pack decide, over features that are named here: `event_words` weighs one
word in its surroundings, `event_sentences` the sentence with the best of its words, and `event_types` says
of a word that names a happening which type it has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Token

from generator.extraction.events.contexts import SentenceContext
from generator.extraction.events.triggers import phrases_of
from generator.facts import EventType
from generator.language import Classifier, LanguagePack, Lexicons
from generator.language.roots import root_of

EVENT, NO_EVENT = "event", "none"
_SHORTEST = 4
_LONGEST_PHRASE = 3
_NEAR = 4
_DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{4})?\)")
_LEXICON_SAYS = 0.3
"""How much of a type is what the lexicon of triggers says, where it knows the phrase."""
_LONGEST_OBJECT = 6
"""Most words from the first to the second part of a phrase: "mengirim ratusan drone"."""
_TOP_BINS = (0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75)


@dataclass(frozen=True)
class EventWord:
    """A word with the probability that it names a happening."""

    token: Token
    probability: float
    known: bool
    """Whether the lexicon of triggers has it."""


class EventWords:
    """Weighs the words and sentences of articles in one language."""

    def __init__(self, pack: LanguagePack):
        self._lexicons = pack.lexicons
        self._words = pack.classifier("event_words")
        self._sentences = pack.classifier("event_sentences")
        self._types = pack.classifier("event_types")

    def words_in(self, context: SentenceContext) -> list[EventWord]:
        """The words of a sentence that may name a happening, in order."""
        return weighed_words(context, self._words, self._lexicons)

    def probability(self, context: SentenceContext, words: Sequence[EventWord]) -> float:
        """How likely a sentence tells one of the happenings that its article is about."""
        features = sentence_features(context, words, self._lexicons)
        return self._sentences.probabilities(features)[EVENT]

    def types(self, token: Token, context: SentenceContext) -> dict[EventType, float]:
        """How likely the happening that a word names is of each type.

        What a phrase of the lexicon says counts beside what the surroundings say.
        """
        types = self._types.probabilities(type_features(token, context, self._lexicons))
        known = type_at(context.words, token.i - context.sentence.start, self._lexicons)
        return {
            kind: (1 - _LEXICON_SAYS) * share + (_LEXICON_SAYS if kind == known else 0.0)  # type: ignore[misc]
            for kind, share in types.items()
        }


def weighed_words(context: SentenceContext, classifier: Classifier, lexicons: Lexicons) -> list[EventWord]:
    """The candidates of a sentence with their probabilities."""
    return [
        EventWord(
            token,
            classifier.probabilities(word_features(token, context, lexicons))[EVENT],
            known=type_at(context.words, token.i - context.sentence.start, lexicons) is not None,
        )
        for token in candidates(context, lexicons)
    ]


def candidates(context: SentenceContext, lexicons: Lexicons) -> Iterator[Token]:
    """The words that could name a happening: no names, no small words."""
    for token in context.sentence:
        if (
            len(token) >= _SHORTEST
            and token.is_alpha
            and not token.ent_type_
            and token.lower_ not in lexicons.clauses.small_words
        ):
            yield token


@lru_cache
def _types_of_roots(lexicons: Lexicons) -> dict[str, frozenset[str]]:
    types = defaultdict(set)
    for phrase, (kind, _) in phrases_of(lexicons).items():
        types[root_of(phrase[0])].add(kind)
    return {root: frozenset(kinds) for root, kinds in types.items()}


def word_features(token: Token, context: SentenceContext, lexicons: Lexicons) -> Iterator[str]:
    """What is said of a word: its form, its neighbours, and where it stands."""
    sentence, words, roots = context.sentence, context.words, context.roots
    at = token.i - sentence.start
    word, root = words[at], roots[at]

    def near(distance: int) -> str:
        there = at + distance
        return roots[there] if 0 <= there < len(roots) else "#"

    yield f"word={word}"
    yield f"root={root}"
    yield f"prefix={word[:3]}"
    yield f"suffix={word[-3:]}"
    yield f"root+1={root} {near(1)}"
    for distance in (-2, -1, 1, 2, 3):
        yield f"{distance}={near(distance)}"
    for distance in (1, 2, 3):
        yield f"behind={near(distance)}"
    kind = type_at(words, at, lexicons)
    if kind:
        yield f"type={kind}"
        yield "known"
    yield from (f"root type={one}" for one in sorted(_types_of_roots(lexicons).get(root, ())))
    if root in context.title_roots:
        yield "in title"
    if token.text[0].isupper():
        yield "capital"
    if at + 1 < len(words) and sentence[at + 1].ent_type_:
        yield "name behind"
    if at and sentence[at - 1].ent_type_:
        yield "name before"
    yield f"place={min(3, 4 * at // len(words))}"
    before = frozenset(words[max(0, at - _NEAR) : at])
    yield from (f"after {name}" for name, group in _groups(lexicons) if before & group)
    if "yang" in before:
        yield "after yang"
    statement = context.statement_at(token.idx)
    if statement:
        yield f"said {statement.mode}"
    if any(one.cue and one.cue.start == token.idx for one in context.statements):
        yield "is cue"
    yield f"sentence={min(context.index, 4)}"


def sentence_features(
    context: SentenceContext, words: Sequence[EventWord], lexicons: Lexicons
) -> Iterator[str]:
    """What is said of a sentence: its place, its words, what is said and named in it."""
    yield f"place={min(context.index, 6)}"
    yield f"part={min(4, 5 * context.index // context.count)}"
    yield f"length={min(len(context.words) // 8, 5)}"
    yield f"count={min(context.count // 5, 6)}"
    roots = [root for root, word in zip(context.roots, context.words, strict=True) if word.isalpha()]
    overlap = len(set(roots) & context.title_roots)
    yield f"title={min(overlap, 4)}"
    yield f"title share={int(4 * overlap / max(1, len(context.title_roots)))}"
    yield from (f"root={root}" for root in sorted(set(roots)))
    yield from sorted({f"pair={one} {other}" for one, other in pairwise(roots)})
    if roots:
        yield f"first={roots[0]}"
    yield from sorted({f"mode={one.mode}" for one in context.statements})
    yield from sorted({f"act={one.act}" for one in context.statements})
    yield f"said={_share_said(context)}"
    yield f"named={min(len(context.kinds), 4)}"
    yield from sorted({f"kind={kind}" for kind in context.kinds})
    text = context.sentence.text
    if _DAY.search(text):
        yield "day"
    if any(word in lexicons.dates.months or word in lexicons.dates.weekdays for word in context.words):
        yield "date"
    if any(character.isdigit() for character in text):
        yield "number"
    if "?" in text:
        yield "question"
    yield from (f"has {name}" for name, group in _groups(lexicons) if not group.isdisjoint(context.words))
    top = max((word.probability for word in words), default=0.0)
    yield from (f"top>{bound}" for bound in _TOP_BINS if top > bound)
    total = sum(word.probability for word in words)
    yield f"sum={min(int(4 * total), 8)}"


def type_features(token: Token, context: SentenceContext, lexicons: Lexicons) -> Iterator[str]:
    """What is said of the type of a happening: its word, the sentence's words, the title's."""
    yield from word_features(token, context, lexicons)
    yield from (f"beside={root}" for root in sorted({root for root in context.roots if root.isalpha()}))
    yield from (f"title={root}" for root in sorted(context.title_roots))
    known = {type_at(context.words, at, lexicons) for at in range(len(context.words))} - {None}
    yield from (f"beside type={kind}" for kind in sorted(filter(None, known)))


def type_at(words: Sequence[str], at: int, lexicons: Lexicons) -> EventType | None:
    """The type of the longest phrase of the lexicon that begins at a word, its object next or later."""
    phrases = phrases_of(lexicons)
    for length in range(_LONGEST_PHRASE, 1, -1):
        known = phrases.get(tuple(words[at : at + length]))
        if known:
            return known[0]
    for word in words[at + 2 : at + _LONGEST_OBJECT]:
        known = phrases.get((words[at], word))
        if known:
            return known[0]
    alone = phrases.get((words[at],))
    return alone[0] if alone else None


def _share_said(context: SentenceContext) -> int:
    """How many quarters of a sentence are statements."""
    start, end = context.sentence.start_char, context.sentence.end_char
    said = sum(
        max(0, min(content.end, end) - max(content.start, start))
        for statement in context.statements
        for content in statement.content
    )
    return min(4, 4 * said // max(1, end - start))


def _groups(lexicons: Lexicons) -> tuple[tuple[str, frozenset[str]], ...]:
    clauses = lexicons.clauses
    return (
        ("plan", clauses.plans),
        ("irrealis", clauses.irrealis),
        ("past", clauses.past),
        ("negation", lexicons.speech.negations),
    )
