"""Short forms of names and titles: initials, the press's blends ("Kemenkes"), what leaves out legal forms."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cached_property

from generator.language.lexicon import Lexicons

_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"\([^)]*\)?")
_STATE = re.compile(r"\brepublik indonesia\b", re.IGNORECASE)
_SHORT_INSIDE = re.compile(r"[^(]*\((\w+)\)\s+(.+)")
_SHORTEST_INITIALS = 2
_SHORTEST_BLEND = 3


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters."""
    return tuple(_WORD.findall(name.casefold()))


def has_initials(short: str, name: str) -> bool:
    """Tell whether an acronym is the first letters of a name's capitalised words: "BPS"."""
    capitals = "".join(word[0] for word in name.split() if word[0].isupper())
    return short.isupper() and len(short) >= _SHORTEST_INITIALS and capitals == short


def is_drawn_from(short: str, name: str) -> bool:
    """Tell whether a word is made of a name's letters in their order, from the first of one of its words.

    "BRIN" is drawn from "Badan Riset dan Inovasi Nasional", "Jokowi" from "Joko Widodo".
    """
    words = words_of(name)
    return any(
        words[at][0] == short[0].casefold() and _stand_in(short.casefold(), "".join(words[at:]))
        for at in range(len(words))
    )


def _stand_in(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


class OrganizationNames:
    """Compares the names of organizations, with a language's short forms and legal forms."""

    def __init__(self, lexicons: Lexicons):
        organizations = lexicons.organizations
        self._written_out = {short: tuple(long.split()) for short, long in organizations.written_out.items()}
        self._blending = organizations.blending
        self._legal_forms = organizations.legal_forms
        self._heads = organizations.heads
        self._parts = organizations.parts
        self._kinds = organizations.kinds
        self._institutions = set(self._written_out.values())
        self._local = {tuple(head.split()) for head in organizations.local}
        self._national = {tuple(head.split()) for head in organizations.national}
        self._lexicons = lexicons

    def key(self, name: str) -> tuple[str, ...]:
        """The words by which a name is told from others: written out, without brackets and legal form."""
        bare = _STATE.sub(" ", _BRACKETS.sub(" ", name))
        words = [
            part
            for word in words_of(bare if words_of(bare) else name)
            for part in self._written_out.get(word, (word,))
        ]
        kept = [word for word in words if word not in self._legal_forms]
        if len(kept) == 1 and kept[0] in self._heads and self.names_state(name):
            # Nothing but the state tells "Pemerintah RI" from the governments of others.
            kept.append("indonesia")
        return tuple(kept or words)

    def shortens(self, short: str, long: str) -> bool:
        """Tell whether one name is another's short form, by its letters or its words."""
        one, other = self.key(short), self.key(long)
        inside = _SHORT_INSIDE.fullmatch(long)
        return (
            has_initials(short, long)
            # "Badan Penyelenggara Jaminan Sosial (BPJS) Kesehatan": "BPJS Kesehatan".
            or (inside is not None and one == self.key(f"{inside[1]} {inside[2]}"))
            or (len(one) == 1 and self._blends(one[0], other))
            or (len(one) < len(other) and other[: len(one)] == one and not self._is_another(one, other))
            or (
                len(one) + 1 == len(other)
                and other[0] in self._heads - self._parts
                and other[1:] == one
                and one[0] not in self._heads
            )
        )

    def is_kind_and(self, short: str, long: str) -> bool:
        """Tell whether a name is another's without the word for its kind: "Gerindra", "Partai Gerindra"."""
        one, other = self.key(short), self.key(long)
        return len(one) + 1 == len(other) and self.kind_of(other) is not None and other[1:] == one

    def kind_of(self, key: tuple[str, ...]) -> str | None:
        """The word for the kind with which a name begins ("Partai"); None where it does not."""
        return key[0] if len(key) > 1 and key[0] in self._kinds else None

    def is_local(self, key: tuple[str, ...]) -> bool:
        """Tell whether a name is one that every place has ("DPRD", "Dinas Kesehatan"), or a bare "Komisi"."""
        return " ".join(key) in self._lexicons.organizations.bare or self._is_only(key, self._local)

    def is_national(self, key: tuple[str, ...]) -> bool:
        """Tell whether a name is one that every country has: "Kementerian Pertahanan"."""
        return self._is_only(key, self._national)

    def names_state(self, name: str) -> bool:
        """Tell whether a name says that it is the home country's: "DPR RI"."""
        return "ri" in words_of(name) or _STATE.search(name) is not None

    def _is_only(self, key: tuple[str, ...], heads: Set[tuple[str, ...]]) -> bool:
        """Tell whether a name is one of some heads and nothing but common words behind it."""
        return any(key[: len(head)] == head and self._common.issuperset(key[len(head) :]) for head in heads)

    @cached_property
    def _common(self) -> frozenset[str]:
        lexicons = self._lexicons
        return (
            lexicons.common_words
            | lexicons.titles.inner
            | lexicons.organizations.heads
            | lexicons.organizations.connectors
        )

    def _is_another(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Tell whether a name opens with a longer institution's: the DPR is not part of the DPRD's name."""
        return one in self._institutions and any(
            len(one) < len(known) and other[: len(known)] == known for known in self._institutions
        )

    def blends(self, short: str, long: str) -> bool:
        """Tell whether a word draws a name together: "Kemnaker"."""
        (one, *more), other = self.key(short), self.key(long)
        return not more and self._blends(one, other)

    def _blends(self, short: str, words: tuple[str, ...]) -> bool:
        """Tell whether a word is drawn together from a name's: "kemnaker", "kementerian ketenagakerjaan"."""
        return any(
            words[:1] == (head,)
            and short.startswith(opening)
            and len(short) >= len(opening) + _SHORTEST_BLEND
            and _stand_in(short.removeprefix(opening), "".join(words[1:]))
            for opening, head in self._blending.items()
        )


class TitleNames:
    """Compares titles and positions, with a language's short forms of them."""

    def __init__(self, lexicons: Lexicons):
        self._written_out = {
            short: tuple(long.split()) for short, long in lexicons.titles.written_out.items()
        }
        standings = " ".join(word for words in lexicons.titles.standings.values() for word in words)
        self._left_out = {*lexicons.titles.ranks, *lexicons.titles.honorifics, *standings.split()}
        self._sole = {tuple(title.split()) for title in lexicons.titles.sole}
        self._shared = {tuple(title.split()) for title in lexicons.titles.shared}
        self._organizations = OrganizationNames(lexicons)
        self._connectors = lexicons.organizations.connectors

    def key(self, title: str) -> tuple[str, ...]:
        """The words by which a title is told from others: written out, without rank and standing.

        Nothing is left of a mere rank or form of address.
        """
        words = [
            part for word in self._organizations.key(title) for part in self._written_out.get(word, (word,))
        ]
        return tuple(word for word in words if word not in self._left_out)

    def agree(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Tell whether two titles may be one: the same, or one says more, or writes an acronym out."""
        short, long = sorted((one, other), key=len)
        if short[0] != long[0]:
            return False
        initials = "".join(word[0] for word in long if word not in self._connectors)
        return all(word in long or (len(word) >= _SHORTEST_INITIALS and word in initials) for word in short)

    def tells(self, title: tuple[str, ...]) -> bool:
        """Tell whether a title is one that few hold, so that it says who is meant."""
        if title in self._sole:
            return True
        return len(title) > 1 and title not in self._shared and title[:1] not in self._shared
