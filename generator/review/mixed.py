"""Mixed sheets: persons whose titles contradict one another in different articles, who may be two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pydantic import JsonValue

from generator.corpus.names import Words, title_names
from generator.facts import Actor, Role
from generator.review.answers import dismissed
from generator.review.facts_at_hand import FactsAtHand
from generator.review.question import Choice, Question, Unsigned

_DOUBT = 0.4
"""How doubtful it is that somebody holds two offices: many do."""
_STRANGERS = 0.25
"""How much more where nobody stands beside both."""
_QUOTES = 2


def about_mixed(facts: FactsAtHand) -> Iterator[Question]:
    """Whether a person is two, for each of whom different articles give titles that few hold both."""
    for actor in facts.base.actors:
        if actor.kind == "person" and not actor.verified and (found := _contradiction(facts, actor)):
            yield _question(facts, actor, *found)


def _contradiction(facts: FactsAtHand, actor: Actor) -> tuple[Role, Role] | None:
    """Two titles of a person that do not agree and that no article gives together, the commoner first."""
    languages = sorted({article.language for article in facts.base.articles})
    names = [title_names(language) for language in languages]
    for one, other in combinations(actor.roles, 2):
        if one.standing != other.standing or _articles(one) & _articles(other):
            continue
        for compared in names:
            keys = compared.key(one.title), compared.key(other.title)
            if all(map(compared.tells, keys)) and not compared.agree(*keys) and not _are_alike(*keys):
                return (one, other) if len(one.quotes) >= len(other.quotes) else (other, one)
    return None


def _question(facts: FactsAtHand, actor: Actor, one: Role, other: Role) -> Question:
    _ = facts.say
    ids = (actor.id, f"{one.title} / {other.title}"[:200])
    different: Unsigned = {
        "decision": "different",
        "actors": [actor.id],
        "articles": list[JsonValue](sorted(_articles(other))),
        "why": _("the quotes show two"),
    }
    strangers = not facts.company(actor, _articles(one)) & facts.company(actor, _articles(other))
    return Question(
        kind="mixed",
        ids=ids,
        text=_("Is %(name)s one person?") % {"name": actor.name},
        note=f"{one.title} / {other.title}",
        doubt=round(_DOUBT + (_STRANGERS if strangers else 0), 2),
        evidence=(
            *facts.quoted(one.quotes[:_QUOTES], [one.title, actor.name], about=one.title),
            *facts.quoted(other.quotes[:_QUOTES], [other.title, actor.name], about=other.title),
        ),
        choices=(
            dismissed("mixed", ids, _("one person"), _).model_copy(update={"key": "y"}),
            Choice(
                key="n",
                label=_("two: “%(title)s” is another") % {"title": other.title},
                decisions=(different,),
            ),
        ),
    )


def _are_alike(title: Words, rival: Words) -> bool:
    """Tell whether two titles have enough words in common to be of one office, written in two ways."""
    return title[0] == rival[0] and len({*title} & {*rival}) > 1


def _articles(role: Role) -> set[str]:
    return {quote.article for quote in role.quotes}
