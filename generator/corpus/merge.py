"""The merge: what many articles say becomes one sheet per actor and per event.

The result does not depend on the order in which articles come, and every span in it is one that
extraction found: nothing is computed anew. Ids come last, when everything else is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from generator.corpus import evidence
from generator.corpus.actors import cluster_actors, display_name
from generator.corpus.appearances import Appearance, Telling, Utterance, Who, appearances_in
from generator.corpus.events import cluster_events, related_groups
from generator.corpus.evidence import Evidence
from generator.corpus.ids import Claim, Known, Named, assign_ids
from generator.corpus.independence import Independence
from generator.corpus.judgements import Apart, Judgements, Parted, Together, judged, kept, preferred, resolved
from generator.corpus.names import Words, folded
from generator.corpus.sheets import (
    Ids,
    actor_sheet,
    by_date,
    chronological,
    date_of,
    event_sheet,
    statement_fact,
)
from generator.corpus.statements import cluster_statements
from generator.facts import Actor, Article, ArticleFacts, Event, FactBase, ParticipantInArticle, Statement
from generator.memo import Memo
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
    memo: Memo | None = None,
) -> FactBase:
    """One fact base from what each article says.

    `previous` is that of the last run, whose ids live on. `apart` are pairs and `together` groups of ids,
    of actors or of events, that the editors hold for two and for one; united sheets keep the first id of
    their group. `parted` are articles that speak of another than the sheet with which they are named. An id
    that neither `previous` nor the articles bring forth does nothing. With the `memo` of earlier runs only
    that is computed which rests on something new.
    """
    pairs = sorted(found, key=lambda pair: pair[0].id)
    previous = previous or FactBase()
    memo = memo or Memo()
    judgements = Judgements(apart, together, parted)
    base = _Merge(pairs, previous, judgements, memo).factbase()
    if judgements.ids() & (_ids(base) - _ids(previous)):
        # The editors speak of sheets that only this run brings forth.
        base = _Merge(pairs, base, judgements, memo).factbase()
    return base


def _ids(base: FactBase) -> set[str]:
    """Every id that leads to a sheet."""
    return {*resolved(base.actors), *resolved(base.events)}


class _Merge:
    def __init__(
        self,
        pairs: Sequence[tuple[Article, ArticleFacts]],
        previous: FactBase,
        judgements: Judgements,
        memo: Memo,
    ):
        self._pairs = pairs
        self._previous = previous
        self._judgements = judgements
        self._memo = memo
        in_articles = [memo(appearances_in, article, facts) for article, facts in pairs]
        self._appearances = list(chain.from_iterable(in_articles))
        self._appearance_evidence = evidence.of_appearances(in_articles, memo)
        self._actor_evidence = evidence.of_actors(previous.actors, memo)
        self._actor_groups = cluster_actors(
            self._appearances,
            judged(
                self._appearance_evidence,
                previous.actors,
                self._actor_evidence,
                judgements,
            ),
            memo,
        )
        self._who = self._first_places()
        self._utterances = [
            memo(Utterance, article, facts, index, self._actor(article, statement.speaker))
            for article, facts in pairs
            for index, statement in enumerate(facts.statements)
        ]
        self._statement_groups = cluster_statements(self._utterances, memo)
        self._tellings = [
            memo(
                Telling,
                article,
                facts,
                index,
                self._side(article, event.agents),
                self._side(article, event.targets),
            )
            for article, facts in pairs
            for index, event in enumerate(facts.events)
        ]
        self._telling_evidence = evidence.of_tellings((facts for _, facts in pairs), memo)
        self._event_evidence = evidence.of_events(previous.events)
        self._event_groups, self._related = cluster_events(
            self._tellings,
            judged(
                self._telling_evidence,
                previous.events,
                self._event_evidence,
                judgements,
            ),
            memo,
        )

    def _first_places(self) -> dict[tuple[str, int], Who]:
        """Who appears at each place among the actors of each article."""
        who = {}
        for group in self._actor_groups:
            first = self._appearances[group[0]]
            known_as = Who(first.article.id, first.index)
            for appearance in (self._appearances[index] for index in group):
                who[appearance.article.id, appearance.index] = known_as
        return who

    def _actor(self, article: Article, index: int | None) -> Who | None:
        return None if index is None else self._who[article.id, index]

    def _side(self, article: Article, side: tuple[ParticipantInArticle, ...]) -> frozenset[Who | Words]:
        return frozenset(
            folded(one.span.exact) if one.actor is None else self._who[article.id, one.actor] for one in side
        )

    # -- ids ---------------------------------------------------------------------------------------

    def _actor_names(self) -> list[Named]:
        wishes = (self._memo(_actor_slug, self._appearing(group)) for group in self._actor_groups)
        pieces = evidence.united(self._actor_groups, self._appearance_evidence)
        return assign_ids(
            [Claim(wish, own) for wish, own in zip(wishes, pieces, strict=True)],
            _known(
                self._previous.actors,
                kept(self._previous.actors, self._actor_evidence, self._judgements.parted),
            ),
            preferred=preferred(self._judgements.together, resolved(self._previous.actors)),
        )

    def _statement_names(self) -> list[Named]:
        wishes = (self._utterances[group[0]].wish for group in self._statement_groups)
        uttered = evidence.of_utterances((facts for _, facts in self._pairs), self._memo)
        pieces = evidence.united(self._statement_groups, uttered)
        previous = evidence.of_statements(self._previous.statements())
        return assign_ids(
            [Claim(wish, own) for wish, own in zip(wishes, pieces, strict=True)],
            {id_: Known(own) for id_, own in previous.items()},
        )

    def _event_names(self) -> list[Named]:
        wishes = (self._memo(_event_slug, self._telling(group)) for group in self._event_groups)
        pieces = evidence.united(self._event_groups, self._telling_evidence)
        return assign_ids(
            [Claim(wish, own) for wish, own in zip(wishes, pieces, strict=True)],
            _known(
                self._previous.events,
                kept(self._previous.events, self._event_evidence, self._judgements.parted),
            ),
            preferred=preferred(self._judgements.together, resolved(self._previous.events)),
        )

    def _ids_in_articles(
        self, actor_names: Sequence[Named], statement_names: Sequence[Named]
    ) -> dict[str, Ids]:
        """The ids of everything in each article, by the id of the article."""
        actors = _each(self._actor_groups, actor_names)
        statements = _each(self._statement_groups, statement_names)
        ids = {}
        actor_at = statement_at = 0
        for article, facts in self._pairs:
            first_actor, actor_at = actor_at, actor_at + len(facts.actors)
            first_statement, statement_at = statement_at, statement_at + len(facts.statements)
            ids[article.id] = self._memo(
                Ids, tuple(actors[first_actor:actor_at]), tuple(statements[first_statement:statement_at])
            )
        return ids

    # -- sheets ------------------------------------------------------------------------------------

    def _appearing(self, group: Sequence[int]) -> tuple[Appearance, ...]:
        return tuple(self._appearances[index] for index in group)

    def _uttered(self, group: Sequence[int]) -> tuple[Utterance, ...]:
        """The utterances of a group, the earliest first."""
        return tuple(sorted((self._utterances[index] for index in group), key=chronological))

    def _telling(self, group: Sequence[int]) -> tuple[Telling, ...]:
        """The tellings of a group, the earliest first."""
        return tuple(sorted((self._tellings[index] for index in group), key=chronological))

    def factbase(self) -> FactBase:
        """Everything, in order of ids."""
        actor_names, statement_names, event_names = (
            self._actor_names(),
            self._statement_names(),
            self._event_names(),
        )
        ids = self._ids_in_articles(actor_names, statement_names)
        independence = Independence(self._memo)
        spoken: dict[str | None, list[Statement]] = defaultdict(list)
        for group, named in zip(self._statement_groups, statement_names, strict=True):
            same = self._uttered(group)
            statement = self._memo(statement_fact, same, named, ids[same[0].article.id], independence)
            spoken[statement.speaker].append(statement)
        actors = [
            self._memo(
                actor_sheet,
                same,
                named,
                tuple(ids[appearance.article.id] for appearance in same),
                tuple(spoken[named.id]),
            )
            for same, named in zip(map(self._appearing, self._actor_groups), actor_names, strict=True)
        ]
        related = related_groups(self._event_groups, self._related)
        events = [
            self._memo(
                event_sheet,
                same,
                named,
                tuple(ids[telling.article.id] for telling in same),
                independence,
                tuple(sorted(event_names[at].id for at in near)),
            )
            for same, named, near in zip(
                map(self._telling, self._event_groups), event_names, related, strict=True
            )
        ]
        return FactBase(
            articles=tuple(article for article, _ in self._pairs),
            actors=tuple(sorted(actors, key=lambda actor: actor.id)),
            events=tuple(sorted(events, key=lambda event: event.id)),
            unattributed=tuple(sorted(spoken[None], key=by_date)),
        )


def _each(groups: Sequence[Sequence[int]], names: Sequence[Named]) -> list[str]:
    """The id of each member of some groups, in the order of the members."""
    ids = {index: named.id for group, named in zip(groups, names, strict=True) for index in group}
    return [ids[index] for index in range(len(ids))]


def _known(sheets: Iterable[Actor | Event], pieces: Mapping[str, Evidence]) -> dict[str, Known]:
    return {sheet.id: Known(pieces[sheet.id], sheet.previous_ids) for sheet in sheets}


def _actor_slug(group: tuple[Appearance, ...]) -> str:
    return slug(display_name(group), fallback="aktor")


def _event_slug(group: tuple[Telling, ...]) -> str:
    """The date and the telling words of the title: "2022-10-17-serangan-drone"."""
    first = group[0]
    dated = date_of(group)
    words = [word for word in folded(first.event.title.exact) if word not in _SMALL_WORDS]
    called = slug(" ".join(words), fallback="peristiwa", longest=_LONGEST_EVENT_SLUG)
    return f"{dated.value}-{called}" if dated else called
