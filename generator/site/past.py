"""The past: what the last commits changed, as readers may see it today.

Nothing that was redacted, hidden or withdrawn comes back from git: what is gone is only counted, and names
are today's. Where there is no history, or only a piece of it, that is said instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from generator.changes import Aspect, Change, Entry, Teller, by_sheet, history, names_in, without_what_is_gone
from generator.errors import HistoryError
from generator.facts import FactBase, PartialDate, Precision
from generator.site import addresses, atom
from generator.site.wording import Wording

_MOST_SHEETS = 50
"""Most sheets of one commit that are told."""
_MOST_NAMES = 3
"""Most names in the title of a commit's entry in the feed."""
_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True)
class ToldSheet:
    """A sheet of today and what changed on it."""

    name: str
    page: str
    clauses: tuple[str, ...]
    event: str | None = None
    """Id of the event that it is the sheet of, where it is one."""


@dataclass(frozen=True)
class ToldCommit:
    """What one commit changed."""

    anchor: str
    day: date
    sheets: tuple[ToldSheet, ...]
    others: int
    """How many more sheets it changed that are still there."""
    gone: int
    """How many changes were of sheets that are no longer there."""


@dataclass(frozen=True)
class Past:
    """The last commits that changed a fact, the newest first, and what is missing of them."""

    commits: tuple[ToldCommit, ...] = ()
    missing: Literal["nothing", "older commits", "everything"] = "nothing"


def past_of(base: FactBase, content: Path, wording: Wording, *, limit: int) -> Past:
    """What the last `limit` commits changed in `content`, as far as today's facts, `base`, let it be told."""
    try:
        found = history(content, limit=limit, cache=content.resolve().parent / ".lembar" / "changes")
    except HistoryError:
        return Past(missing="everything")
    teller = Teller(names_in(base), wording.translations, term=Terms(wording))
    commits = tuple(_told(entry, base, teller) for entry in found.entries)
    return Past(commits, "older commits" if found.is_shallow else "nothing")


@dataclass(frozen=True)
class NewestChange:
    """The last change of a sheet."""

    day: date
    sheet: ToldSheet


def newest_changes(past: Past, *, most: int) -> list[NewestChange]:
    """The sheets that changed last, each with its last change alone, the newest first."""
    newest: dict[str, NewestChange] = {}
    for commit in past.commits:
        for sheet in commit.sheets:
            newest.setdefault(sheet.page, NewestChange(commit.day, sheet))
            if len(newest) == most:
                return list(newest.values())
    return list(newest.values())


def feed_of(past: Past, wording: Wording, *, site_name: str) -> atom.Feed:
    """The same as a feed."""
    _ = wording.gettext
    return atom.Feed(
        address=addresses.CHANGES_FEED,
        title=_("What changed: %(site)s") % {"site": site_name},
        page=addresses.CHANGES,
        language=wording.language,
        entries=[
            atom.Entry(
                address=f"{addresses.CHANGES}#{commit.anchor}",
                title=_title(commit, wording),
                summary="\n".join(f"{sheet.name}: {'; '.join(sheet.clauses)}." for sheet in commit.sheets),
                updated=commit.day,
                author=site_name,
            )
            for commit in past.commits
        ],
    )


def _title(commit: ToldCommit, wording: Wording) -> str:
    _ = wording.gettext
    names = [sheet.name for sheet in commit.sheets]
    if not names:
        return _("Changes of %(day)s") % {"day": wording.day(commit.day)}
    return ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")


def _told(entry: Entry, base: FactBase, teller: Teller) -> ToldCommit:
    changes = without_what_is_gone(entry.changes, base)
    sheets = list(_sheets([change for change in changes if change.id], teller))
    return ToldCommit(
        anchor=f"c-{entry.commit[:12]}",
        day=entry.date.date(),
        sheets=tuple(sheets[:_MOST_SHEETS]),
        others=max(0, len(sheets) - _MOST_SHEETS),
        gone=sum(not change.id for change in changes),
    )


def _sheets(changes: list[Change], teller: Teller) -> Iterator[ToldSheet]:
    page_of = {
        "actor": addresses.actor_page,
        "event": addresses.event_page,
        "article": addresses.article_page,
    }
    for group in by_sheet(changes):
        clauses = tuple(dict.fromkeys(clause.text for clause in teller.clauses(group)))
        told = group[0]
        event = told.id if told.sheet == "event" else None
        yield ToldSheet(told.name, page_of[told.sheet](told.id), clauses, event)


class Terms:
    """Terms of aspects in the words of a language."""

    def __init__(self, wording: Wording):
        _ = wording.gettext
        self._wording = wording
        self._words: Mapping[Aspect, Mapping[Any, str]] = {
            "kind": wording.kinds,
            "standing": wording.standings | {"current": _("current")},
            "legal status": wording.legal_terms,
            "act": wording.acts,
            "type": wording.types,
            "status": wording.statuses,
            "position": wording.stances,
            "notice": wording.notices,
        }

    def __call__(self, aspect: Aspect, value: str) -> str:
        """A term as readers know it; a date as it is written; anything else as it is."""
        if aspect == "date":
            first, _, last = value.partition("/")
            precision = _PRECISIONS[len(first)]
            return self._wording.when(PartialDate(value=first, end=last or None, precision=precision))
        words = self._words.get(aspect)
        return words.get(value, value).lower() if words else value
