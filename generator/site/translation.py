"""Translation: the strings of the interface, read from gettext catalogues.

The strings in code and templates are English; `locale/<language>/LC_MESSAGES/lembar.po` says what they are
in each language. A new language is one more such file.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations
from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer
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


class TranslatedEnvironment(Environment):
    """An environment whose templates say what they say in one language.

    A string that is the same on every page is translated when its template is compiled: a site would ask
    for it thousands of times.
    """

    def __init__(self, language: str, **options: Any):
        super().__init__(**options)
        self._fixed = _FixedStrings(translations(language))
        install_translations(self, language)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(self._fixed.visit(source), name, filename, defer_init)


class _FixedStrings(NodeTransformer):
    """Puts translations in the place of every `_("…")` that has no variables."""

    def __init__(self, strings: Translations):
        self._strings = strings

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  (Jinja's name)
        if isinstance(node.node, nodes.Name) and node.node.name == "_" and not node.kwargs:
            (string,) = node.args
            return nodes.MarkSafe(nodes.Const(self._strings.gettext(string.as_const())))
        return self.generic_visit(node)


def install_translations(environment: Environment, language: str) -> None:
    """Let the templates of an environment say `_("…")`, `ngettext` and `{% trans %}` in a language.

    `counted("%(number)s event", "%(number)s events", number)` is `ngettext` that also writes the number.
    """
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_translations(  # type: ignore[attr-defined]  # the extension adds it
        translations(language), newstyle=True
    )
    environment.globals["_"] = _once_each(translations(language))
    environment.globals["counted"] = _counted(language)


def _once_each(strings: Translations) -> Callable[..., str]:
    """The `_` of templates, which looks each string up once: a site says the same thousands of times."""
    known: dict[str, Markup] = {}

    def translated(string: str, **variables: object) -> str:
        if string not in known:
            known[string] = Markup(strings.gettext(string))  # noqa: S704  (the interface's own strings)
        return known[string] % variables

    return translated


def _counted(language: str) -> Callable[[str, str, int], Markup]:
    """The `counted` of templates: how many there are of something, as a number and in words."""
    strings = translations(language)

    @cache
    def counted(singular: str, plural: str, number: int) -> Markup:
        words = Markup(strings.ngettext(singular, plural, number))  # noqa: S704  (the interface's own)
        return words % {"number": format_decimal(number, locale=language)}

    return counted
