"""The annotation guide's JSON form of what one article says, for scoring and for other tools."""

from __future__ import annotations

from typing import Any

from generator.facts import (
    ArticleFacts,
    EventInArticle,
    FigureInArticle,
    ParticipantInArticle,
    derived_status,
)


def guide_form(facts: ArticleFacts) -> dict[str, Any]:
    """Actors, statements and events as the guide writes them, with code-point offsets."""
    names = [actor.name.exact for actor in facts.actors]

    def named(participant: ParticipantInArticle) -> str:
        return participant.span.exact if participant.actor is None else names[participant.actor]

    return {
        "id": facts.article,
        "actors": [
            {
                "name": actor.name.exact,
                "kind": actor.kind,
                "aliases": list(dict.fromkeys(alias.exact for alias in actor.aliases)),
                "roles": [role.title.exact for role in actor.roles],
            }
            for actor in facts.actors
        ],
        "statements": [
            {
                "content": span.exact,
                "start": span.start,
                "end": span.end,
                "mode": statement.mode,
                "speaker": names[statement.speaker]
                if statement.speaker is not None
                else statement.speaker_text and statement.speaker_text.exact,
                "cue": statement.cue and statement.cue.exact,
                "act": statement.act,
            }
            for statement in facts.statements
            for span in statement.content
        ],
        "events": [
            {
                "type": event.type,
                "trigger": event.reports[0].trigger.exact,
                "sentence": event.reports[0].sentence.exact,
                "start": event.reports[0].sentence.start,
                "end": event.reports[0].sentence.end,
                "agents": [named(agent) for agent in event.agents],
                "targets": [named(target) for target in event.targets],
                "date": event.date and event.date.value,
                "place": event.place and event.place.exact,
                "killed": _count(event.figures, "killed"),
                "injured": _count(event.figures, "injured"),
                "status": _status(event),
            }
            for event in facts.events
        ],
    }


def _count(figures: tuple[FigureInArticle, ...], kind: str) -> int | None:
    """The number of a figure: its lower bound, or its upper where it has no lower."""
    for figure in figures:
        if figure.kind == kind:
            return figure.max if figure.min is None else figure.min
    return None


def _status(event: EventInArticle) -> str:
    """The guide's status: it knows no dispute, an event that is asserted and denied is claimed."""
    status = derived_status(
        {position.stance for position in event.positions},
        planned=event.planned,
        told_by_article=any(report.statement is None for report in event.reports),
    )
    return "claimed" if status == "disputed" else status
