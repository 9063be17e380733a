"""The merge: what many articles say becomes one sheet per actor and per event.

The result does not depend on the order in which articles come, and every span in it is one that
extraction found: nothing is computed anew. Ids come last, when everything else is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.corpus import evidence
from generator.corpus.actors import cluster_actors, display_name
from generator.corpus.appearances import Appearance, Telling, Utterance
from generator.corpus.events import cluster_events, related_groups
from generator.corpus.evidence import Evidence
from generator.corpus.ids import Claim, Known, Named, assign_ids, fact_hash
from generator.corpus.independence import Independence
from generator.corpus.judgements import Apart, Parted, Together, judged, kept, preferred, resolved
from generator.corpus.names import folded
from generator.corpus.sheets import Directory, actor_sheet, by_date, date_of, event_sheet, statement_fact
from generator.corpus.statements import cluster_statements
from generator.facts import Actor, Article, ArticleFacts, Event, FactBase, ParticipantInArticle, Statement
from generator.slugs import slug

_LONGEST_EVENT_SLUG = 60
_SMALL_WORDS = frozenset(
    [
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "oleh",
        "akan",
        "telah",
        "sudah",
        "para",
        "sekitar",
    ]
)


def merge(
    found: Iterable[tuple[Article, ArticleFacts]],
    *,
    previous: FactBase | None = None,
    apart: Apart = frozenset(),
    together: Together = (),
    parted: Parted = (),
) -> FactBase:
    """One fact base from what each article says.

    `previous` is that of the last run, whose ids live on. `apart` are pairs and `together` groups of ids,
    of actors or of events, that the editors hold for two and for one; united sheets keep the first id of
    their group. `parted` are articles that speak of another than the sheet with which they are named. An id
    that neither `previous` nor the articles bring forth does nothing.
    """
    pairs = sorted(found, key=lambda pair: pair[0].id)
    previous = previous or FactBase()
    base = _Merge(pairs, previous, apart, together, parted).factbase()
    decided = {id_ for ids in (*apart, *together) for id_ in ids} | {id_ for id_, _ in parted}
    if decided & (_ids(base) - _ids(previous)):
        # The editors speak of sheets that only this run brings forth.
        base = _Merge(pairs, base, apart, together, parted).factbase()
    return base


def _ids(base: FactBase) -> set[str]:
    """Every id that leads to a sheet."""
    return {*resolved(base.actors), *resolved(base.events)}


class _Merge:
    def __init__(
        self,
        pairs: Sequence[tuple[Article, ArticleFacts]],
        previous: FactBase,
        apart: Apart,
        together: Together,
        parted: Parted,
    ):
        self._articles = tuple(article for article, _ in pairs)
        self._previous = previous
        self._together = together
        self._parted = parted
        self._appearances = [
            Appearance(article, facts, index)
            for article, facts in pairs
            for index in range(len(facts.actors))
        ]
        self._appearance_evidence = evidence.of_appearances(self._appearances)
        self._actor_evidence = evidence.of_actors(previous.actors)
        self._actor_groups = cluster_actors(
            self._appearances,
            judged(
                self._appearance_evidence,
                previous.actors,
                self._actor_evidence,
                apart=apart,
                together=together,
                parted=parted,
            ),
        )
        self._actor_at = {
            (self._appearances[index].article.id, self._appearances[index].index): at
            for at, group in enumerate(self._actor_groups)
            for index in group
        }
        self._utterances = [
            Utterance(article, facts, index, self._actor(article, statement.speaker))
            for article, facts in pairs
            for index, statement in enumerate(facts.statements)
        ]
        self._statement_groups = cluster_statements(self._utterances)
        self._tellings = [
            Telling(
                article, facts, event, self._side(article, event.agents), self._side(article, event.targets)
            )
            for article, facts in pairs
            for event in facts.events
        ]
        self._telling_evidence = evidence.of_tellings(self._tellings)
        self._event_evidence = evidence.of_events(previous.events)
        self._event_groups, self._related = cluster_events(
            self._tellings,
            judged(
                self._telling_evidence,
                previous.events,
                self._event_evidence,
                apart=apart,
                together=together,
                parted=parted,
            ),
        )

    def _actor(self, article: Article, index: int | None) -> int | None:
        return None if index is None else self._actor_at[article.id, index]

    def _side(self, article: Article, side: tuple[ParticipantInArticle, ...]) -> frozenset[object]:
        return frozenset(
            folded(one.span.exact) if one.actor is None else self._actor_at[article.id, one.actor]
            for one in side
        )

    # -- ids ---------------------------------------------------------------------------------------

    def _actor_names(self) -> list[Named]:
        wishes = (
            slug(display_name([self._appearances[index] for index in group]), fallback="aktor")
            for group in self._actor_groups
        )
        pieces = evidence.united(self._actor_groups, self._appearance_evidence)
        return assign_ids(
            [Claim(wish, own) for wish, own in zip(wishes, pieces, strict=True)],
            _known(self._previous.actors, kept(self._previous.actors, self._actor_evidence, self._parted)),
            preferred=preferred(self._together, resolved(self._previous.actors)),
        )

    def _statement_names(self) -> list[Named]:
        wishes = (fact_hash("s", self._utterances[group[0]].words) for group in self._statement_groups)
        pieces = evidence.united(self._statement_groups, evidence.of_utterances(self._utterances))
        previous = evidence.of_statements(self._previous.statements())
        return assign_ids(
            [Claim(wish, own) for wish, own in zip(wishes, pieces, strict=True)],
            {id_: Known(own) for id_, own in previous.items()},
        )

    def _event_names(self) -> list[Named]:
        wishes = (_event_slug([self._tellings[index] for index in group]) for group in self._event_groups)
        pieces = evidence.united(self._event_groups, self._telling_evidence)
        return assign_ids(
            [Claim(wish, own) for wish, own in zip(wishes, pieces, strict=True)],
            _known(self._previous.events, kept(self._previous.events, self._event_evidence, self._parted)),
            preferred=preferred(self._together, resolved(self._previous.events)),
        )

    # -- sheets ------------------------------------------------------------------------------------

    def factbase(self) -> FactBase:
        """Everything, in order of ids."""
        actor_names, statement_names, event_names = (
            self._actor_names(),
            self._statement_names(),
            self._event_names(),
        )
        directory = Directory(
            actors={place: actor_names[at].id for place, at in self._actor_at.items()},
            statements={
                (utterance.article.id, utterance.index): named.id
                for group, named in zip(self._statement_groups, statement_names, strict=True)
                for utterance in (self._utterances[index] for index in group)
            },
        )
        independence = Independence(self._articles)
        spoken: dict[str | None, list[Statement]] = defaultdict(list)
        for group, named in zip(self._statement_groups, statement_names, strict=True):
            statement = statement_fact(
                [self._utterances[index] for index in group], named, directory, independence
            )
            spoken[statement.speaker].append(statement)
        actors = [
            actor_sheet([self._appearances[index] for index in group], named, directory, spoken[named.id])
            for group, named in zip(self._actor_groups, actor_names, strict=True)
        ]
        related = related_groups(self._event_groups, self._related)
        events = [
            event_sheet(
                [self._tellings[index] for index in group],
                named,
                directory,
                independence,
                [event_names[at].id for at in near],
            )
            for group, named, near in zip(self._event_groups, event_names, related, strict=True)
        ]
        return FactBase(
            articles=self._articles,
            actors=tuple(sorted(actors, key=lambda actor: actor.id)),
            events=tuple(sorted(events, key=lambda event: event.id)),
            unattributed=tuple(sorted(spoken[None], key=by_date)),
        )


def _known(sheets: Iterable[Actor | Event], pieces: Mapping[str, Evidence]) -> dict[str, Known]:
    return {sheet.id: Known(pieces[sheet.id], sheet.previous_ids) for sheet in sheets}


def _event_slug(group: Sequence[Telling]) -> str:
    """The date and the telling words of the title: "2022-10-17-serangan-drone"."""
    first = min(group, key=lambda telling: (telling.article.published or date.max, telling.article.id))
    dated = date_of(group)
    words = [word for word in folded(first.event.title.exact) if word not in _SMALL_WORDS]
    called = slug(" ".join(words), fallback="peristiwa", longest=_LONGEST_EVENT_SLUG)
    return f"{dated.value}-{called}" if dated else called
