"""What may be shown of the past: of facts that are no longer there, that they were, and none of their words.

A name that was redacted, a statement that was hidden and an article that was withdrawn are still in git.
So words of the past are shown only where today's sheets have them too, and names are today's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.changes.aspects import WITH_IDS, Facts, aspects_of, aspects_of_statement, name_of, said
from generator.changes.change import Aspect, Change, Sheet, Value
from generator.facts import Actor, Article, Event, FactBase

_TERMS: frozenset[Aspect] = frozenset(
    [
        *("kind", "standing", "legal status", "act", "type", "status", "date", "position", "notice"),
        "independent sources",
        *("killed", "injured", "missing", "displaced", "arrested"),
    ]
)
"""Aspects whose values are terms, numbers and days of ours, and not words from articles or people."""


def without_what_is_gone(changes: Iterable[Change], base: FactBase) -> tuple[Change, ...]:
    """Changes of the past as they may be shown today, when `base` is all that is there.

    A change of a sheet that is gone has neither id nor name.
    """
    present = _Present(base)
    return tuple(present.shown(change) for change in changes)


class _Present:
    def __init__(self, base: FactBase):
        self._sheets: dict[tuple[Sheet, str], Actor | Event | Article] = {
            **{("actor", actor.id): actor for actor in base.actors},
            **{("event", event.id): event for event in base.events},
            **{("article", article.id): article for article in base.articles},
        }
        self._heirs: dict[tuple[Sheet, str], str] = {
            **{("actor", old): actor.id for actor in base.actors for old in actor.previous_ids},
            **{("event", old): event.id for event in base.events for old in event.previous_ids},
        }
        self._statements = {statement.id: statement for statement in base.statements()}

    def shown(self, change: Change) -> Change:
        id_ = self._today(change.sheet, change.id)
        if id_ is None:
            return Change(sheet=change.sheet, id="", name="", aspect=change.aspect, what=change.what)
        sheet = self._sheets[change.sheet, id_]
        facts = self._facts(sheet, change)
        return Change(
            sheet=change.sheet,
            id=id_,
            name=name_of(sheet),
            aspect=change.aspect,
            what=change.what,
            fact=change.fact if facts else None,
            into=self._today(change.sheet, change.into) if change.into else None,
            before=self._value(change.before, change.aspect, facts, sheet),
            after=self._value(change.after, change.aspect, facts, sheet),
        )

    def _today(self, sheet: Sheet, id_: str) -> str | None:
        """Today's id of a sheet, which may have gone into another; None where it is gone."""
        heir = self._heirs.get((sheet, id_), id_)
        return next((one for one in (id_, heir) if (sheet, one) in self._sheets), None)

    def _facts(self, sheet: Actor | Event | Article, change: Change) -> Mapping[Aspect, Facts]:
        """The facts of today beside which a change may show words; none where its own fact is gone."""
        statement = self._statements.get(change.fact or "")
        if change.fact is None or change.aspect in WITH_IDS:
            facts = aspects_of(sheet)
            return facts if change.fact is None or change.fact in facts[change.aspect] else {}
        if statement is None:
            return {}
        return {**aspects_of_statement(statement), "statement": {statement.id: said(statement)}}

    def _value(
        self,
        value: Value | None,
        aspect: Aspect,
        facts: Mapping[Aspect, Facts],
        sheet: Actor | Event | Article,
    ) -> Value | None:
        if value is None or aspect not in facts:
            return None
        withdrawn = set() if isinstance(sheet, Article) else {one.article for one in sheet.withdrawals}
        sources = tuple(
            article
            for article in value.sources
            if ("article", article) in self._sheets and (article not in withdrawn or aspect == "withdrawal")
        )
        if value.sources and not sources:
            return None
        actor = self._today("actor", value.actor) if value.actor else None
        if value.actor and actor is None:
            return None
        same_words: tuple[Aspect, ...] = ("name", "alias") if aspect in ("name", "alias") else (aspect,)
        words_of_today = {one.words for same in same_words for one in facts.get(same, {}).values()}
        if actor and aspect != "position":
            words = name_of(self._sheets["actor", actor])
        elif aspect in _TERMS or value.words in words_of_today:
            words = value.words
        else:
            return None
        return Value(words=words, actor=actor, sources=sources)
