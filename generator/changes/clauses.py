"""Clauses: what changed on a sheet, in words that a reader understands without knowing the YAML.

The words are English and go through a translation; terms ("disputed", "denies") are put into words by
whoever asks, who may have better ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from itertools import groupby

from generator.changes.change import Aspect, Change, Sheet, Value, What
from generator.facts import FactBase

_SHOWN = 3
"""Most sources that a clause names."""


def _(message: str) -> str:
    """Mark a message for translation; it is translated where it is used."""
    return message


def ngettext(singular: str, plural: str) -> tuple[str, str]:
    """Mark a message and its plural for translation."""
    return singular, plural


_LABELS: Mapping[Aspect, str] = {
    "name": _("name"),
    "redirect": _("redirect from another address"),
    "kind": _("kind"),
    "alias": _("other name"),
    "role": _("role"),
    "standing": _("standing of a role"),
    "legal status": _("legal status"),
    "speaker": _("speaker of a statement"),
    "act": _("kind of a statement"),
    "type": _("type"),
    "status": _("status"),
    "date": _("date"),
    "place": _("place"),
    "instrument": _("instrument"),
    "agent": _("agent"),
    "target": _("target or recipient"),
    "position": _("position"),
    "independent sources": _("independent sources"),
    "killed": _("killed"),
    "injured": _("injured"),
    "missing": _("missing"),
    "displaced": _("displaced"),
    "arrested": _("arrested"),
    "notice": _("notice"),
    "verification": _("verification"),
    "correction": _("correction by hand"),
    "withdrawal": _("withdrawal of an article"),
}
_SHEETS: Mapping[Sheet, str] = {"actor": _("actor"), "event": _("event"), "article": _("article")}
_COUNTED: Mapping[tuple[Aspect, What], tuple[str, str]] = {
    ("statement", "added"): ngettext("%(count)s statement added", "%(count)s statements added"),
    ("statement", "removed"): ngettext("%(count)s statement removed", "%(count)s statements removed"),
    ("source", "added"): ngettext(
        "%(count)s more source of a statement", "%(count)s more sources of statements"
    ),
    ("source", "removed"): ngettext(
        "%(count)s source of a statement less", "%(count)s sources of statements less"
    ),
    ("report", "added"): ngettext("told by %(count)s more article", "told by %(count)s more articles"),
    ("report", "removed"): ngettext("told by %(count)s article less", "told by %(count)s articles less"),
}
"""Aspects of which only the number is told: singular and plural."""


@dataclass(frozen=True)
class Names:
    """What sheets and outlets are called."""

    sheets: Mapping[tuple[Sheet, str], str]
    outlets: Mapping[str, str]
    """Publishers by the id of the article."""

    def __or__(self, other: Names) -> Names:
        """Both, the other's names before these."""
        return Names({**self.sheets, **other.sheets}, {**self.outlets, **other.outlets})


def names_in(base: FactBase) -> Names:
    """The names of everything in a fact base."""
    sheets: dict[tuple[Sheet, str], str] = {("actor", actor.id): actor.name for actor in base.actors}
    sheets |= {("event", event.id): event.title for event in base.events}
    sheets |= {("article", article.id): article.title for article in base.articles}
    return Names(sheets, {article.id: article.publisher or article.title for article in base.articles})


@dataclass(frozen=True)
class Clause:
    """A clause without subject and full stop, and the changes that it tells."""

    text: str
    changes: tuple[Change, ...]


def by_sheet(changes: Iterable[Change]) -> Iterator[tuple[Change, ...]]:
    """The changes in groups, each of one sheet."""
    for _key, group in groupby(changes, key=lambda change: (change.sheet, change.id)):
        yield tuple(group)


@dataclass(frozen=True)
class Teller:
    """Puts changes into words."""

    names: Names
    translations: NullTranslations
    term: Callable[[Aspect, str], str]
    """What a term of an aspect ("status", "disputed") is called."""

    def sheet(self, sheet: Sheet) -> str:
        """What a kind of sheet is called."""
        return self.translations.gettext(_SHEETS[sheet])

    def nothing(self) -> str:
        """What is said where nothing changed."""
        return self.translations.gettext(_("No fact changed."))

    def clauses(self, changes: Sequence[Change]) -> Iterator[Clause]:
        """What changed on one sheet; what is only counted is one clause."""
        groups: dict[tuple[Aspect, What] | int, list[Change]] = {}
        for at, change in enumerate(changes):
            counted = change.aspect, change.what
            groups.setdefault(counted if counted in _COUNTED else at, []).append(change)
        for key, group in groups.items():
            text = self._single(group[0]) if isinstance(key, int) else self._counted(group)
            yield Clause(text, tuple(group))

    def _counted(self, changes: Sequence[Change]) -> str:
        singular, plural = _COUNTED[changes[0].aspect, changes[0].what]
        count = len(changes)
        return self.translations.ngettext(singular, plural, count) % {"count": count}

    def _single(self, change: Change) -> str:
        say = self.translations.gettext
        match change.aspect, change.what:
            case "sheet", "added":
                return say(_("new sheet"))
            case "sheet", "removed":
                return say(_("sheet removed"))
            case "sheet", "merged":
                heir = self.names.sheets.get((change.sheet, change.into or ""))
                return (
                    say(_("is one with “%(name)s”")) % {"name": heir}
                    if heir
                    else say(_("is one with another"))
                )
            case "sheet", _:
                return say(_("facts changed"))
            case "text", _:
                return say(_("text of the article changed"))
        return self._labelled(change)

    def _labelled(self, change: Change) -> str:
        say = self.translations.gettext
        label = say(_LABELS[change.aspect])
        before, after = (self._value(change.aspect, value) for value in (change.before, change.after))
        if change.what == "added":
            clause = say(_("%(what)s added")) % {"what": label}
        elif change.what == "removed":
            clause = say(_("%(what)s removed")) % {"what": label}
        elif before and after:
            clause, after = label, f"{before} → {after}"
        else:
            clause = say(_("%(what)s changed")) % {"what": label}
        told = after or (before if change.what == "removed" else "")
        clause = f"{clause}: {told}" if told else clause
        sources = self._sources(change.after or change.before)
        return f"{clause} ({sources})" if sources else clause

    def _value(self, aspect: Aspect, value: Value | None) -> str:
        if value is None:
            return ""
        actor = self.names.sheets.get(("actor", value.actor), value.words) if value.actor else ""
        if aspect == "position":
            return " ".join(filter(None, (actor, self.term(aspect, value.words))))
        return actor or (self.term(aspect, value.words) if value.words else "")

    def _sources(self, value: Value | None) -> str:
        outlets = [self.names.outlets.get(article, article) for article in value.sources] if value else []
        outlets = list(dict.fromkeys(outlets))
        return ", ".join(outlets[:_SHOWN]) + (" …" if len(outlets) > _SHOWN else "")
