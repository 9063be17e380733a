"""The check: proof of the one promise, `article.text[start:end] == quote`, for every quote of every file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import LembarError, StoreError
from generator.facts import Actor, Event, FactBase, Model, Statement, words_in
from generator.facts.event import derived_status
from generator.store.read import read_what_holds


def check_content(content: Path) -> list[LembarError]:
    """Everything that is wrong in `content`: broken files, false quotes, references that lead nowhere."""
    base, problems = read_what_holds(content)
    return [*problems, *check_factbase(base, content)]


def check_factbase(base: FactBase, content: Path) -> list[LembarError]:
    """Every false quote and every reference that leads nowhere, with its file in `content`."""
    return list(_Checker(base, content).problems())


class _Checker:
    def __init__(self, base: FactBase, content: Path):
        self._base = base
        self._content = content
        self._texts = {article.id: article.text for article in base.articles}
        self._actors = {actor.id for actor in base.actors}
        self._events = {event.id for event in base.events}
        self._statements = {statement.id for statement in base.statements()}
        self._missing: set[str] = set()

    def problems(self) -> Iterator[LembarError]:
        yield from self._twice()
        for actor in self._base.actors:
            file = self._content / "actors" / f"{actor.id}.yml"
            yield from self._quotes(actor, file)
            yield from self._of_actor(actor, file)
        for event in self._base.events:
            file = self._content / "events" / f"{event.id}.yml"
            yield from self._quotes(event, file)
            yield from self._of_event(event, file)
        for statement in self._base.unattributed:
            article = statement.sources[0].quote.article
            file = self._content / "sources" / f"{article}.yml"
            yield from self._quotes(statement, file)
            yield from self._of_statement(statement, file)

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

    def _quotes(self, fact: Model, file: Path) -> Iterator[LembarError]:
        for quote in words_in(fact):
            text = self._texts.get(quote.article)
            if text is None:
                # One missing article makes many false quotes: the first tells it.
                if quote.article not in self._missing:
                    self._missing.add(quote.article)
                    yield self._lie(
                        file, quote.exact, f"quotes the article {quote.article!r}, which is not there"
                    )
            elif not quote.holds_in(text):
                yield self._lie(
                    file,
                    quote.exact,
                    f"{quote.article} does not say {_short(quote.exact)!r} at {quote.start}-{quote.end}",
                )

    def _of_actor(self, actor: Actor, file: Path) -> Iterator[LembarError]:
        for role in actor.roles:
            if role.organization is not None and role.organization not in self._actors:
                yield self._lost(file, role.organization, "actor")
        for statement in actor.statements:
            if statement.speaker != actor.id:
                yield self._lie(
                    file, statement.id, f"{statement.id} is said by {statement.speaker}, not {actor.id}"
                )
            yield from self._of_statement(statement, file)

    def _of_statement(self, statement: Statement, file: Path) -> Iterator[LembarError]:
        for source in statement.sources:
            for span in (*source.content, *([source.cue] if source.cue else [])):
                if not source.quote.covers(span):
                    yield self._lie(
                        file, span.exact, f"{statement.id}: {_short(span.exact)!r} lies outside its quote"
                    )
        for candidate in statement.candidates:
            if candidate not in self._actors:
                yield self._lost(file, candidate, "actor")

    def _of_event(self, event: Event, file: Path) -> Iterator[LembarError]:
        for participant in (*event.agents, *event.targets):
            if participant.actor is not None and participant.actor not in self._actors:
                yield self._lost(file, participant.actor, "actor")
        for report in event.reports:
            if not report.quote.covers(report.trigger):
                yield self._lie(
                    file,
                    report.trigger.exact,
                    f"the trigger {report.trigger.exact!r} lies outside its report",
                )
            if report.statement is not None and report.statement not in self._statements:
                yield self._lost(file, report.statement, "statement")
        for position in event.positions:
            if position.actor is not None and position.actor not in self._actors:
                yield self._lost(file, position.actor, "actor")
            for statement in (position.statement, position.answers):
                if statement is not None and statement not in self._statements:
                    yield self._lost(file, statement, "statement")
        for related in event.related:
            if related not in self._events:
                yield self._lost(file, related, "event")
        derived = derived_status(
            [position.stance for position in event.positions],
            planned=event.status == "planned",
            told_by_article=any(report.statement is None for report in event.reports),
        )
        if derived != event.status:
            yield self._lie(
                file, "status", f"the status is {event.status!r}, but its positions make it {derived!r}"
            )

    def _lost(self, file: Path, id_: str, what: str) -> LembarError:
        return self._lie(file, id_, f"there is no {what} {id_!r}")

    def _lie(self, file: Path, words: str, problem: str) -> LembarError:
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
