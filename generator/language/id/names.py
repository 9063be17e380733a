"""Names of persons, organizations and countries by rule: a spaCy component that sets `doc.ents`.

It reads capitals with the lexicons: a name is what stands after a title, before or after a reporting
word, after an organization's head noun, or in the list of countries. A stretch of capitals with no such
reason is left alone, unless it repeats a name that has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.lang.id.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan
from spacy.util import filter_spans

from generator.language.countries import country_names
from generator.language.id.fields import FIELD_HEADS, lists_fields
from generator.language.id.reconcile import Reconciler
from generator.language.lexicon import Lexicons, lexicons_of

_PARTICLES = frozenset({"bin", "binti", "al", "van", "von", "de", "der", "da", "la", "el", "ibn", "ter"})
_VERB = re.compile(
    r"(me|di|ber|ter|meng|men|mem|meny)[a-z]{3,}|akan|telah|sudah|bisa|juga|harus|ingin|pun|tak|tidak"
)
_LONGEST_NAME = 9
_LONGEST_PLACE = 3
_LONGEST_TITLED = 3
_LONGEST_INITIALS = 4
# Organizations that are places where something happens in them.
_BUILDINGS = frozenset(
    [
        "kantor",
        "gedung",
        "hotel",
        "rumah",
        "istana",
        "stasiun",
        "museum",
        "toko",
        "pusat",
        "kampus",
        "rsud",
        "rsup",
        "rs",
        "sekolah",
    ]
)


@dataclass(frozen=True)
class _Words:
    """The lexicons' words as sets for quick asking."""

    lexicons: Lexicons
    countries: dict[str, str]

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words that belong to titles or stand before names."""
        titles = self.lexicons.titles
        standings = {word for words in titles.standings.values() for word in words}
        return titles.heads | titles.ranks | titles.honorifics | frozenset(standings)

    @cached_property
    def title_inner(self) -> frozenset[str]:
        """Words with which a title goes on."""
        return self.titles | self.lexicons.titles.inner

    @cached_property
    def never_names(self) -> frozenset[str]:
        """Words that name nobody however they are written."""
        pronouns = self.lexicons.pronouns
        return (
            self.lexicons.not_names.words
            | pronouns.third_singular
            | pronouns.third_plural
            | pronouns.own_party
            | pronouns.first
        )

    @cached_property
    def quotatives(self) -> frozenset[str]:
        """Reporting words after which a speaker stands."""
        return frozenset(base for entry in self.lexicons.cues for base in entry.quotative)

    @cached_property
    def actives(self) -> frozenset[str]:
        """Reporting words before which a speaker stands."""
        return frozenset(form for entry in self.lexicons.cues for form in entry.active)

    @cached_property
    def ranks(self) -> frozenset[str]:
        """Ranks and openers of titles, at which an organization's name ends."""
        titles = self.lexicons.titles
        return titles.ranks | titles.honorifics | (titles.heads - titles.inner)

    @property
    def place_prepositions(self) -> frozenset[str]:
        """Prepositions before places."""
        return self.lexicons.not_names.place_prepositions

    def is_capital(self, token: Token) -> bool:
        """Tell whether a token can be part of a name by its looks."""
        if not token.text[0].isupper() or token.lower_ in self.never_names:
            return False
        return not (
            token.is_sent_start and token.lower_ in STOP_WORDS and token.lower_ not in self.title_inner
        )

    def in_title(self, token: Token) -> bool:
        """Tell whether a word belongs to a title, a rank or a form of address."""
        return token.lower_.rstrip(".") in self.title_inner

    def is_rank(self, token: Token) -> bool:
        """Tell whether an organization's name ends at a token: a rank, also of two words, or a title."""
        pair = token.doc[token.i : token.i + 2].text.casefold()
        return token.lower_ in self.ranks or pair in self.lexicons.titles.long_ranks

    def is_acronym(self, token: Token) -> bool:
        """Tell whether a token is an acronym that could be an organization's."""
        return (
            2 <= len(token.text) <= 10
            and token.text.isupper()
            and token.text.isalpha()
            and token.text not in self.lexicons.not_names.acronyms
        )


