"""Decisions without effect: whoever made one should know, and settle it anew or let it go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.curation import Stale, fingerprint
from generator.curation.decisions import Decision, Dismiss, Redact
from generator.review.answers import dismissed
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Question


def about_stale(facts: FactsAtHand, stale: Sequence[Stale]) -> Iterator[Question]:
    """What to do with each decision that applies to nothing; a dismissal needs nobody's attention."""
    _ = facts.say
    for one in stale:
        if isinstance(one.decision, Dismiss):
            continue
        ids = (fingerprint(one.decision),)
        yield Question(
            kind="stale",
            ids=ids,
            text=_("A decision has no effect: %(reason)s.") % {"reason": one.reason},
            note=described(facts, one.shown or one.decision),
            doubt=1.0,
            choices=(dismissed("stale", ids, _("seen: do not list it any more"), _),),
        )


def described(facts: FactsAtHand, decision: Decision) -> str:
    """What was decided, by whom, when and why, on one line."""
    _ = facts.say
    fields = decision.model_dump(
        mode="json",
        exclude_none=True,
        exclude={
            "decision",
            "by",
            "on",
            "why",
            "found",
            *(["names"] if isinstance(decision, Redact) else []),
        },
    )
    what = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return _("%(decision)s (%(what)s) by %(by)s, %(on)s: %(why)s") % {
        "decision": decision.decision,
        "what": what,
        "by": decision.by,
        "on": decision.on,
        "why": decision.why,
    }
