"""Growth: what came to a sheet after somebody verified it, or after somebody hid it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from generator.curation import FieldPath, Grown, name_of
from generator.facts import Actor, Event, Model, Quote, Statement, quotes_in
from generator.review.answers import dismissed
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Choice, Question, Unsigned

_VERIFIED, _HIDDEN = 0.6, 0.7
"""How doubtful growth is: what nobody sees is the more urgent."""
_QUOTES = 4
"""Most quotes of what is new."""


def about_growth(facts: FactsAtHand, grown: Sequence[Grown]) -> Iterator[Question]:
    """Whether what came to verified and hidden sheets is of one piece with them."""
    _ = facts.say
    for one in grown:
        ids = (one.decision.fact, _word(quote.exact for quote in one.quotes))
        hide: Unsigned = {"decision": "hide", "fact": one.decision.fact, "why": one.decision.why}
        yield Question(
            kind="grown",
            ids=ids,
            text=_("“%(name)s” is hidden, and more was told of it since. Does it stay hidden?")
            % {"name": one.name},
            note=_("to show it again, take the decision of %(by)s out: %(why)s")
            % {"by": one.decision.by, "why": one.decision.why},
            doubt=_HIDDEN,
            evidence=facts.quoted(one.quotes[:_QUOTES], [one.name]),
            choices=(
                _both(Choice(key="y", label=_("yes"), decisions=(hide,)), _later(facts, ids)),
                _later(facts, ids),
            ),
        )
    for fact in facts.facts():
        if fact.verified and fact.verified.since:
            yield _about_verified(facts, fact, fact.verified.since)


def _about_verified(facts: FactsAtHand, fact: Actor | Event | Statement, since: tuple[str, ...]) -> Question:
    _ = facts.say
    ids = (fact.id, _word(since))
    verify: Unsigned = {"decision": "verify", "fact": fact.id, "why": _("compared with its sources")}
    new = [quote for path in since for quote in _quotes_at(fact, FieldPath.parse(path))]
    called = facts.called(fact)
    return Question(
        kind="grown",
        ids=ids,
        text=_("“%(name)s” was verified, and this came to it since. Is it right?") % {"name": called},
        note=", ".join(since)[:300],
        doubt=_VERIFIED,
        evidence=facts.quoted(tuple(dict.fromkeys(new))[:_QUOTES], [called]),
        choices=(
            _both(Choice(key="y", label=_("yes"), decisions=(verify,)), _later(facts, ids)),
            _later(facts, ids),
        ),
    )


def _later(facts: FactsAtHand, ids: tuple[str, ...]) -> Choice:
    return dismissed("grown", ids, facts.say("leave it as it is"), facts.say)


def _both(choice: Choice, noted: Choice) -> Choice:
    """A choice that was perhaps made before, and now of what has grown."""
    return choice.model_copy(update={"decisions": (*choice.decisions, *noted.decisions)})


def _word(parts: Iterable[str]) -> str:
    """What is new, in two words; one alone would be an id."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"since {digest[:8]}"


def _quotes_at(fact: Actor | Event | Statement, path: FieldPath) -> Iterator[Quote]:
    value = getattr(fact, path.field, None)
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Statement):
            if item.id == path.item:
                yield from quotes_in(item)
        elif isinstance(item, Model) and (item is value or name_of(item) == path.item):
            yield from quotes_in(item)
