"""Withdrawal: an article that its outlet withdrew says nothing any more, and the sheets say what went.

Its facts are left out before the merge, so that what rests on other articles too stays, without it. What
had rested on it is told by a merge that still has it. None of its words are kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from generator.facts import (
    Actor,
    Article,
    Event,
    FactBase,
    LegalStatus,
    LostFacts,
    Model,
    Notice,
    Role,
    Statement,
    Withdrawal,
    quotes_in,
)

S = TypeVar("S", Actor, Event)


def withdrawal_of(article: Article) -> Notice | None:
    """The notice by which an article was withdrawn; the first where there are several."""
    notices = [notice for notice in article.notices if notice.kind == "pencabutan"]
    return min(notices, key=lambda notice: notice.date, default=None)


def without_text(article: Article) -> Article:
    """What is left of a withdrawn article: who published it, when, and the notice."""
    return article.model_copy(
        update={"text": "", "sha256": hashlib.sha256(b"").hexdigest(), "dateline": None, "furniture": ()}
    )


def with_withdrawals(
    base: FactBase, *, before: FactBase, withdrawn: Sequence[Article], previous: FactBase
) -> FactBase:
    """The fact base with the withdrawn articles, and a dated note on each sheet that lost something.

    `before` is what the articles said together with the withdrawn ones, its ids those of `base`. What the
    sheets of the `previous` run say of an earlier withdrawal stays as it is.
    """
    gone = {article.id for article in withdrawn}
    said = {(sheet.id, one.article): one for sheet in _sheets(previous) for one in sheet.withdrawals}
    lost_by = {article.id: _lost(before, article.id, gone) for article in withdrawn}
    articles = [
        without_text(article).model_copy(update={"lost": lost_by[article.id]}) for article in withdrawn
    ]
    notes = {
        sheet.id: tuple(
            said.get((sheet.id, article.id), _note(sheet, article, gone))
            for article in withdrawn
            if article.id in _articles_of(sheet)
        )
        for sheet in _sheets(before)
    }
    return base.model_copy(
        update={
            "articles": tuple(sorted((*base.articles, *articles), key=lambda article: article.id)),
            "actors": tuple(_with_notes(actor, notes.get(actor.id, ())) for actor in base.actors),
            "events": tuple(_with_notes(event, notes.get(event.id, ())) for event in base.events),
        }
    )


def _sheets(base: FactBase) -> Iterable[Actor | Event]:
    yield from base.actors
    yield from base.events


def _with_notes(sheet: S, notes: tuple[Withdrawal, ...]) -> S:
    return sheet.model_copy(update={"withdrawals": notes}) if notes else sheet


def _note(sheet: Actor | Event, article: Article, gone: Collection[str]) -> Withdrawal:
    notice = withdrawal_of(article)
    if notice is None:
        raise ValueError(f"{article.id} was not withdrawn")
    facts: list[Statement | Role | LegalStatus] = []
    if isinstance(sheet, Actor):
        facts = [*sheet.statements, *sheet.roles, *sheet.legal_statuses]
    return Withdrawal(
        article=article.id,
        on=notice.date,
        why=notice.text,
        url=notice.url,
        facts=tuple(sorted(fact.id for fact in facts if _rests_on(fact, article.id, gone))),
    )


def _lost(before: FactBase, article: str, gone: Collection[str]) -> LostFacts:
    return LostFacts(
        statements=sum(_rests_on(one, article, gone) for one in before.statements()),
        events=sum(_rests_on(one, article, gone) for one in before.events),
        actors=sum(_rests_on(one, article, gone) for one in before.actors),
    )


def _rests_on(fact: Model, article: str, gone: Collection[str]) -> bool:
    """Tell whether a fact has an article for a source and none that was not withdrawn."""
    articles = _articles_of(fact)
    return article in articles and articles.issubset(gone)


def _articles_of(fact: Model) -> set[str]:
    return {quote.article for quote in quotes_in(fact)}
