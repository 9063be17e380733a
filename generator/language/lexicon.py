"""Lexicons: the words of a language that the analysis needs, as data files checked by type.

A pack holds one YAML file per lexicon; a file that does not fit its type is refused with its name.
Words are compared in small letters except where case tells (acronyms).
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.errors import LanguageError
from generator.facts import Act, EventType, FigureKind, LegalTerm, Model, RoleStanding
from generator.strict_yaml import load_yaml

T = TypeVar("T")


class CueEntry(Model):
    """One reporting word with its forms, and the act that it performs."""

    act: Act
    quotative: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()


class ContentAct(Model):
    """An act, and the phrases by which a statement performs it itself."""

    act: Act
    phrases: tuple[str, ...]


class Speech(Model):
    """Small words around reported speech."""

    according: frozenset[str]
    complementizers: frozenset[str]
    conjoined: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    circumstances: frozenset[str]
    endings: tuple[str, ...]
    openings: tuple[str, ...]
    anaphors: frozenset[str]
    falsehood: tuple[str, ...]
    silence: frozenset[str]
    led_by: frozenset[str]


class Pronouns(Model):
    """Words that stand for an actor named before."""

    third_singular: frozenset[str]
    third_plural: frozenset[str]
    own_party: frozenset[str]
    first: frozenset[str]
    demonstratives: frozenset[str]


class Titles(Model):
    """Titles, ranks and forms of address."""

    heads: frozenset[str]
    inner: frozenset[str]
    standings: dict[RoleStanding, tuple[str, ...]]
    ranks: frozenset[str]
    long_ranks: frozenset[str]
    honorifics: frozenset[str]
    initials: frozenset[str]
    alias: frozenset[str]
    called: frozenset[str]
    links: frozenset[str]
    written_out: dict[str, str]
    sole: frozenset[str]
    shared: frozenset[str]
    regional: frozenset[str]


class Organizations(Model):
    """Words that make a name that of an organization."""

    heads: frozenset[str]
    connectors: frozenset[str]
    institutions: frozenset[str]
    inner: frozenset[str]
    written_out: dict[str, str]
    blending: dict[str, str]
    legal_forms: frozenset[str]
    parts: frozenset[str]
    kinds: frozenset[str]
    local: frozenset[str]
    national: frozenset[str]
    bare: frozenset[str]


class NotNames(Model):
    """Capitalised words that name no actor."""

    acronyms: frozenset[str]
    words: frozenset[str]
    not_alone: frozenset[str]
    things: frozenset[str]
    place_heads: frozenset[str]
    place_prepositions: frozenset[str]


class Abbreviations(Model):
    """Words whose full stop does not end a sentence."""

    always: frozenset[str]
    sometimes: frozenset[str]


class DateWords(Model):
    """Words of dates: months, weekdays, and days and units counted from the article's date."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    units: dict[str, str]
    single: dict[str, str]
    directions: dict[str, int]
    parts: tuple[str, ...]
    times: tuple[str, ...]
    until: tuple[str, ...]
    both: tuple[str, ...]
    before: tuple[str, ...]
    every: frozenset[str]
    shares: dict[str, int]
    ordinals: dict[str, int]


class NumberWords(Model):
    """Number words, and the words that make a number a bound."""

    units: dict[str, int]
    multipliers: dict[str, tuple[int, str]]
    vague: dict[str, tuple[int, int]]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    about: tuple[str, ...]
    people: tuple[str, ...]
    figures: dict[FigureKind, tuple[str, ...]]


class ClauseWords(Model):
    """Words around event words: of plans and wishes, before other clauses, places and participants."""

    plans: frozenset[str]
    irrealis: frozenset[str]
    past: frozenset[str]
    other_clauses: frozenset[str]
    adverbials: frozenset[str]
    where: frozenset[str]
    auxiliaries: frozenset[str]
    towards: frozenset[str]
    citing: frozenset[str]
    small_words: frozenset[str]


class LegalWords(Model):
    """Words for where a person stands in a criminal case."""

    terms: dict[LegalTerm, tuple[str, ...]]
    links: frozenset[str]
    verdicts: frozenset[str]
    unreal: frozenset[str]


