"""Two opinions on names become one: the model knows contexts, the rules titles, brackets and countries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan
from spacy.util import filter_spans

from generator.language.id.fields import lists_fields


class Places:
    """Where each word of a text stands, and what stands before its names."""

    def __init__(self, doc: Doc | None):
        self._doc = doc
        self._tokens: defaultdict[str, list[int]] = defaultdict(list)
        self._before: dict[str, frozenset[str]] = {}
        for token in doc or ():
            self._tokens[token.text].append(token.i)

    def of(self, word: str) -> list[int]:
        """Indexes of the tokens that are a word."""
        return self._tokens[word]

    def before(self, name: SpacySpan) -> frozenset[str]:
        """The words, in small letters, that stand right before a name anywhere in the text."""
        if name.text not in self._before:
            doc, length = name.doc, len(name)
            self._before[name.text] = frozenset(
                doc[at - 1].lower_
                for at in self._tokens[name[0].text]
                if at and doc[at : at + length].text == name.text
            )
        return self._before[name.text]


_LONGEST_UNSUPPORTED = 4
"""Most words of a person's name that the rules alone may find."""


@dataclass(frozen=True)
class Reconciler:
    """Decides between the names of the rules and those of the model."""

    countries: Collection[str]
    places: Collection[str]
    common: Collection[str]
    """Words that a capital alone makes no name of."""
    acronyms: Collection[str]
    """Acronyms that name no actor."""
    not_alone: Collection[str]
    """Words, in small letters, that stand in names but name nobody alone."""
    where: frozenset[str]
    """Words, in small letters, behind which places stand."""
    titles: Collection[str]
    """Words of titles, in small letters."""
    heads: Collection[str]
    """Words with which organizations' names begin."""
    ranks: Collection[str]
    """Words that only stand before persons."""
    long_ranks: Collection[str]
    """The same, of two words."""
    regional: Collection[str]
    """Words that close an office of a region, in small letters."""

    def names(
        self, rules: Sequence[SpacySpan], model: Sequence[SpacySpan], *, speaking: Collection[str]
    ) -> list[SpacySpan]:
        """The names of a text, none of them overlapping, labelled PER, ORG and GPE (a country).

        `speaking` are words that begin the name of somebody who speaks.
        """
        places = Places(model[0].doc if model else None)
        supported = [span for one in model for span in self._cleaned(one, places)]
        kept = [
            span
            for span in rules
            if not any(_corrects(other, span) for other in supported)
            and (
                span.label_ != "PER"
                or any(_same(span, other) for other in supported)
                or self._stands_alone(span, speaking)
            )
        ]
        added = [span for span in supported if not any(_overlap(span, other) for other in kept)]
        return filter_spans([*kept, *added])

    def _cleaned(self, span: SpacySpan, places: Places) -> Iterator[SpacySpan]:
        """A span of the model without the title before it; places that are no countries are nobody."""
        doc, start, end, label = span.doc, span.start, span.end, span.label_
        if label == "LOC":
            if span.text in self.countries:
                yield SpacySpan(doc, start, end, label="GPE")
            return
        if label == "ORG" and doc[start].lower_.rstrip(".") in self.ranks:
            label = "PER"
        elif label == "ORG" and self._in_title(doc[start]) and doc[start].lower_ not in self.heads:
            start = next((token.i for token in span if token.lower_ in self.heads or token.is_upper), end)
        if label == "ORG" and self._is_whose_region(span):
            start, label = self._after_region(doc, start, end), "PER"
        elif label == "PER":
            start = self._after_title(span)
            end = next((token.i for token in doc[start:end] if token.text in {"(", ")", "/"}), end)
        if label == "ORG":
            end = self._before_ranks(doc, start, end)
            if lists_fields(doc[start:end]):
                return
        if label == "ORG" and _ends_with_short_form(doc[start:end]):
            end -= 3
        end = _past_hyphens(span, end)
        if start < end and not self._names_nobody(doc[start:end], label, places):
            yield SpacySpan(doc, start, end, label=label)

    def _before_ranks(self, doc: Doc, start: int, end: int) -> int:
        """Where an organization's name ends before the rank of whoever is named next."""
        ranked = (
            at
            for at in range(start + 1, end)
            if doc[at : at + 2].text.casefold() in self.long_ranks
            or all(token.lower_.rstrip(".") in self.ranks for token in doc[at:end])
        )
        return next(ranked, end)

    def _names_nobody(self, words: SpacySpan, label: str, places: Places) -> bool:
        """Tell whether what the model took for a name is a place, a thing or a word with a capital."""
        named = words.text.partition(" (")[0]
        if named in self.countries or named in self.places or named in self.acronyms:
            return True
        if self._is_common(words, label):
            return True
        return label == "PER" and (
            self._is_where(words, places) or self._only_opens(words, places) or _is_model(words)
        )

    def _after_title(self, span: SpacySpan) -> int:
        """Where a person's name begins behind the title that the model took for part of it.

        Behind a title, common words still belong to it ("Menteri Pembangunan Keluarga Wihaji"), but a word
        such as "Raja" is then a name. What would leave no name is left as it is.
        """
        doc, start = span.doc, span.start
        titled = start > 0 and self._in_title(doc[start - 1])
        if titled:
            country = (end for end in range(span.end - 1, start, -1) if doc[start:end].text in self.countries)
            regional = doc[start - 1].lower_ in self.regional
            start = next(country, self._after_region(doc, start, span.end) if regional else start)
        while start < span.end and (
            doc[start].lower_ in self.common
            if titled
            else self._in_title(doc[start]) or (start > span.start and doc[start].lower_ in self.heads)
        ):
            start += 1
        return span.start if start == span.end or self._is_common(doc[start : span.end], "PER") else start

    def _is_whose_region(self, span: SpacySpan) -> bool:
        """Tell whether a region and a person were read as a body: "ketua nelayan Cirebon Budi Santosa"."""
        before = span.doc[max(0, span.start - 2) : span.start]
        return (
            any(map(self._in_title, before))
            and all(token.is_alpha and token.text.istitle() for token in span)
            and not any(token.lower_ in self.heads for token in span)
            and self._after_region(span.doc, span.start, span.end) > span.start
        )

    def _after_region(self, doc: Doc, start: int, end: int) -> int:
        """Where a name begins behind the region of an office: "Bupati Agam Benni Warlis".

        Two words are left at least: somebody may be called Bima.
        """
        region = (to for to in range(end - 2, start, -1) if doc[start:to].text in self.places)
        return next(region, start)

    def _in_title(self, token: Token) -> bool:
        word = token.lower_.rstrip(".")
        return word in self.titles and (not token.is_upper or word in self.ranks)

    def _is_common(self, words: SpacySpan, label: str) -> bool:
        """Tell whether capitals make these words look like a name that they are not."""
        if label == "ORG" and len(words) > 1:
            return False
        if len(words) == 1 and (words.text.casefold() in self.not_alone or self._in_title(words[0])):
            return True
        return all(
            token.lower_ in self.common
            or not token.text[0].isupper()
            or (label == "PER" and token.lower_ in self.titles)
            for token in words
        )

    def _only_opens(self, words: SpacySpan, places: Places) -> bool:
        """Tell whether a single word has its capital only because a sentence begins with it."""
        doc = words.doc
        return len(words) == 1 and all(_opens_sentence(doc[at]) for at in places.of(words.text))

    def _is_where(self, words: SpacySpan, places: Places) -> bool:
        """Tell whether a name stands only where places stand: "di", "Jalan", "kawasan"."""
        before = places.before(words)
        return bool(before) and before <= self.where

    def _stands_alone(self, span: SpacySpan, speaking: Collection[str]) -> bool:
        """Tell whether a person whom the model does not see may be believed."""
        if self._is_common(span, "PER") or any(
            token.lower_ in self.common or token.text in self.places or not token.text[0].isupper()
            for token in span
            if token.text != "-"
        ):
            return False
        return span[0].text in speaking or 2 <= len(span) <= _LONGEST_UNSUPPORTED


