"""Speakers of whom the machine is not sure, or whom it does not know though it has candidates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts import Statement
from generator.review.answers import digits, dismissed
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Choice, Question, Unsigned

SURE = 0.8
"""Confidence from which a speaker is not asked for."""
_MOST = 6
"""Most other speakers that are offered."""


def about_speakers(facts: FactsAtHand) -> Iterator[Question]:
    """Who said it, for each statement whose speaker is in doubt."""
    for statement in facts.base.statements():
        if statement.verified or any(one.field == "speaker" for one in statement.corrections):
            continue
        if statement.speaker is not None and statement.confidence < SURE:
            yield _question(facts, statement, doubt=1 - statement.confidence)
        elif statement.speaker is None and statement.candidates:
            yield _question(facts, statement, doubt=1 - 1 / (len(statement.candidates) + 1))


def _question(facts: FactsAtHand, statement: Statement, *, doubt: float) -> Question:
    _ = facts.say
    speaker = facts.actors.get(statement.speaker or "")
    others = facts.likely_speakers(statement)[:_MOST]
    choices = []
    if speaker is not None:
        right: Unsigned = {"decision": "verify", "fact": statement.id, "why": _("the speaker is right")}
        choices.append(Choice(key="y", label=_("yes"), decisions=(right,)))
    for key, other in zip(digits(), others, strict=False):
        choices.append(Choice(key=key, label=other.name, decisions=(_said_by(facts, statement, other.id),)))
    if speaker is not None:
        choices.append(
            Choice(key="x", label=_("nobody with a name"), decisions=(_said_by(facts, statement, None),))
        )
    no_speech: Unsigned = {"decision": "hide", "fact": statement.id, "why": _("not a statement")}
    choices.append(Choice(key="h", label=_("not a statement: hide it"), decisions=(no_speech,)))
    ids = (statement.id,)
    return Question(
        kind="speaker",
        ids=ids,
        text=_("Did %(name)s say this?") % {"name": speaker.name} if speaker else _("Who said this?"),
        doubt=round(doubt, 2),
        evidence=facts.said(statement, [speaker] if speaker else others),
        choices=(*choices, dismissed("speaker", ids, _("leave it as it is"), _)),
    )


def _said_by(facts: FactsAtHand, statement: Statement, actor: str | None) -> Unsigned:
    _ = facts.say
    return {
        "decision": "set",
        "fact": statement.id,
        "field": "speaker",
        "value": actor,
        "found": statement.speaker,
        "why": _("another said it") if actor else _("the text does not say who said it"),
    }
