"""What one article says, as a list for people to read."""

from __future__ import annotations

from generator.facts import Article, ArticleFacts, EventInArticle, ParticipantInArticle, StatementInArticle


def plain_text(article: Article, facts: ArticleFacts) -> str:
    """Title, actors, statements and events of an article, a line each."""
    lines = [article.title, f"{article.publisher or '-'}, {article.published or '-'}", "", "ACTORS"]
    for actor in facts.actors:
        extras = [
            *(f"= {alias.exact}" for alias in actor.aliases),
            *(role.title.exact for role in actor.roles),
        ]
        lines.append(f"  {actor.name.exact} ({actor.kind})" + "".join(f"; {extra}" for extra in extras))
    lines += ["", "STATEMENTS", *(f"  {_statement(one, facts)}" for one in facts.statements)]
    lines += ["", "EVENTS", *(f"  {_event(one, facts)}" for one in facts.events), ""]
    return "\n".join(lines)


def _statement(statement: StatementInArticle, facts: ArticleFacts) -> str:
    said = " ".join(" ".join(span.exact.split()) for span in statement.content)
    return f"[{statement.content[0].start}] {_speaker(statement, facts)} · {statement.act}: {said}"


def _speaker(statement: StatementInArticle, facts: ArticleFacts) -> str:
    if statement.speaker is not None:
        return facts.actors[statement.speaker].name.exact
    return statement.speaker_text.exact if statement.speaker_text else "?"


def _event(event: EventInArticle, facts: ArticleFacts) -> str:
    def names(side: tuple[ParticipantInArticle, ...]) -> str:
        return ", ".join(
            one.span.exact if one.actor is None else facts.actors[one.actor].name.exact for one in side
        )

    sides = f"{names(event.agents) or '?'} > {names(event.targets) or '?'}"
    stances = "".join(
        f"; {_speaker(facts.statements[position.statement], facts)} {position.stance}"
        for position in event.positions
    )
    date = event.date.value if event.date else "-"
    return f"[{event.reports[0].trigger.start}] {event.type} {date} · {sides}: {event.title.exact}{stances}"