class People(Model):
    """Words for people and bodies without a name, words that count them, and words behind them."""

    heads: frozenset[str]
    quantifiers: frozenset[str]
    measures: frozenset[str]
    ends: frozenset[str]


class TriggerWords(Model):
    """Words that name an event of one type."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


class Lexicons:
    """The lexicons of one language, read from its folder when first asked for."""

    def __init__(self, folder: Path):
        self._folder = folder

    def _read(self, name: str, shape: type[T]) -> T:
        file = self._folder / f"{name}.yml"
        if not file.is_file():
            raise LanguageError(f"the lexicon {name!r} is missing", file=file, remedy="add it to the pack")
        words = load_yaml(file.read_text(encoding="utf-8"), file=file, error=LanguageError)
        try:
            return TypeAdapter(shape).validate_python(words)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"]))
            raise LanguageError(
                f"{field}: {first['msg']}", file=file, remedy="correct the lexicon"
            ) from error

    @cached_property
    def cues(self) -> tuple[CueEntry, ...]:
        """Reporting words."""
        return self._read("cues", tuple[CueEntry, ...])

    @cached_property
    def content_acts(self) -> tuple[ContentAct, ...]:
        """What statements do by their own words, in the order in which it is asked."""
        return self._read("acts", tuple[ContentAct, ...])

    @cached_property
    def speech(self) -> Speech:
        """Small words around reported speech."""
        return self._read("speech", Speech)

    @cached_property
    def pronouns(self) -> Pronouns:
        """Words that stand for an actor."""
        return self._read("pronouns", Pronouns)

    @cached_property
    def titles(self) -> Titles:
        """Titles, ranks and forms of address."""
        return self._read("titles", Titles)

    @cached_property
    def organizations(self) -> Organizations:
        """Words of organizations' names."""
        return self._read("organizations", Organizations)

    @cached_property
    def not_names(self) -> NotNames:
        """Capitalised words that name no actor."""
        return self._read("not_names", NotNames)

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Words that are written in small letters, so that a capital alone makes no name of them."""
        return frozenset(self._read("common_words", tuple[str, ...]))

    @cached_property
    def places(self) -> frozenset[str]:
        """Names of places."""
        return frozenset(
            name for names in self._read("places", tuple[tuple[str, ...], ...]) for name in names
        )

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """Words whose full stop does not end a sentence."""
        return self._read("abbreviations", Abbreviations)

    @cached_property
    def dates(self) -> DateWords:
        """Words of dates."""
        return self._read("dates", DateWords)

    @cached_property
    def numbers(self) -> NumberWords:
        """Number words."""
        return self._read("numbers", NumberWords)

    @cached_property
    def triggers(self) -> dict[EventType, TriggerWords]:
        """Words that name events."""
        return self._read("triggers", dict[EventType, TriggerWords])

    @cached_property
    def clauses(self) -> ClauseWords:
        """Words around event words."""
        return self._read("clauses", ClauseWords)

    @cached_property
    def legal(self) -> LegalWords:
        """Words for where a person stands in a criminal case."""
        return self._read("legal", LegalWords)

    @cached_property
    def people(self) -> People:
        """Words for people without a name."""
        return self._read("people", People)

    @cached_property
    def home(self) -> frozenset[str]:
        """ISO 3166 codes of the countries whose press is read: it names them on every page."""
        return frozenset(self._read("home", tuple[str, ...]))

    @cached_property
    def country_short_forms(self) -> dict[str, tuple[str, ...]]:
        """The press's names for countries, by ISO 3166 code."""
        return self._read("countries", dict[str, tuple[str, ...]])


def pack_folder(code: str) -> Path:
    """The folder of a language pack, by its ISO 639 code.

    Raises `LanguageError` where there is none.
    """
    spec = find_spec(f"generator.language.{code}") if code.isidentifier() else None
    if spec is None or spec.origin is None or Path(spec.origin).name != "__init__.py":
        known = sorted(path.parent.name for path in Path(__file__).parent.glob("*/__init__.py"))
        raise LanguageError(
            f"there is no language pack {code!r}",
            remedy=f"set the article's language to one of {', '.join(known)}",
        )
    return Path(spec.origin).parent


@lru_cache
def lexicons_of(code: str) -> Lexicons:
    """The lexicons of a language, by its ISO 639 code."""
    return Lexicons(pack_folder(code) / "lexicons")
