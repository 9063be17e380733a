"""People and bodies whom a text means without a name: "63 santri", "para pengusaha tambang".

A description is a head noun of the lexicon, with what counts it before and what qualifies it behind: a noun
phrase without its relative clauses and prepositional phrases. "Orang" is one where a number stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.language import Lexicons

_LONGEST = 6
"""Most words behind the head."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_VERB = re.compile(r"(?:me|di|ber|ter)\w{3,}")


def descriptions_in(sentence: SpacySpan, lexicons: Lexicons) -> Iterator[tuple[Token, SpacySpan]]:
    """Each head noun of a sentence that stands in no name, with the whole description."""
    end = sentence.start
    for token in sentence:
        if token.i >= end and not token.ent_type_ and _is_head(token, sentence, lexicons):
            words = _described(token, sentence, lexicons)
            end = words.end
            yield token, words


def _is_head(token: Token, sentence: SpacySpan, lexicons: Lexicons) -> bool:
    heads, measures = lexicons.people.heads, lexicons.people.measures
    if token.lower_ in heads:
        return True
    counted = token.lower_ in measures and token.i > sentence.start and _counts(token.nbor(-1), lexicons)
    return counted and not (token.i + 1 < sentence.end and token.nbor().lower_ in heads)


def _described(head: Token, sentence: SpacySpan, lexicons: Lexicons) -> SpacySpan:
    doc: Doc = head.doc
    start, end = head.i, head.i + 1
    while start > sentence.start and _counts(doc[start - 1], lexicons):
        start -= 1
    limit = min(sentence.end, end + _LONGEST)
    while end < limit and _qualifies(doc[end], lexicons):
        end += 1
    return doc[start:end]


def _counts(token: Token, lexicons: Lexicons) -> bool:
    """Tell whether a word before a noun says how many: "77 ribu", "para", "20 orang"."""
    numbers, word = lexicons.numbers, token.lower_
    return (
        (token.like_num and not _YEAR.fullmatch(word))
        or word in lexicons.people.quantifiers
        or word in lexicons.people.measures
        or word in numbers.units
        or word in numbers.multipliers
        or word in numbers.vague
    )


def _qualifies(token: Token, lexicons: Lexicons) -> bool:
    """Tell whether a word behind a noun says which: no verb, no small word, nothing that opens a clause."""
    word = token.lower_
    return (
        token.text[0].isalpha()
        and not _VERB.fullmatch(word)
        and word not in lexicons.people.ends
        and word not in lexicons.clauses.small_words
        and word not in lexicons.speech.adverbs
        and word not in lexicons.speech.circumstances
        and word not in _words_of_dates(lexicons)
    )


@lru_cache
def _words_of_dates(lexicons: Lexicons) -> frozenset[str]:
    dates = lexicons.dates
    phrases = (*dates.days, *dates.times, *dates.weekdays, *dates.months)
    return frozenset(word for phrase in phrases for word in phrase.split())
