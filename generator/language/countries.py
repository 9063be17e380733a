"""Country names: those of the CLDR in the language, and the short forms of its press.

Source: Unicode CLDR territories, through Babel.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from babel import Locale

from generator.language.lexicon import lexicons_of

# Codes of the CLDR that are not countries: unions, zones and placeholders.
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ"})


@lru_cache
def country_names(language: str) -> dict[str, str]:
    """Every name of a country in a language, mapped to its ISO 3166 code."""
    territories = Locale(language).territories
    names = {
        unicodedata.normalize("NFC", name): code
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    }
    for code, short_forms in lexicons_of(language).country_short_forms.items():
        names.update(dict.fromkeys(short_forms, code))
    return names