class NameFinder:
    """The spaCy component: sets `doc.ents` with labels PER, ORG and GPE (a country)."""

    def __init__(self, lexicons: Lexicons, countries: dict[str, str]):
        self._words = _Words(lexicons, countries)
        self._longest_country = max(len(name.split()) for name in countries)
        self._reconciler = Reconciler(
            countries=countries.keys(),
            places=lexicons.places,
            common=lexicons.common_words,
            acronyms=lexicons.not_names.acronyms,
            not_alone=lexicons.not_names.not_alone,
            where=lexicons.not_names.place_prepositions | lexicons.not_names.place_heads,
            titles=self._words.title_inner,
            heads=lexicons.organizations.heads,
            ranks=lexicons.titles.ranks,
            long_ranks=lexicons.titles.long_ranks,
            regional=lexicons.titles.regional,
        )

    def __call__(self, doc: Doc) -> Doc:
        """Find the names of a text, reconcile them with those it has, then find their repetitions."""
        runs = list(self._runs(doc))
        speaking = {doc[at].text for run in runs for at in self._speakers(run)}
        found = self._reconciler.names(
            [span for run in runs for span in self._names(run, speaking)], doc.ents, speaking=speaking
        )
        brackets = (
            short
            for name in found
            if name.label_ != "GPE"
            for short in self._acronym_after(doc, name.end, label=name.label_)
        )
        initials = list(self._initials(doc))
        inside = {token.i for span in initials for token in span}
        found = [
            span
            for span in filter_spans([*found, *brackets])
            if inside.isdisjoint(range(span.start, span.end))
        ]
        found += initials
        found.extend(self._repetitions(doc, runs, found))
        doc.ents = filter_spans(found)
        return doc

    def _runs(self, doc: Doc) -> Iterator[SpacySpan]:
        """Longest stretches of capitalised words within a sentence, with the small words inside names."""
        words = self._words
        for sentence in doc.sents:
            start = None
            for token in sentence:
                if words.is_capital(token):
                    start = token.i if start is None else start
                elif start is not None and not self._joins(token, start=start, sentence=sentence):
                    yield doc[start : token.i]
                    start = None
            if start is not None:
                yield doc[start : sentence.end]

    def _joins(self, token: Token, *, start: int, sentence: SpacySpan) -> bool:
        """Tell whether a token that is no capital goes on with the name around it."""
        doc, words = token.doc, self._words
        if token.i + 1 >= sentence.end:
            return False
        if token.text == ",":
            return lists_fields(doc[start : token.i])
        if not words.is_capital(doc[token.i + 1]):
            return False
        if token.lower_ in _PARTICLES:
            return True
        if token.text in {"-", "/"}:
            return not token.whitespace_ and not doc[token.i - 1].whitespace_
        following = doc[token.i + 1]
        return (
            token.lower_ in words.lexicons.organizations.connectors
            and following.lower_ not in words.lexicons.organizations.heads
            and not following.text.isupper()
            and any(earlier.lower_ in FIELD_HEADS for earlier in doc[start : token.i])
        )

    def _speakers(self, run: SpacySpan) -> Iterator[int]:
        """The token of a run that begins the name of somebody who speaks beside it."""
        doc, words = run.doc, self._words
        before = doc[run.start - 1].lower_ if run.start else ""
        if before in words.quotatives or before in words.lexicons.speech.according:
            at = run.start
            while at < run.end and words.in_title(doc[at]):
                at += 1
            if at < run.end and self._is_plain(doc[at]):
                yield at
        at = run.end
        while at < len(doc) and doc[at].lower_ in words.lexicons.speech.adverbs:
            at += 1
        if len(run) <= 3 and at < len(doc) and doc[at].lower_ in words.actives and self._is_plain(run[0]):
            yield run.start

    def _is_plain(self, token: Token) -> bool:
        """Tell whether a word by itself says nothing of what it names."""
        lexicons = self._words.lexicons
        return not (
            self._words.in_title(token)
            or token.lower_ in lexicons.organizations.heads
            or token.text in lexicons.organizations.institutions
            or token.text in self._words.countries
            or token.text in lexicons.not_names.acronyms
            or token.lower_ in lexicons.not_names.place_heads
            or token.text.isupper()
        )

    def _names(self, run: SpacySpan, speaking: set[str]) -> Iterator[SpacySpan]:
        """The names of a run, read from left to right."""
        doc, at = run.doc, run.start
        titled = self._title_closes_before(run)
        while at < run.end:
            token = doc[at]
            country = self._country_end(run, at)
            place = self._place_end(run, at)
            organization = self._organization_end(run, at, titled=titled, speaking=speaking)
            if country:
                yield SpacySpan(doc, at, country, label="GPE")
                at = country
            elif organization:
                if not self._is_location(run, at):
                    yield SpacySpan(doc, at, organization, label="ORG")
                yield from self._acronym_after(doc, organization, label="ORG")
                at = organization
            elif place:
                at = place
            elif self._words.in_title(token):
                titled = True
                at += 1
            else:
                end = at + 1
                while end < run.end and not self._opens_other(run, end, titled=titled, speaking=speaking):
                    end += 1
                start = self._person_start(run, at, end, titled=titled, speaking=speaking)
                is_place = titled and end < run.end and self._words.in_title(doc[end])
                if start is not None and not is_place:
                    yield SpacySpan(doc, start, end, label="PER")
                    yield from self._acronym_after(doc, end, label="PER")
                at = end

    def _opens_other(self, run: SpacySpan, at: int, *, titled: bool, speaking: set[str]) -> bool:
        """Tell whether a country, an organization or a title begins inside a run."""
        return bool(
            self._country_end(run, at)
            or self._place_end(run, at)
            or self._organization_end(run, at, titled=titled, speaking=speaking)
            or run.doc[at].lower_ in self._words.titles
        )

    def _country_end(self, run: SpacySpan, at: int) -> int | None:
        for length in range(min(self._longest_country, run.end - at), 0, -1):
            if run.doc[at : at + length].text in self._words.countries:
                return at + length
        return None

    def _place_end(self, run: SpacySpan, at: int) -> int | None:
        """Where a place that opens at a token ends, unless it is a word of a longer name."""
        for length in range(min(_LONGEST_PLACE, run.end - at), 0, -1):
            if run.doc[at : at + length].text in self._words.lexicons.places:
                return at + length
        return None

    def _organization_end(self, run: SpacySpan, at: int, *, titled: bool, speaking: set[str]) -> int | None:
        """Where the organization that opens at a token ends; None where none opens."""
        doc, lexicon = run.doc, self._words.lexicons.organizations
        token = doc[at]
        if token.text in lexicon.institutions or (
            self._words.is_acronym(token) and self._acts_or_has_officers(token)
        ):
            return at + 2 if at + 1 < run.end and doc[at + 1].text == "RI" else at + 1
        if token.lower_ in lexicon.heads and run.end - at >= 2:
            end, country = at + 1, None
            while end < run.end and doc[end].text not in speaking and not self._words.is_rank(doc[end]):
                country = self._country_end(run, end) if titled else None
                end = country or end + 1
                if country:
                    break
            if titled and not country and end == run.end and not self._bracket_follows(run) and end - at > 3:
                end -= 2
            return self._with_legal_form(doc, end) if end - at >= 2 else None
        if at == run.start and not titled and len(run) >= 2:
            inner = [word.i for word in run if word.lower_ in lexicon.inner]
            if inner and token.lower_ not in self._words.title_inner:
                return run.end
        return None

    def _bracket_follows(self, run: SpacySpan) -> bool:
        return run.end < len(run.doc) and run.doc[run.end].text == "("

    def _with_legal_form(self, doc: Doc, end: int) -> int:
        """The end with a bracket such as "(Persero)" that belongs to the name."""
        bracket = doc[end : end + 3].text
        return end + 3 if bracket.casefold() in {"(persero)", "(perseroda)"} else end

    def _acronym_after(self, doc: Doc, end: int, *, label: str) -> Iterator[SpacySpan]:
        """The other name in brackets after a name: an acronym, or what a person is called."""
        if end + 2 >= len(doc) or doc[end].text != "(":
            return
        close = next((token.i for token in doc[end + 1 : end + 5] if token.text == ")"), None)
        if close is None or not all(token.text[0].isupper() for token in doc[end + 1 : close]):
            return
        start = end + 1
        while start < close and self._words.in_title(doc[start]):
            start += 1
        if (close - start == 1 and (label == "ORG" or self._is_initials(doc[start], doc, end))) or (
            label == "PER" and start < close and not any(token.text.isupper() for token in doc[start:close])
        ):
            yield SpacySpan(doc, start, close, label=label)

    def _is_initials(self, acronym: Token, doc: Doc, end: int) -> bool:
        first = max(0, end - len(acronym.text))
        return acronym.text == "".join(token.text[0] for token in doc[first:end])

    def _acts_or_has_officers(self, token: Token) -> bool:
        """Tell whether an acronym is the subject of a verb, or has a chairman, a spokesman, a member."""
        doc, i = token.doc, token.i
        after = doc[i + 1].lower_ if i + 1 < len(doc) else ""
        before = doc[i - 1].lower_ if i else ""
        officer = before in self._words.lexicons.titles.heads and before not in {"pemilik", "mantan"}
        return officer or (bool(_VERB.fullmatch(after)) and before not in self._words.place_prepositions)

    def _is_location(self, run: SpacySpan, at: int) -> bool:
        """Tell whether an organization's building is meant: "di Gedung Merdeka"."""
        before = run.doc[at - 1].lower_ if at else ""
        return before in self._words.place_prepositions and run.doc[at].lower_ in _BUILDINGS

    def _person_start(
        self, run: SpacySpan, start: int, end: int, *, titled: bool, speaking: set[str]
    ) -> int | None:
        """Where a person's name begins in `doc[start:end]`; None where there is no reason to see one."""
        doc = run.doc
        for at in range(start, end):
            if doc[at].text in speaking:
                return at if titled and end - start > _LONGEST_TITLED else start
        if not all(self._could_be_part(token) for token in doc[start:end]):
            return None
        if titled:
            return start if end - start <= _LONGEST_TITLED else end - _LONGEST_TITLED
        before = doc[start - 1].lower_ if start else ""
        if before in self._words.quotatives or before in self._words.lexicons.speech.according:
            return start
        return start if self._is_apposed(doc[start:end]) else None

    def _could_be_part(self, token: Token) -> bool:
        not_names = self._words.lexicons.not_names
        return (
            token.lower_ not in self._words.lexicons.organizations.heads
            and token.lower_ not in not_names.place_heads
            and token.text not in not_names.acronyms
        )

    def _title_closes_before(self, run: SpacySpan) -> bool:
        """Tell whether a title in small letters, or one whose acronym is in brackets, stands just before."""
        doc, words = run.doc, self._words
        at = run.start - 1
        if at >= 3 and doc[at].text == ")" and doc[at - 2].text == "(":
            at -= 3
            while at > 0 and (doc[at].text[0].isupper() or doc[at].lower_ in words.title_inner):
                if doc[at].lower_ in words.lexicons.titles.heads:
                    return True
                at -= 1
        organizations = words.lexicons.organizations
        while at >= 0 and doc[at].is_lower and doc[at].lower_ not in words.titles:
            if not (doc[at].lower_ in organizations.heads | organizations.inner or words.in_title(doc[at])):
                return False
            at -= 1
        return at >= 0 and doc[at].lower_ in words.titles

    def _is_apposed(self, name: SpacySpan) -> bool:
        """Tell whether a title in small letters follows after a comma: "John Kirby, juru bicara …"."""
        doc = name.doc
        return (
            len(name) >= 2
            and name.end + 1 < len(doc)
            and doc[name.end].text == ","
            and doc[name.end + 1].text in self._words.lexicons.titles.heads
        )

    def _initials(self, doc: Doc) -> Iterator[SpacySpan]:
        """The initials of persons whom the press does not name: "berinisial A, AP (27) dan MR"."""
        for marker in doc:
            if marker.lower_ not in self._words.lexicons.titles.initials:
                continue
            at = marker.i + 1
            while (
                at < len(doc) and doc[at].is_upper and doc[at].is_alpha and len(doc[at]) <= _LONGEST_INITIALS
            ):
                yield SpacySpan(doc, at, at + 1, label="PER")
                at += 1
                if doc[at : at + 3].text.startswith("(") and doc[at : at + 3].text.endswith(")"):
                    at += 3
                while at < len(doc) and doc[at].lower_ in {",", "dan", "serta", "alias"}:
                    at += 1

    def _repetitions(self, doc: Doc, runs: list[SpacySpan], found: list[SpacySpan]) -> Iterator[SpacySpan]:
        """Places where a name that was found stands again, whole or by one of a person's names."""
        labels = {span.text: span.label_ for span in found}
        for span in found:
            if span.label_ == "PER":
                for token in span:
                    if len(token.text) > 2 and token.text[0].isupper():
                        labels.setdefault(token.text, "PER")
        taken = {token.i for span in found for token in span}
        for run in runs:
            at = run.start
            while at < run.end:
                for end in range(min(run.end, at + _LONGEST_NAME), at, -1):
                    label = labels.get(doc[at:end].text)
                    if label and taken.isdisjoint(range(at, end)):
                        yield SpacySpan(doc, at, end, label=label)
                        at = end - 1
                        break
                at += 1


@Language.factory("lembar_names", assigns=["doc.ents"])
def make_name_finder(nlp: Language, name: str) -> NameFinder:  # noqa: ARG001
    """The component for a pipeline, with the lexicons of its language."""
    return NameFinder(lexicons_of(nlp.lang), country_names(nlp.lang))
