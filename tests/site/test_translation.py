"""The interface says everything in each of its languages, and nothing that no page asks for."""

from __future__ import annotations

import string

import pytest

from generator.errors import SiteError
from generator.site.translation import catalogue_file, languages, translations
from translation.__main__ import asked_for, untranslated, up_to_date, written


def test_there_are_indonesian_and_english() -> None:
    assert languages() == ["en", "id"]


def test_what_code_templates_and_the_theme_say_is_asked_for() -> None:
    asked = asked_for()
    assert "Country" in asked  # generator/site/wording.py
    assert "Legal status" in asked  # templates/actor.html
    assert "Search" in asked  # templates/shell/main.html


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_holds_exactly_what_is_asked_for_and_all_of_it_translated(language: str) -> None:
    catalogue = up_to_date(language)
    assert untranslated(catalogue) == []
    assert catalogue_file(language).read_text(encoding="utf-8") == written(catalogue), "run `make catalogues`"


@pytest.mark.parametrize("language", languages())
def test_a_translation_fills_in_what_its_string_fills_in(language: str) -> None:
    catalogue = up_to_date(language)
    assert [errors for _, errors in catalogue.check()] == []
    for message in catalogue:
        if message.id and not message.pluralizable:
            assert _braces(message.string) == _braces(message.id)


def _braces(text: str) -> set[str]:
    """The names in braces, which the scripts of pages fill in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_a_number_chooses_its_plural() -> None:
    english, indonesian = translations("en"), translations("id")
    assert [english.ngettext("%(number)s event", "%(number)s events", number) for number in (1, 2)] == [
        "%(number)s event",
        "%(number)s events",
    ]
    assert indonesian.ngettext("%(number)s event", "%(number)s events", 2) == "%(number)s peristiwa"


def test_a_language_without_a_catalogue_is_refused_with_the_choice() -> None:
    with pytest.raises(SiteError, match="one of: en, id"):
        translations("fr")