def _is_model(words: SpacySpan) -> bool:
    """Tell whether a number tied on makes a name that of a thing: "Shahed-136"."""
    behind = words.doc[words.end : words.end + 2]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].is_digit


def _ends_with_short_form(words: SpacySpan) -> bool:
    """Tell whether another name in brackets closes a name: "Dewan Keamanan Nasional (DKN)"."""
    return (
        len(words) > 3
        and (words[-3].text, words[-1].text) == ("(", ")")
        and words[-2].lower_ not in {"persero", "perseroda"}
    )


def _opens_sentence(token: Token) -> bool:
    return bool(token.is_sent_start) or (token.i > 0 and token.doc[token.i - 1].is_quote)


def _past_hyphens(span: SpacySpan, end: int) -> int:
    """The end of a span, past what hyphens tie to it: "Amir-Abdollahian"."""
    doc = span.doc
    while (
        end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end].whitespace_
        and not doc[end - 1].whitespace_
        and doc[end + 1].text[0].isupper()
        and not doc[end + 1].ent_type_
    ):
        end += 2
    return end


def _same(one: SpacySpan, other: SpacySpan) -> bool:
    return (one.start, one.end, one.label_) == (other.start, other.end, other.label_)


def _overlap(one: SpacySpan, other: SpacySpan) -> bool:
    return one.start < other.end and other.start < one.end


def _corrects(model: SpacySpan, rule: SpacySpan) -> bool:
    """Tell whether the model is to be believed where the two differ.

    It is, but for countries, and for the fields that a name lists: "Kementerian Dagang dan Tani".
    """
    if not _overlap(model, rule) or (model.start, model.end) == (rule.start, rule.end):
        return False
    if rule.label_ == "GPE":
        # "Serikat" takes nothing from "Amerika Serikat", "Dewan Keamanan Nasional Amerika Serikat" all of it.
        return model.label_ == "ORG" and model.start <= rule.start and rule.end <= model.end
    lists = model.start == rule.start and model.end < rule.end and rule.doc[model.end].lower_ in {"dan", ","}
    return not (lists and model.label_ == rule.label_)
