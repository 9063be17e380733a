"""Classifiers for a language without training data: rules, written as weights of the same features.

Every name is an actor, a word of the trigger lexicon tells an event of its type, whoever stands where the
grammar puts a doer is one, and the date in the sentence is the event's. What is trained does better.
"""

from __future__ import annotations

from typing import get_args

from generator.facts import Act, EventType
from generator.language.classifier import Classifier

_SURE = 6.0
_TYPES: tuple[EventType, ...] = get_args(EventType)
_ACTS: tuple[Act, ...] = get_args(Act)

UNTRAINED: dict[str, Classifier] = {
    "actors": Classifier(labels=("actor", "name"), bias=(_SURE, 0.0), weights={}),
    "acts": Classifier(
        labels=_ACTS,
        bias=tuple(_SURE / 2 if act == "state" else 0.0 for act in _ACTS),
        weights={f"phrase={act}": {at: _SURE} for at, act in enumerate(_ACTS)},
    ),
    "event_dates": Classifier(
        labels=("date", "none"),
        bias=(0.0, _SURE / 2),
        weights={
            f"{side}={step}": {0: _SURE - step / 2} for side in ("behind", "before") for step in range(7)
        },
    ),
    "event_sentences": Classifier(
        labels=("event", "none"), bias=(0.0, _SURE / 2), weights={"top>0.5": {0: _SURE}}
    ),
    "event_types": Classifier(
        labels=_TYPES,
        bias=tuple(0.0 for _ in _TYPES),
        weights={f"type={kind}": {at: _SURE} for at, kind in enumerate(_TYPES)},
    ),
    "event_words": Classifier(labels=("event", "none"), bias=(0.0, _SURE / 2), weights={"known": {0: _SURE}}),
    "participants": Classifier(
        labels=("agent", "none", "target"),
        bias=(0.0, _SURE / 2, 0.0),
        weights={"grammar=agent": {0: _SURE}, "grammar=target": {2: _SURE}},
    ),
    "speech": Classifier(labels=("speech", "none"), bias=(_SURE, 0.0), weights={}),
    "speakers": Classifier(
        labels=("right", "wrong"), bias=(0.0, 0.0), weights={"sieve=name": {0: _SURE / 2}}
    ),
}
