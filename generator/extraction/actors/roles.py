"""Roles: the titles and positions that an article gives a person, before or after the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.facts import RoleStanding, Span, span_of
from generator.language import LanguagePack, sentence_of, text_of
from generator.language.roots import CLITIC

_LONGEST_TITLE = 20
_LONGEST_LIST = 8
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")


class OfficeFinder:
    """Finds titles beside names, and the organizations that stand inside titles in small letters."""

    def __init__(self, doc: Doc, pack: LanguagePack):
        self._doc = doc
        titles = pack.lexicons.titles
        self._standings: dict[str, RoleStanding] = {
            word: standing for standing, words in titles.standings.items() for word in words
        }
        self._openers = titles.heads | titles.ranks | frozenset(self._standings)
        self._honorifics = titles.honorifics
        self._ranks = titles.ranks
        self._long_ranks = titles.long_ranks
        self._inner = self._openers | titles.inner | self._honorifics
        self._organization_heads = pack.lexicons.organizations.heads
        self._connectors = pack.lexicons.organizations.connectors
        self._verbs = frozenset(form for entry in pack.lexicons.cues for form in (*entry.active, *entry.weak))
        self._links = titles.links
        self._trailing = (titles.honorifics - self._openers) | titles.initials | titles.called
        speech = pack.lexicons.speech
        self._small_words = (
            pack.lexicons.clauses.small_words
            | speech.circumstances
            | speech.adverbs
            | frozenset(speech.according)
            | pack.lexicons.pronouns.demonstratives
            | frozenset(form for entry in pack.lexicons.cues for form in entry.quotative)
        )

    def of(self, name: SpacySpan) -> Iterator[tuple[Span, RoleStanding]]:
        """Titles of a person at one mention, with their standing."""
        sentence = sentence_of(name)
        end = self._before_honorifics(name.start, sentence)
        if end > sentence.start and self._doc[end - 1].text == ",":
            end -= 1
        else:
            end = name.start
        start = self._title_start(end, sentence)
        if start is not None and (end == name.start or self._opens_clause(start, sentence)):
            yield from self._titles(start, end)
            yield from self._office_before_rank(start, end, sentence)
        after = self._after_link(name.end, sentence)
        if after is not None and self._opens_title(self._doc[after]):
            end = self._apposition_end(after, sentence)
            # "komentar Kirby, Menteri Luar Negeri James Cleverly mengatakan": the title of the next name.
            if not any(token.ent_type_ == "PER" for token in self._doc[after:end]):
                yield from self._titles(after, end)

    def _before_honorifics(self, end: int, sentence: SpacySpan) -> int:
        """The token before forms of address: "Direktur Utama BPJS, Prof. Ali"."""
        while end > sentence.start and (
            self._doc[end - 1].lower_.rstrip(".") in self._honorifics or self._doc[end - 1].text == "."
        ):
            end -= 1
        return end

    def _after_link(self, at: int, sentence: SpacySpan) -> int | None:
        """The token behind a comma or bracket, or a word that says what somebody is: "X selaku ketua"."""
        at = start = self._behind_initials(at, sentence)
        while at < sentence.end and (
            self._doc[at].lower_ in self._links or (at == start and self._doc[at].text in {",", "("})
        ):
            at += 1
        return at if start < at < sentence.end else None

    def _behind_initials(self, at: int, sentence: SpacySpan) -> int:
        """The token behind a short form in brackets: "Budi Hartono (BH), pemilik PT Maju"."""
        closing = at + 2
        if closing < sentence.end and self._doc[at].text == "(" and self._doc[closing].text == ")":
            return closing + 1
        return at

    def _office_before_rank(
        self, start: int, end: int, sentence: SpacySpan
    ) -> Iterator[tuple[Span, RoleStanding]]:
        """The office that a comma parts from the rank: "Kapolres Sleman, AKBP Budi"."""
        comma = start - 1
        if (
            comma > sentence.start
            and self._doc[comma].text == ","
            and all(map(self._is_rank, range(start, end)))
        ):
            office = self._title_start(comma, sentence)
            if office is not None:
                yield from self._titles(office, comma)

    def organizations(self, names: list[SpacySpan]) -> Iterator[SpacySpan]:
        """Organizations in small letters inside the titles of persons ("dewan keamanan nasional AS")."""
        taken = {token.i for span in names if span.label_ == "ORG" for token in span}
        for name in names:
            if name.label_ != "PER":
                continue
            start = self._title_start(name.start, sentence_of(name))
            if start is None:
                continue
            for i in range(start + 1, name.start - 1):
                token = self._doc[i]
                if token.lower_ in self._organization_heads and token.text.islower() and i not in taken:
                    yield SpacySpan(self._doc, i, name.start, label="ORG")
                    break

    def _title_start(self, end: int, sentence: SpacySpan) -> int | None:
        """The first token of the title that ends before a token; None where there is none."""
        start = None
        depth = 0
        for i in range(end - 1, max(sentence.start, end - _LONGEST_TITLE) - 1, -1):
            token = self._doc[i]
            if token.text == ")":
                depth += 1
            elif token.text == "(":
                depth -= 1
            elif not depth and not (self._goes_on(token) or self._lists(token, end)):
                break
            if not depth and self._opens_title(token):
                start = i
        return start

    def _lists(self, comma: Token, end: int) -> bool:
        """Tell whether a comma parts the fields of an office: "Kepala Pusat Data, Informasi, dan Humas"."""
        behind = self._doc[comma.i + 1 : min(end, comma.i + _LONGEST_LIST)]
        last = next((at for at, token in enumerate(behind) if token.lower_ in self._connectors), None)
        return (
            comma.text == ","
            and last is not None
            and comma.i + 1 + last < end - 1
            and all(token.text[0].isupper() or token.text == "," for token in behind[:last])
            and not any(self._opens_title(token) for token in behind[:last])
            and self._doc[comma.i - 1].text[0].isupper()
        )

    def _opens_title(self, token: Token) -> bool:
        """Tell whether a title can begin with a token, also with somebody's: "asistennya"."""
        return token.lower_ in self._openers or token.lower_.removesuffix(CLITIC) in self._openers

    def _goes_on(self, token: Token) -> bool:
        """Tell whether a token can stand inside a title: no other person's name can."""
        return token.ent_type_ != "PER" and (
            token.text[0].isupper()
            or token.lower_ in self._inner
            or token.lower_ in self._connectors
            or token.lower_ in self._organization_heads
            or token.text in {"-", "/", ".", "&"}
            or token.is_digit
            or token.lower_ == "ke"
            or self._could_be_noun(token)
        )

    def _could_be_noun(self, token: Token) -> bool:
        """Tell whether a word in small letters may say of what somebody is an expert or an owner."""
        return token.is_alpha and not (
            _VERB.match(token.lower_) or token.lower_ in self._small_words or token.lower_ in self._verbs
        )

    def _opens_clause(self, start: int, sentence: SpacySpan) -> bool:
        return (
            start - 1 <= sentence.start
            or self._doc[start - 1].text in {",", ":"}
            or self._doc[start - 1].is_lower
        )

    def _apposition_end(self, start: int, sentence: SpacySpan) -> int:
        depth = 0
        for i in range(start, min(sentence.end, start + _LONGEST_TITLE)):
            token = self._doc[i]
            depth += (token.text == "(") - (token.text == ")")
            if depth < 0 or (token.is_punct and token.text not in {"(", ")", "-", "/", "&"}):
                return i
            if token.is_lower and not (self._goes_on(token) or token.lower_ == "ke"):
                return i
        return min(sentence.end, start + _LONGEST_TITLE)

    def _titles(self, start: int, end: int) -> Iterator[tuple[Span, RoleStanding]]:
        """A title, the short form in its brackets and the ranks behind it, each by itself.

        "Menteri Keuangan (Menkeu)" is two titles, "Kapolres Ponorogo AKBP" is an office and a rank.
        """
        first_rank = end
        while first_rank - 1 >= start and self._is_rank(first_rank - 1):
            first_rank -= 1
        office = first_rank
        if office > start and self._doc[office - 1].text == ",":
            office -= 1
        short = self._short_form(start, office)
        if short is not None:
            yield self._title(short, short + 1)
            office = short - 1
        if office > start:
            yield self._title(start, office)
        if first_rank < end:
            yield self._title(first_rank, end)

    def _is_rank(self, at: int) -> bool:
        """Tell whether a word is a rank, or one of the two of a long one: "Komisaris Besar"."""
        pairs = (self._doc[at : at + 2].text, self._doc[max(0, at - 1) : at + 1].text)
        return self._doc[at].lower_.rstrip(".") in self._ranks or any(
            pair.casefold() in self._long_ranks for pair in pairs
        )

    def _short_form(self, start: int, end: int) -> int | None:
        """The token of a title's short form in brackets at its end."""
        if end - 4 < start or self._doc[end - 1].text != ")" or self._doc[end - 3].text != "(":
            return None
        word = self._doc[end - 2].lower_
        return end - 2 if word in self._openers or word.startswith(("men", "wamen")) else None

    def _title(self, start: int, end: int) -> tuple[Span, RoleStanding]:
        standing = self._standings.get(self._doc[start].lower_, "current")
        while end - 1 > start and self._doc[end - 1].lower_ in self._trailing:
            end -= 1
        first, last = self._doc[start], self._doc[end - 1]
        return span_of(text_of(self._doc), first.idx, last.idx + len(last)), standing
