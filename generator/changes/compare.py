"""Comparing: two fact bases, sheet by sheet and fact by fact.

Facts are recognised by their ids and not by their places: what is only moved, or quoted from elsewhere
in the same article, did not change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.changes.aspects import ONE, WITH_IDS, Facts, aspects_of, aspects_of_statement, name_of, said
from generator.changes.change import Aspect, Change, Sheet, Value
from generator.facts import Actor, Article, Event, FactBase, Statement

_FIGURES: frozenset[Aspect] = frozenset(["killed", "injured", "missing", "displaced", "arrested"])

_Key = tuple[Sheet, str]


def changes_between(old: FactBase, new: FactBase) -> tuple[Change, ...]:
    """Everything that `new` says and `old` does not, or the other way round.

    In order of sheets: actors, events, articles, each by id. The bases may be parts of whole ones, as
    long as both have the same part. The facts of a sheet that was added or removed come and go with it
    and are not listed one by one.
    """
    return tuple(_Comparison(old, new).changes())


@dataclass(frozen=True)
class _Spoken:
    """A statement and the sheet on which it stands: its speaker's, or its first article's."""

    statement: Statement
    sheet: _Key
    name: str


class _Comparison:
    def __init__(self, old: FactBase, new: FactBase):
        self._before, self._now = _sheets(old), _sheets(new)
        self._spoken_before, self._spoken_now = _spoken(old, self._before), _spoken(new, self._now)
        self._heirs: dict[_Key, str] = {
            (key[0], previous): sheet.id
            for key, sheet in self._now.items()
            if not isinstance(sheet, Article)
            for previous in sheet.previous_ids
        }

    def changes(self) -> Iterator[Change]:
        of_statements = self._of_statements()
        for key in sorted({*self._before, *self._now, *of_statements}, key=_place):
            yield from self._of_sheet(key)
            yield from of_statements.get(key, ())

    def _of_sheet(self, key: _Key) -> Iterator[Change]:
        before, now = self._before.get(key), self._now.get(key)
        if before is not None and now is not None:
            if before != now:
                yield from self._of_kept(key, before, now)
        elif now is not None:
            name = name_of(now)
            yield _change(key, name, "sheet", None, Value(words=name))
        elif before is not None:
            name = name_of(before)
            change = _change(key, name, "sheet", Value(words=name), None)
            heir = self._heirs.get(key)
            yield change.model_copy(update={"what": "merged", "into": heir}) if heir else change

    def _of_kept(
        self, key: _Key, before: Actor | Event | Article, now: Actor | Event | Article
    ) -> Iterator[Change]:
        facts_before = aspects_of(before)
        for aspect, facts in aspects_of(now).items():
            for id_, was, is_ in self._differences(aspect, facts_before[aspect], facts):
                if aspect == "redirect" and (key[0], id_) in self._before:
                    continue  # It is told of the sheet that went into this one.
                change = _change(key, name_of(now), aspect, was, is_)
                yield change.model_copy(update={"fact": id_}) if aspect in WITH_IDS else change

    def _of_statements(self) -> Mapping[_Key, Sequence[Change]]:
        """The changes of statements, by the sheet on which they stand or stood."""
        found: dict[_Key, list[Change]] = defaultdict(list)
        for id_ in sorted({*self._spoken_before, *self._spoken_now}):
            before, now = self._spoken_before.get(id_), self._spoken_now.get(id_)
            here = now or before
            if here is None:
                continue
            if before is not None and now is not None:
                facts_before = aspects_of_statement(before.statement)
                changes = [
                    _change(now.sheet, now.name, aspect, was, is_)
                    for aspect, facts in aspects_of_statement(now.statement).items()
                    for _, was, is_ in self._differences(aspect, facts_before[aspect], facts)
                ]
            elif here.sheet in self._before and here.sheet in self._now:
                values = (said(one.statement) if one else None for one in (before, now))
                changes = [_change(here.sheet, here.name, "statement", *values)]
            else:
                changes = []
            found[here.sheet] += [change.model_copy(update={"fact": id_}) for change in changes]
        return found

    def _differences(
        self, aspect: Aspect, before: Facts, now: Facts
    ) -> Iterator[tuple[str, Value | None, Value | None]]:
        """Key and values of each fact of an aspect that appeared, went or says something else."""
        before = dict(self._led(key, value) for key, value in before.items())
        if aspect in _FIGURES:
            before, now = _without_common(before, now)
        for key in dict.fromkeys([*before, *now]):
            was, is_ = before.get(key), now.get(key)
            if was is not None and is_ is not None and _says(aspect, was) == _says(aspect, is_):
                continue
            if aspect == "standing" and (was is None or is_ is None):
                continue  # the role itself came or went
            yield key, was, is_

    def _led(self, key: str, value: Value) -> tuple[str, Value]:
        """The fact with the actor that its own went into: by that alone it did not change."""
        if value.actor is None:
            return key, value
        heir = self._heirs.get(("actor", value.actor), value.actor)
        return heir if key == value.actor else key, value.model_copy(update={"actor": heir})


def _says(aspect: Aspect, value: Value) -> tuple[str | None, str]:
    """What tells two values apart: an actor is the same under whatever words, but not with another stance."""
    return value.actor, value.words if value.actor is None or aspect == "position" else ""


def _without_common(before: Facts, now: Facts) -> tuple[Facts, Facts]:
    """Figures without those of both sides; where one is left on each, they are one that changed."""
    gone = {words: value for words, value in before.items() if words not in now}
    new = {words: value for words, value in now.items() if words not in before}
    if len(gone) == len(new) == 1:
        return {ONE: next(iter(gone.values()))}, {ONE: next(iter(new.values()))}
    return gone, new


def _sheets(base: FactBase) -> dict[_Key, Actor | Event | Article]:
    return (
        {("actor", actor.id): actor for actor in base.actors}
        | {("event", event.id): event for event in base.events}
        | {("article", article.id): article for article in base.articles}
    )


def _spoken(base: FactBase, sheets: Mapping[_Key, Actor | Event | Article]) -> dict[str, _Spoken]:
    spoken = {
        statement.id: _Spoken(statement, ("actor", actor.id), actor.name)
        for actor in base.actors
        for statement in actor.statements
    }
    for statement in base.unattributed:
        key: _Key = ("article", statement.sources[0].quote.article)
        article = sheets.get(key)
        spoken[statement.id] = _Spoken(statement, key, name_of(article) if article else key[1])
    return spoken


def _place(key: _Key) -> tuple[int, str]:
    return ("actor", "event", "article").index(key[0]), key[1]


def _change(key: _Key, name: str, aspect: Aspect, before: Value | None, after: Value | None) -> Change:
    return Change(
        sheet=key[0],
        id=key[1],
        name=name,
        aspect=aspect,
        what="added" if before is None else "removed" if after is None else "changed",
        before=before,
        after=after,
    )
