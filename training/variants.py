"""Variants of training documents: other names in the same places, headlines, other quote marks.

The data sets are of Indonesian news; names of the rest of the world come from Babel's CLDR (countries,
cities) and from Faker (persons), so that a name is known by its context and not by its spelling.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from babel import Locale
from faker import Faker
from spacy.language import Language
from spacy.tokens import Doc, Span

Word = tuple[str, bool]
"""A word, and whether a space follows it."""

_LOCALES = [
    "id_ID",
    "en_US",
    "en_GB",
    "de_DE",
    "fr_FR",
    "es_ES",
    "it_IT",
    "nl_NL",
    "pl_PL",
    "tr_TR",
    "pt_BR",
    "fil_PH",
    "sv_SE",
    "cs_CZ",
    "ro_RO",
    "hr_HR",
]
_FOREIGN_PERSONS = 3000
_OFFICES = (
    "Presiden",
    "Perdana Menteri",
    "Menteri Luar Negeri",
    "Menteri Pertahanan",
    "Juru Bicara Kementerian Luar Negeri",
    "Duta Besar",
)
_BODIES = (
    "Kementerian Luar Negeri",
    "Kementerian Pertahanan",
    "Pemerintah",
    "Parlemen",
    "Angkatan Bersenjata",
    "Kedutaan Besar",
    "Mahkamah Agung",
    "Bank Sentral",
)


class Names:
    """Names by label, for putting others in their places."""

    def __init__(self, nlp: Language, docs: Iterable[Doc], chance: random.Random):
        self._nlp = nlp
        self._pool: dict[str, list[list[Word]]] = {"PER": [], "ORG": [], "LOC": []}
        for doc in docs:
            for entity in doc.ents:
                self._pool[entity.label_].append(_words(entity))
        self._add_foreign(chance)

    def _add_foreign(self, chance: random.Random) -> None:
        faker = Faker(_LOCALES)
        faker.seed_instance(chance.randrange(2**32))
        persons = (f"{faker.first_name()} {faker.last_name()}" for _ in range(_FOREIGN_PERSONS))
        self._pool["PER"] += [_words(self._nlp.make_doc(name)[:]) for name in persons]
        locale = Locale("id")
        self.countries = [
            _words(self._nlp.make_doc(name)[:])
            for code, name in locale.territories.items()
            if len(code) == 2 and code.isalpha()
        ]
        cities = {zone["city"] for zone in locale.time_zones.values() if "city" in zone} | {
            str(zone).rpartition("/")[2].replace("_", " ") for zone in locale.time_zones
        }
        self._pool["LOC"] += [
            *self.countries * 2,
            *(_words(self._nlp.make_doc(city)[:]) for city in sorted(cities)),
        ]
        self._pool["ORG"] += [
            [*_spaced(_words(self._nlp.make_doc(chance.choice(_BODIES))[:])), *country]
            for country in self.countries
        ]

    def another(self, label: str, chance: random.Random) -> list[Word]:
        """A name of a label; a person may get the first name of one and the last of another."""
        words = list(chance.choice(self._pool[label]))
        if label == "PER" and len(words) > 1 and chance.random() < 0.4:
            words = [*words[:-1], chance.choice(self._pool["PER"])[-1]]
        return words

    def office(self, chance: random.Random) -> tuple[list[Word], list[Word]]:
        """A title, and the country in which it is held."""
        title = _words(self._nlp.make_doc(chance.choice(_OFFICES))[:])
        return _spaced(title), _spaced(chance.choice(self.countries))


def _words(span: Span) -> list[Word]:
    return [(token.text, bool(token.whitespace_)) for token in span]


def _spaced(words: list[Word]) -> list[Word]:
    """Words that a space follows."""
    return [*words[:-1], (words[-1][0], True)]


def varied(nlp: Language, doc: Doc, names: Names, chance: random.Random) -> Iterator[Doc]:
    """A document as it is, and variants of it."""
    yield doc
    if doc.ents and chance.random() < 0.7:
        yield _renamed(nlp, doc, names, chance)
    roll = chance.random()
    if roll < 0.05:
        yield _respelt(nlp, doc, [token.text[:1].upper() + token.text[1:] for token in doc])
    elif roll < 0.07:
        yield _respelt(nlp, doc, [token.text.upper() for token in doc])
    elif roll < 0.20 and '"' in doc.text:
        yield _respelt(nlp, doc, list(_curled(token.text for token in doc)))


def _curled(words: Iterable[str]) -> Iterator[str]:
    """Words with curly quote marks, which open and close by turns."""
    opened = False
    for word in words:
        opened ^= word == '"'
        yield word if word != '"' else "“" if opened else "”"


def _renamed(nlp: Language, doc: Doc, names: Names, chance: random.Random) -> Doc:
    """The document with another name in every place of a name, and now and then an office before it."""
    words: list[Word] = []
    tags: list[str] = []
    starts = {entity.start: entity for entity in doc.ents}
    at = 0
    while at < len(doc):
        entity = starts.get(at)
        token = doc[at]
        if entity is None:
            words.append((token.text, bool(token.whitespace_)))
            tags.append("-" if token.ent_iob == 0 else "O")
            at += 1
            continue
        name = names.another(entity.label_, chance)
        if entity.label_ == "PER" and len(name) > 1 and chance.random() < 0.15:
            title, country = names.office(chance)
            words += [*title, *country]
            tags += ["O"] * len(title) + ["-"] * len(country)
        words += [*name[:-1], (name[-1][0], bool(doc[entity.end - 1].whitespace_))]
        tags += _bio(entity.label_, len(name))
        at = entity.end
    return _with_tags(nlp, words, tags)


def _bio(label: str, length: int) -> list[str]:
    return [f"B-{label}", *[f"I-{label}"] * (length - 1)]


def _respelt(nlp: Language, doc: Doc, words: list[str]) -> Doc:
    tags = [
        f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "-" if token.ent_iob == 0 else "O"
        for token in doc
    ]
    return _with_tags(
        nlp, [(word, bool(token.whitespace_)) for word, token in zip(words, doc, strict=True)], tags
    )


def _with_tags(nlp: Language, words: list[Word], tags: list[str]) -> Doc:
    doc = Doc(nlp.vocab, words=[word for word, _ in words], spaces=[space for _, space in words])
    entities, missing = [], []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = at + 1
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            entities.append(Span(doc, at, end, label=tag[2:]))
        elif tag == "-":
            missing.append(doc[at : at + 1])
    doc.set_ents(entities, missing=missing, default="outside")
    return doc
