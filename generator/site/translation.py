"""Translation: the strings of the interface, read from gettext catalogues.

The strings in code and templates are English; `locale/<language>/LC_MESSAGES/lembar.po` says what they are
in each language. A new language is one more such file.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from jinja2 import Environment
from markupsafe import Markup

from generator.errors import SiteError

LOCALES = Path(__file__).parent / "locale"
DOMAIN = "lembar"


def languages() -> list[str]:
    """Codes of the languages that the interface speaks."""
    return sorted(path.parents[1].name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def catalogue_file(language: str) -> Path:
    """The file that says what the interface's strings are in a language."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def translations(language: str) -> Translations:
    """The strings of the interface in a language.

    Raises `SiteError` for a language that there is no catalogue of.
    """
    if language not in languages():
        raise SiteError(
            f"the site does not speak {language!r}",
            remedy=f"set `language` of the theme in mkdocs.yml to one of: {', '.join(languages())}",
        )
    with catalogue_file(language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


def install_translations(environment: Environment, language: str) -> None:
    """Let the templates of an environment say `_("…")`, `ngettext` and `{% trans %}` in a language."""
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_translations(  # type: ignore[attr-defined]  # the extension adds it
        translations(language), newstyle=True
    )
    environment.globals["_"] = _once_each(translations(language))


def _once_each(strings: Translations) -> Callable[..., str]:
    """The `_` of templates, which looks each string up once: a site says the same thousands of times."""
    known: dict[str, Markup] = {}

    def translated(string: str, **variables: object) -> str:
        if string not in known:
            known[string] = Markup(strings.gettext(string))  # noqa: S704  (the interface's own strings)
        return known[string] % variables

    return translated
