"""Figures that cannot all be right: outlets that give different numbers for one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.curation import FieldPath, name_of
from generator.facts import Event, Figure, FigureKind
from generator.review.answers import digits, dismissed
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Choice, Question, Unsigned

_KINDS: tuple[FigureKind, ...] = ("killed", "injured", "missing", "displaced", "arrested")


def about_figures(facts: FactsAtHand) -> Iterator[Question]:
    """Which figures belong to an event, for each kind of which two contradict each other."""
    for event in facts.base.events:
        for kind in _KINDS:
            figures = [figure for figure in event.figures if figure.kind == kind]
            size = conflict(figures)
            if size and not event.verified:
                yield _question(facts, event, kind, figures, size)


def conflict(figures: Sequence[Figure]) -> float:
    """How far the two figures furthest apart are: 0 where all can be right, near 1 for "3" and "300"."""
    gaps = [
        1 - one.max / other.min
        for pair in combinations(figures, 2)
        for one, other in (pair, pair[::-1])
        if one.max is not None and other.min is not None and one.max < other.min
    ]
    return max(gaps, default=0.0)


def _question(
    facts: FactsAtHand, event: Event, kind: FigureKind, figures: list[Figure], size: float
) -> Question:
    _ = facts.say
    by_words = {name_of(figure): figure for figure in reversed(figures)}
    ids = (event.id, *sorted(by_words))
    kinds: dict[FigureKind, str] = {
        "killed": _("killed"),
        "injured": _("injured"),
        "missing": _("missing"),
        "displaced": _("displaced"),
        "arrested": _("arrested"),
    }
    choices = []
    for key, (words, figure) in zip(digits(), sorted(by_words.items()), strict=False):
        others: list[Unsigned] = [
            {
                "decision": "hide",
                "fact": event.id,
                "field": str(FieldPath("figures", other)),
                "why": _("the figure is of another event or out of date"),
            }
            for other in sorted(by_words)
            if other != words
        ]
        label = _("only “%(words)s” (%(outlet)s)") % {
            "words": figure.text,
            "outlet": facts.outlet(figure.quote.article),
        }
        choices.append(Choice(key=key, label=label, decisions=tuple(others)))
    return Question(
        kind="figures",
        ids=ids,
        text=_("Which figures belong to “%(title)s”?") % {"title": event.title},
        note=kinds[kind],
        doubt=round(size, 2),
        evidence=tuple(
            evidence
            for figure in figures
            for evidence in facts.quoted([figure.quote], [figure.text], about=figure.text)
        ),
        choices=(*choices, dismissed("figures", ids, _("all: the outlets differ"), _)),
    )
