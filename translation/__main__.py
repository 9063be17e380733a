"""Bring the catalogues up to date with what code and templates say.

What is new is added empty, what nothing says any more is left out, and translations stay. The English
catalogue repeats its keys, so that it is complete without anybody's work. What still lacks a translation
is named, and the exit code is 1.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from generator.site.translation import catalogue_file, languages

ROOT = Path(__file__).parents[1]
_KEYWORDS = {**DEFAULT_KEYWORDS, "counted": (1, 2)}
"""Functions of code and templates that ask for a string, with the places of singular and plural."""
_HEADER = """\
# What the interface says in this language. `make catalogues` keeps it up to date.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def asked_for() -> Catalog:
    """Every string that code and templates ask for."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    catalogue = Catalog()
    for folder in ("generator", "templates"):
        # Patterns of the mapping are seen from the root of the project.
        for _, _, message, comments, context in extract_from_dir(
            ROOT,
            methods,
            options,
            keywords=_KEYWORDS,
            directory_filter=lambda path, folder=folder: _is_below(path, folder),
        ):
            catalogue.add(message, auto_comments=comments, context=context)
    return catalogue


def _is_below(path: str, folder: str) -> bool:
    return Path(path).relative_to(ROOT).parts[:1] == (folder,)


def up_to_date(language: str) -> Catalog:
    """A language's catalogue with exactly the strings that are asked for."""
    with catalogue_file(language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    catalogue.update(asked_for(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    for message in catalogue:
        if message.pluralizable:
            forms = [*message.string, ""]
            message.string = tuple(forms[: catalogue.num_plurals])
        if message.id and language == "en":
            message.string = message.id
    return catalogue


def written(catalogue: Catalog) -> str:
    """A catalogue as its file, in the order of its strings, without dates."""
    entries = BytesIO()
    write_po(entries, catalogue, no_location=True, omit_header=True, sort_output=True, width=0)
    header = _HEADER.format(language=catalogue.locale, plural_forms=catalogue.plural_forms)
    return header + entries.getvalue().decode("utf-8")


def untranslated(catalogue: Catalog) -> list[str]:
    """The strings that a catalogue has no translation of."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and not all(message.string if message.pluralizable else [message.string])
    ]


def main() -> int:
    """Write every catalogue and name what lacks a translation."""
    missing = 0
    for language in languages():
        catalogue = up_to_date(language)
        catalogue_file(language).write_text(written(catalogue), encoding="utf-8")
        for string in untranslated(catalogue):
            print(f"{catalogue_file(language).relative_to(ROOT)}: no translation of {string!r}")
            missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
