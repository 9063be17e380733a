"""The work list: every question that the facts raise and nobody answered, most doubtful first.

Doubt is between 0 and 1 and only a rank: 1 for a decision without effect, since a person's work waits, and
nearly 1 where the machine finds something else than it did when a person set a field; 1 less the
confidence for speakers, actors and events of which the machine is not sure; how likely two sheets are one,
for those that may be, and one sheet two; how far figures are apart; in the middle what grew after somebody
verified or hid it; and for persons without a role from 0.1 to 0.5, the more they are quoted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from generator.curation import Unsettled
from generator.curation.decisions import Addition, Decision, Different, Hide, Same
from generator.facts import FactBase
from generator.review.differences import about_differences
from generator.review.facts_at_hand import FactsAtHand
from generator.review.figures import about_figures
from generator.review.growth import about_growth
from generator.review.mixed import about_mixed
from generator.review.question import KINDS, Choice, Question, signed
from generator.review.sheets import about_alike, about_doubtful, about_roles
from generator.review.speakers import about_speakers
from generator.review.stale import about_stale

_UNORDERED = ("actors", "events", "ids")
"""Fields of decisions whose order means nothing to the question."""


def work_list(
    base: FactBase,
    decisions: Sequence[Decision] = (),
    *,
    unsettled: Unsettled | None = None,
    say: Callable[[str], str] = str,
) -> tuple[Question, ...]:
    """The questions that `base` raises and `decisions` leave open, in the words of `say`.

    `unsettled` is what the run that made `base` left of decisions to their editors.
    """
    return left_open(questions_of(base, unsettled=unsettled, say=say), decisions)


def questions_of(
    base: FactBase, *, unsettled: Unsettled | None = None, say: Callable[[str], str] = str
) -> tuple[Question, ...]:
    """Every question that facts raise, whether answered or not, most doubtful first."""
    facts = FactsAtHand(base, say)
    unsettled = unsettled or Unsettled()
    questions = chain(
        about_stale(facts, unsettled.stale),
        about_differences(facts, unsettled.differences),
        about_growth(facts, unsettled.grown),
        about_speakers(facts),
        about_alike(facts),
        about_mixed(facts),
        about_figures(facts),
        about_doubtful(facts),
        about_roles(facts),
    )
    return tuple(sorted(questions, key=lambda one: (-one.doubt, KINDS.index(one.kind), one.ids)))


def left_open(questions: Iterable[Question], decisions: Sequence[Decision]) -> tuple[Question, ...]:
    """The questions that no decision answers.

    Neither one of their choices, nor one that compares the same sheets or hides what they are about.
    """
    made = {_bare(decision) for decision in decisions}
    added = [decision.model_dump(mode="json") for decision in decisions if isinstance(decision, Addition)]
    compared = [set(one.ids) for one in decisions if isinstance(one, Same | Different) and len(one.ids) > 1]
    hidden = {one.fact for one in decisions if isinstance(one, Hide) and one.field is None}
    return tuple(
        question
        for question in questions
        if not any(ids.issuperset(question.ids) for ids in compared)
        and not (hidden.intersection(question.ids) and question.kind != "grown")
        and not any(
            _is_added(choice, added) if choice.asks else _is_made(choice, made) for choice in question.choices
        )
    )


def _is_made(choice: Choice, made: set[str]) -> bool:
    return all(_bare(decision) in made for decision in signed(choice, by="-", on=date.min))


def _is_added(choice: Choice, added: Sequence[Mapping[str, object]]) -> bool:
    """Tell whether one of the alternatives of a choice was added, whatever the editor's words were."""
    return any(
        all(fields.get(name) == value for name, value in alternative.items() if name != "why")
        for alternative in choice.decisions
        for fields in added
    )


def _bare(decision: Decision) -> str:
    """What a decision decides, without who, when and why, and in which order it names its sheets."""
    fields = decision.model_dump(mode="json", exclude={"by", "on", "why", "found"})
    for name in _UNORDERED:
        if fields.get(name):
            fields[name] = sorted(fields[name])
    return json.dumps(fields, sort_keys=True)
