"""The check: proof of the one promise, `article.text[start:end] == quote`, for every quote of every file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import LembarError, StoreError
from generator.facts import Actor, Article, Event, FactBase, Quote, Statement, quotes_in, words_in
from generator.facts.event import derived_status
from generator.memo import Memo
from generator.store.read import read_what_holds


def check_content(content: Path) -> list[LembarError]:
    """Everything that is wrong in `content`: broken files, false quotes, references that lead nowhere."""
    base, problems = read_what_holds(content)
    return [*problems, *check_factbase(base, content)]


def check_factbase(base: FactBase, content: Path, *, memo: Memo | None = None) -> list[LembarError]:
    """Every false quote and every reference that leads nowhere, with its file in `content`."""
    return list(_Checker(base, content, memo or Memo()).problems())


@dataclass(frozen=True)
class _Claims:
    """What a sheet or a statement says that can be false."""

    articles: tuple[str, ...]
    """Ids of the articles that it quotes."""
    references: tuple[tuple[str, str], ...]
    """What kind of fact it refers to, and the id of it."""
    lies: tuple[tuple[str, str], ...]
    """The words that are false without a look at anything else, and what is wrong with them."""


class _Checker:
    def __init__(self, base: FactBase, content: Path, memo: Memo):
        self._base = base
        self._content = content
        self._memo = memo
        self._articles = {article.id: article for article in base.articles}
        self._ids = {
            "actor": {actor.id for actor in base.actors},
            "event": {event.id for event in base.events},
            "statement": {statement.id for statement in base.statements()},
        }
        self._missing: set[str] = set()

    def problems(self) -> Iterator[LembarError]:
        yield from self._twice()
        for actor in self._base.actors:
            yield from self._of(actor, self._content / "actors" / f"{actor.id}.yml")
        for event in self._base.events:
            yield from self._of(event, self._content / "events" / f"{event.id}.yml")
        for statement in self._base.unattributed:
            article = statement.sources[0].quote.article
            yield from self._of(statement, self._content / "sources" / f"{article}.yml")

    def _twice(self) -> Iterator[LembarError]:
        seen: set[str] = set()
        for statement in self._base.statements():
            if statement.id in seen:
                yield StoreError(
                    f"the statement {statement.id} stands twice",
                    file=self._content,
                    remedy="run `lembar generate`",
                )
            seen.add(statement.id)

    def _of(self, fact: Actor | Event | Statement, file: Path) -> Iterator[LembarError]:
        claims = self._memo(_claims_of, fact)
        articles = tuple(self._articles.get(id_) for id_ in claims.articles)
        for quote in self._memo(_false_quotes, fact, articles):
            if quote.article in self._articles:
                yield _lie(
                    file,
                    quote.exact,
                    f"{quote.article} does not say {_short(quote.exact)!r} at {quote.start}-{quote.end}",
                )
            elif quote.article not in self._missing:
                # One missing article makes many false quotes: the first tells it.
                self._missing.add(quote.article)
                yield _lie(file, quote.exact, f"quotes the article {quote.article!r}, which is not there")
        for words, problem in claims.lies:
            yield _lie(file, words, problem)
        for kind, id_ in claims.references:
            if id_ not in self._ids[kind]:
                yield _lie(file, id_, f"there is no {kind} {id_!r}")


def _claims_of(fact: Actor | Event | Statement) -> _Claims:
    if isinstance(fact, Actor):
        references, lies = _references_of_actor(fact), _lies_of_actor(fact)
    elif isinstance(fact, Event):
        references, lies = _references_of_event(fact), _lies_of_event(fact)
    else:
        references, lies = _references_of_statement(fact), _lies_of_statement(fact)
    articles = dict.fromkeys(quote.article for quote in quotes_in(fact))
    return _Claims(tuple(articles), tuple(references), tuple(lies))


def _false_quotes(fact: Actor | Event | Statement, articles: tuple[Article | None, ...]) -> tuple[Quote, ...]:
    """The quotes of a fact that none of its articles has at their place."""
    texts = {article.id: article.text for article in articles if article is not None}
    return tuple(
        quote
        for quote in words_in(fact)
        if quote.article not in texts or not quote.holds_in(texts[quote.article])
    )


def _references_of_actor(actor: Actor) -> Iterator[tuple[str, str]]:
    for role in actor.roles:
        if role.organization is not None:
            yield "actor", role.organization
    for statement in actor.statements:
        yield from _references_of_statement(statement)


def _references_of_statement(statement: Statement) -> Iterator[tuple[str, str]]:
    for candidate in statement.candidates:
        yield "actor", candidate


def _references_of_event(event: Event) -> Iterator[tuple[str, str]]:
    sides = (*event.agents, *event.targets)
    for actor in (*(one.actor for one in sides), *(position.actor for position in event.positions)):
        if actor is not None:
            yield "actor", actor
    told = (
        *(report.statement for report in event.reports),
        *(statement for position in event.positions for statement in (position.statement, position.answers)),
    )
    for statement in told:
        if statement is not None:
            yield "statement", statement
    for related in event.related:
        yield "event", related


def _lies_of_actor(actor: Actor) -> Iterator[tuple[str, str]]:
    for statement in actor.statements:
        if statement.speaker != actor.id:
            yield statement.id, f"{statement.id} is said by {statement.speaker}, not {actor.id}"
        yield from _lies_of_statement(statement)


def _lies_of_statement(statement: Statement) -> Iterator[tuple[str, str]]:
    for source in statement.sources:
        for span in (*source.content, *([source.cue] if source.cue else [])):
            if not source.quote.covers(span):
                yield span.exact, f"{statement.id}: {_short(span.exact)!r} lies outside its quote"


def _lies_of_event(event: Event) -> Iterator[tuple[str, str]]:
    for report in event.reports:
        if not report.quote.covers(report.trigger):
            yield report.trigger.exact, f"the trigger {report.trigger.exact!r} lies outside its report"
    derived = derived_status(
        [position.stance for position in event.positions],
        planned=event.status == "planned",
        told_by_article=any(report.statement is None for report in event.reports),
    )
    if derived != event.status:
        yield "status", f"the status is {event.status!r}, but its positions make it {derived!r}"


def _lie(file: Path, words: str, problem: str) -> LembarError:
    return StoreError(
        problem,
        file=file,
        line=_line_with(file, words),
        remedy="correct it, or delete the file and run `lembar generate`",
    )


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "…"


def _line_with(file: Path, words: str) -> int | None:
    """The first line of a file that holds some words, as far as YAML writes them on one line."""
    if not file.is_file():
        return None
    wanted = words.split("\n", maxsplit=1)[0][:80]
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if wanted in line), None)
