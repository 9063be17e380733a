"""Differences: where a person set a field and the machine has found something else since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from generator.curation import Difference, Rename, SetField, SetKind, fingerprint
from generator.curation.amending import as_text
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Choice, Question, Unsigned
from generator.review.stale import described

_DOUBT = 0.98
"""A person's work waits: only decisions without any effect come before it."""


def about_differences(facts: FactsAtHand, differences: Sequence[Difference]) -> Iterator[Question]:
    """Whether the person's value still holds, or the machine's does now."""
    _ = facts.say
    for one in differences:
        fact, kept = _fact_and_value(one.decision)
        word = fingerprint(one.made or one.decision)
        values = {
            "value": as_text(kept) or _("nothing"),
            "before": one.before or _("nothing"),
            "now": one.now or _("nothing"),
        }
        settled: Unsigned = {
            "decision": "dismiss",
            "kind": "stale",
            "ids": [word],
            "why": _("decided anew"),
        }
        keep = _anew(one, kept, _("looked at again: it stays"))
        take = _anew(one, one.value, _("the machine is right now"))
        yield Question(
            kind="difference",
            ids=(word, values["now"][:200]),
            text=_(
                "“%(value)s” was set by hand; the machine found “%(before)s” then and finds “%(now)s” now."
            )
            % values,
            note=described(facts, one.decision),
            doubt=_DOUBT,
            evidence=facts.about_fact(fact),
            choices=(
                Choice(key="k", label=_("keep “%(value)s”") % values, decisions=(keep, settled)),
                Choice(key="m", label=_("take “%(now)s”") % values, decisions=(take, settled)),
            ),
        )


def _fact_and_value(decision: Rename | SetKind | SetField) -> tuple[str, JsonValue]:
    """Which fact has which value by a decision."""
    match decision:
        case Rename():
            return decision.fact, decision.name
        case SetKind():
            return decision.actor, decision.kind
    return decision.fact, decision.value


def _anew(difference: Difference, value: JsonValue, why: str) -> Unsigned:
    """The decision with a value, beside what the machine finds now."""
    decision = difference.decision
    anew: Unsigned = decision.model_dump(
        mode="json", exclude={"by", "on", "why", "found", "name", "kind", "value"}, exclude_none=True
    )
    anew["kind" if isinstance(decision, SetKind) else "name" if isinstance(decision, Rename) else "value"] = (
        value
    )
    if difference.value is not None:
        anew["found"] = difference.value
    return {**anew, "why": why}
