"""Sheets that may be one, or may be none, and persons of whom nothing says what they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus import NearMiss, near_misses
from generator.facts import Actor, Event
from generator.review.answers import KIND_KEYS, dismissed, hidden, verified
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Choice, Kind, Question, Unsigned

SURE_ACTOR = 0.7
"""Confidence from which an actor is not asked for."""
SURE_EVENT = 0.6
"""Confidence from which an event is not asked for; the machine is less sure of them altogether."""
_QUOTES = 2
"""Most quotes of one sheet."""


def about_alike(facts: FactsAtHand) -> Iterator[Question]:
    """Whether two sheets are one, for each two that the merge nearly united."""
    for miss in near_misses(facts.base):
        sheets = facts.actors if miss.kind == "actor" else facts.events
        yield _one_or_two(facts, miss, sheets[miss.one], sheets[miss.other])


def _one_or_two(facts: FactsAtHand, miss: NearMiss, one: Actor | Event, other: Actor | Event) -> Question:
    _ = facts.say
    kind: Kind = "same-actor" if miss.kind == "actor" else "same-event"
    ids = (miss.one, miss.other)
    sheets: Unsigned = {"actors" if miss.kind == "actor" else "events": list(ids)}
    same: Unsigned = {"decision": "same", **sheets, "why": _("the quotes show one and the same")}
    different: Unsigned = {"decision": "different", **sheets, "why": _("the quotes show two")}
    names = {"one": _called(one), "other": _called(other)}
    return Question(
        kind=kind,
        ids=ids,
        text=_("Are “%(one)s” and “%(other)s” one?") % names,
        note=_traits(facts, miss),
        doubt=miss.score,
        evidence=(*facts.about(one, most=_QUOTES), *facts.about(other, most=_QUOTES)),
        choices=(
            Choice(key="y", label=_("the same"), decisions=(same,)),
            Choice(key="n", label=_("different"), decisions=(different,)),
            dismissed(kind, ids, _("leave them as they are"), _),
        ),
    )


def about_doubtful(facts: FactsAtHand) -> Iterator[Question]:
    """Whether there is such an actor or event at all, for each of which the machine is not sure."""
    _ = facts.say
    for actor in facts.base.actors:
        if actor.confidence < SURE_ACTOR and not actor.verified and not _corrected(actor, "kind"):
            yield Question(
                kind="doubtful-actor",
                ids=(actor.id,),
                text=_("Is “%(name)s” an actor?") % {"name": actor.name},
                note=_kind_names(facts)[actor.kind],
                doubt=round(1 - actor.confidence, 2),
                evidence=facts.about(actor, most=_QUOTES),
                choices=(
                    verified(actor.id, _("yes"), _),
                    *_other_kinds(facts, actor),
                    hidden(actor.id, _("no: hide it"), _("not an actor")),
                    dismissed("doubtful-actor", (actor.id,), _("leave it as it is"), _),
                ),
            )
    for event in facts.base.events:
        if event.confidence < SURE_EVENT and not event.verified:
            yield Question(
                kind="doubtful-event",
                ids=(event.id,),
                text=_("Is “%(title)s” an event worth a sheet?") % {"title": event.title},
                doubt=round(1 - event.confidence, 2),
                evidence=facts.about(event, most=_QUOTES),
                choices=(
                    verified(event.id, _("yes"), _),
                    hidden(event.id, _("no: hide it"), _("not an event of its own")),
                    dismissed("doubtful-event", (event.id,), _("leave it as it is"), _),
                ),
            )


def about_roles(facts: FactsAtHand) -> Iterator[Question]:
    """What a person is, for each who is quoted and has no role; the more is quoted, the sooner."""
    _ = facts.say
    for actor in facts.base.actors:
        if actor.kind != "person" or actor.roles or not actor.statements or _corrected(actor, "roles"):
            continue
        said = len(actor.statements)
        mentions = actor.mentions[:_QUOTES]
        ids = (actor.id,)
        additions: list[Unsigned] = [
            {
                "decision": "add",
                "what": "role",
                "actor": actor.id,
                "article": mention.article,
                "quote": mention.exact,
                "why": _("the text says so"),
            }
            for mention in mentions
        ]
        yield Question(
            kind="role",
            ids=ids,
            text=_("What is %(name)s?") % {"name": actor.name},
            note=_("statements: %(count)s, no role") % {"count": said},
            doubt=round(0.1 + 0.4 * said / (said + 5), 2),
            evidence=facts.about(actor, most=_QUOTES),
            choices=(
                Choice(key="t", label=_("a role: type its words"), decisions=tuple(additions), asks="title"),
                *_other_kinds(facts, actor),
                hidden(actor.id, _("not an actor: hide it"), _("not an actor")),
                dismissed("role", ids, _("no role is known"), _),
            ),
        )


def _other_kinds(facts: FactsAtHand, actor: Actor) -> Iterator[Choice]:
    _ = facts.say
    for kind, label in _kind_names(facts).items():
        if kind != actor.kind:
            decision: Unsigned = {
                "decision": "kind",
                "actor": actor.id,
                "kind": kind,
                "found": actor.kind,
                "why": _("the quotes show of what kind it is"),
            }
            yield Choice(key=KIND_KEYS[kind], label=label, decisions=(decision,))


def _kind_names(facts: FactsAtHand) -> dict[str, str]:
    _ = facts.say
    return {"person": _("a person"), "organization": _("an organization"), "country": _("a country")}


def _corrected(actor: Actor, field: str) -> bool:
    return any(correction.field.startswith(field) for correction in actor.corrections)


def _called(sheet: Actor | Event) -> str:
    return sheet.name if isinstance(sheet, Actor) else sheet.title


def _traits(facts: FactsAtHand, miss: NearMiss) -> str:
    _ = facts.say
    traits = {
        "name": _("name"),
        "spelling": _("spelling of the name"),
        "part of the name": _("part of the name"),
        "acronym": _("acronym"),
        "role": _("role"),
        "organization": _("organization"),
        "company": _("company"),
        "period": _("period"),
        "type": _("type"),
        "date": _("date"),
        "participants": _("participants"),
        "place": _("place"),
        "words": _("words"),
    }
    agree, differ = (", ".join(traits[trait] for trait in group) for group in (miss.agree, miss.differ))
    notes = [_("in common: %(traits)s") % {"traits": agree}] if agree else []
    notes += [_("different: %(traits)s") % {"traits": differ}] if differ else []
    return "; ".join(notes)
