"""Statements of many articles: the same words of one speaker in several outlets are one statement.

Also where an outlet shortened them, or put them in other words that are nearly the same and give the same
numbers and names. A denial is never one with what it denies.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from generator.corpus.appearances import Utterance
from generator.corpus.clusters import Clusters, Groups
from generator.corpus.names import Words, folded
from generator.facts import Act
from generator.language import lexicons_of, root_of
from generator.memo import Memo

_SHORTEST = 5
"""Fewest words by which two statements can be told to be one."""
_SAME = 90
"""Least similarity of two wordings of one statement, out of 100."""
_SHORTENED = 0.9
"""Least share of the shorter wording's words that stand in the longer one in their order."""
_SHORTEST_SHORTENED = 7
"""Fewest words of a wording from whose middle words may be missing."""
_REPHRASED = 0.6
"""Least share of roots that two wordings of one statement have in common."""
_MONTH = 31
_WEEK = 7
"""Most days between two articles that carry one statement: in the same words, and in nearly the same."""
_AGAINST: frozenset[Act] = frozenset({"deny", "reject"})


@dataclass(frozen=True)
class _Wording:
    """How one utterance puts what was said."""

    utterance: Utterance

    @property
    def words(self) -> Words:
        return self.utterance.words

    @cached_property
    def text(self) -> str:
        return " ".join(self.words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its longer words."""
        return frozenset(root_of(word) for word in self.words if len(word) > 3)

    @cached_property
    def fixed(self) -> frozenset[str]:
        """Its numbers and names, which no other wording changes."""
        return frozenset(
            word
            for span in self.utterance.statement.content
            for before, after in pairwise(["", *span.exact.split()])
            if any(letter.isdigit() for letter in after) or (before and after[:1].isupper())
            for word in folded(after)
        )

    @cached_property
    def negations(self) -> int:
        lexicons = lexicons_of(self.utterance.article.language)
        return sum(word in lexicons.speech.negations for word in self.words)

    @property
    def is_against(self) -> bool:
        """Tell whether it denies or rejects what its words say."""
        return self.utterance.statement.act in _AGAINST


def cluster_statements(utterances: Sequence[Utterance], memo: Memo) -> list[list[int]]:
    """Groups of indexes of `utterances` that are one statement; never two of one article.

    Each joins the longest wording that it is the same as, so that two longer ones that share a sentence
    stay two.
    """
    clusters = Clusters(len(utterances))
    for same_speaker in _by_speaker(utterances).values():
        if len(same_speaker) > 1:
            said = tuple(utterances[index] for index in same_speaker)
            clusters.join_groups(same_speaker, memo(_said_twice, said))
    return [one for group in clusters.members() for one in _one_per_article(group, utterances)]


def _said_twice(utterances: tuple[Utterance, ...]) -> Groups:
    """Pairs of places of one speaker's utterances that are one statement."""
    wordings = dict(enumerate(map(_Wording, utterances)))
    pairs = []
    for place, longer in _near(wordings).items():
        match = next((other for other in longer if _is_one(wordings[place], wordings[other])), None)
        if match is not None:
            pairs.append((match, place))
    return tuple(pairs)


def _by_speaker(utterances: Sequence[Utterance]) -> dict[object, list[int]]:
    """The utterances of each speaker, or of each description of one, that are long enough to compare."""
    speakers: dict[object, list[int]] = defaultdict(list)
    for index, utterance in enumerate(utterances):
        if len(utterance.words) >= _SHORTEST and utterance.voice is not None:
            speakers[utterance.voice].append(index)
    return speakers


def _near(wordings: dict[int, _Wording]) -> dict[int, list[int]]:
    """For each wording those as long or longer that may be the same, the longest first.

    Who has most of its roots has one of any that are more than the rest: its rarest are looked up.
    """
    spread = Counter(root for wording in wordings.values() for root in wording.roots)
    having: dict[str, list[int]] = defaultdict(list)
    near: dict[int, list[int]] = {}
    order = sorted(wordings, key=lambda index: (-len(wordings[index].words), index))
    rank = {index: at for at, index in enumerate(order)}
    for index in order:
        roots = sorted(wordings[index].roots, key=lambda root: (spread[root], root))
        rarest = roots[: int((1 - _REPHRASED) * len(roots)) + 1]
        near[index] = sorted({other for root in rarest for other in having[root]}, key=rank.__getitem__)
        for root in roots:
            having[root].append(index)
    return near


def _is_one(short: _Wording, long: _Wording) -> bool:
    apart = _days_apart(short.utterance, long.utterance)
    if (
        short.utterance.article.id == long.utterance.article.id
        or short.is_against != long.is_against
        or apart > _MONTH
        or not short.fixed <= {*long.fixed, *long.words}
    ):
        return False
    return _stands_in(short, long) or (
        short.negations == long.negations
        and (_is_shortened(short, long) or (apart <= _WEEK and _is_rephrased(short, long)))
    )


def _days_apart(one: Utterance, other: Utterance) -> int:
    """Days between two articles; none where it is not known when one of them came out."""
    if one.article.published is None or other.article.published is None:
        return 0
    return abs((one.article.published - other.article.published).days)


def _stands_in(short: _Wording, long: _Wording) -> bool:
    """Tell whether the words stand in the longer wording in a row, and no negation stands before them."""
    negations = lexicons_of(long.utterance.article.language).speech.negations
    length = len(short.words)
    return any(
        long.words[at : at + length] == short.words and (at == 0 or long.words[at - 1] not in negations)
        for at in range(len(long.words) - length + 1)
    )


def _is_shortened(short: _Wording, long: _Wording) -> bool:
    """Tell whether the words stand in the longer wording in their order, with others between them."""
    if not _SHORTEST_SHORTENED <= len(short.words) <= len(long.words) <= 3 * len(short.words):
        return False
    return LCSseq.similarity(short.words, long.words) >= _SHORTENED * len(short.words)


def _is_rephrased(one: _Wording, other: _Wording) -> bool:
    """Tell whether two wordings give the same numbers and names and have most of their roots in common."""
    if one.fixed != other.fixed:
        return False
    if fuzz.token_sort_ratio(one.text, other.text) >= _SAME:
        return True
    shared = one.roots & other.roots
    return len(shared) >= _SHORTEST and 2 * len(shared) >= _REPHRASED * (len(one.roots) + len(other.roots))


def _one_per_article(group: list[int], utterances: Sequence[Utterance]) -> list[list[int]]:
    """A group without second statements of one article; those stand alone."""
    if len(group) == 1:
        return [group]
    kept: dict[str, int] = {}
    for index in group:
        kept.setdefault(utterances[index].article.id, index)
    first = list(kept.values())
    return [first, *([index] for index in group if index not in first)]
