"""Short forms of names: initials, the press's blends ("Kemenkes"), and names without their legal form."""

from __future__ import annotations

import re

from generator.language import Lexicons

_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"\([^)]*\)?")
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


class OrganizationNames:
    """Compares the names of organizations, with a language's short forms and legal forms."""

    def __init__(self, lexicons: Lexicons):
        organizations = lexicons.organizations
        self._written_out = {short: tuple(long.split()) for short, long in organizations.written_out.items()}
        self._blending = organizations.blending
        self._legal_forms = organizations.legal_forms
        self._heads = organizations.heads

    def key(self, name: str) -> tuple[str, ...]:
        """The words by which a name is told from others: written out, without brackets and legal form."""
        bare = _BRACKETS.sub(" ", name)
        words = [
            part
            for word in words_of(bare if words_of(bare) else name)
            for part in self._written_out.get(word, (word,))
        ]
        kept = [word for word in words if word not in self._legal_forms]
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
            or (len(one) < len(other) and other[: len(one)] == one)
            or (len(one) + 1 == len(other) and other[0] in self._heads and other[1:] == one)
        )

    def _blends(self, short: str, words: tuple[str, ...]) -> bool:
        """Tell whether a word is drawn together from a name's: "kemnaker", "kementerian ketenagakerjaan"."""
        for opening, head in self._blending.items():
            rest = short.removeprefix(opening)
            if rest != short and len(rest) >= _SHORTEST_BLEND and words[:1] == (head,):
                letters = iter("".join(words[1:]))
                if all(letter in letters for letter in rest):
                    return True
        return False
