"""Positions: which statements assert, deny, admit or doubt an event, and which statement they answer.

A statement that tells of the event takes the stance of its act. One without words of its own for the
event ("membantah hal ini", "mengatakan ini bohong") answers the sentence before it: a denial denies what
was claimed there, a rejection of a denial asserts it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import (
    Act,
    PositionInArticle,
    ReportInArticle,
    Stance,
    StatementInArticle,
)
from generator.language import Lexicons

_STANCES: dict[Act, Stance] = {"deny": "denies", "admit": "admits", "reject": "doubts"}
_REPLIES: dict[Act, Stance] = {"deny": "asserts", "admit": "doubts"}
"""What a rejection of a statement with that act says of the event."""
_NEAR = 3
"""Most statements back to one that is answered."""


def positions_on(
    events: Sequence[tuple[ReportInArticle, ...]],
    statements: tuple[StatementInArticle, ...],
    lexicons: Lexicons,
) -> list[tuple[PositionInArticle, ...]]:
    """For each event, given as its reports, the positions that the statements take on it, in their order."""
    main = _main_events(events)
    positions: list[dict[int, PositionInArticle]] = [
        {
            report.statement: PositionInArticle(
                statement=report.statement,
                stance=_STANCES.get(statements[report.statement].act, "asserts")
                if main[report.statement] == event
                else "asserts",
            )
            for report in reports
            if report.statement is not None
        }
        for event, reports in enumerate(events)
    ]
    for index, statement in enumerate(statements):
        if index in main or not _is_reply(statement, lexicons):
            continue
        answered = _answered(index, statements, set(main))
        if answered is not None:
            main[index] = main[answered]
            stance = _stance_of_reply(statement, statements[answered])
            positions[main[answered]][index] = PositionInArticle(
                statement=index, stance=stance, answers=answered
            )
    return [
        tuple(_with_claim(taken[index], statements, set(taken)) for index in sorted(taken))
        for taken in positions
    ]


def _main_events(events: Sequence[tuple[ReportInArticle, ...]]) -> dict[int, int]:
    """For each statement, the event that it is about: the first that its words name."""
    first: dict[int, tuple[int, int]] = {}
    for event, reports in enumerate(events):
        for report in reports:
            if report.statement is not None:
                place = (report.trigger.start, event)
                first[report.statement] = min(first.get(report.statement, place), place)
    return {statement: event for statement, (_, event) in first.items()}


def _is_reply(statement: StatementInArticle, lexicons: Lexicons) -> bool:
    """Tell whether a statement has no words of its own for what it answers."""
    words = statement.content[0].exact.casefold()
    anaphoric = words in lexicons.speech.anaphors or words.split()[0] in lexicons.pronouns.demonstratives
    return anaphoric and statement.act in ("deny", "admit", "reject")


def _answered(index: int, statements: tuple[StatementInArticle, ...], on_event: set[int]) -> int | None:
    """The statement before this one, of another speaker and on the event; a denial before any other."""
    speaker = statements[index].speaker
    near = [
        earlier
        for earlier in range(index - 1, max(-1, index - 1 - _NEAR), -1)
        if earlier in on_event and statements[earlier].speaker != speaker
    ]
    if not near:
        return None
    same_sentence = [earlier for earlier in near if statements[earlier].quote == statements[near[0]].quote]
    denials = [earlier for earlier in same_sentence if statements[earlier].act == "deny"]
    return (denials or near)[0]


def _stance_of_reply(reply: StatementInArticle, answered: StatementInArticle) -> Stance:
    if reply.act == "reject":
        return _REPLIES.get(answered.act, "denies")
    return _STANCES[reply.act]


def _with_claim(
    position: PositionInArticle, statements: tuple[StatementInArticle, ...], on_event: set[int]
) -> PositionInArticle:
    """A denial or admission with the claim that it answers: the last one before it by another speaker."""
    if position.answers is not None or position.stance == "asserts":
        return position
    speaker = statements[position.statement].speaker
    claims = [
        index
        for index in sorted(on_event)
        if index < position.statement
        and statements[index].speaker != speaker
        and statements[index].act not in _STANCES
    ]
    return position.model_copy(update={"answers": claims[-1]}) if claims else position
