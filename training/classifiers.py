"""The classifiers of the Indonesian pack: who is an actor, which words and sentences tell what happened.

`python -m training.classifiers GOLD CORPUS WORK` fits multinomial logistic regressions (scikit-learn) on
annotated articles and writes them into the pack. Words are weighed first, by folds, so that the sentences
are fitted on what the weights say of articles that they have not seen.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from generator.extraction.actors.cast import Cast, cast_of
from generator.extraction.casting import ACTOR, NAME, involvement_of, name_features
from generator.extraction.events.circumstances import ITS_DATE, CircumstanceFinder
from generator.extraction.events.circumstances import NEITHER as NO_DATE
from generator.extraction.events.contexts import SentenceContext, contexts_of
from generator.extraction.events.participants import AGENT, NEITHER, TARGET, ParticipantFinder
from generator.extraction.events.triggers import Trigger, trigger_at
from generator.extraction.events.words import (
    EVENT,
    NO_EVENT,
    candidates,
    sentence_features,
    type_features,
    weighed_words,
    word_features,
)
from generator.extraction.statements.acts import act_features
from generator.extraction.statements.attribution import attributed_stretches, find_statements
from generator.extraction.statements.confidence import (
    NO_SPEECH,
    RIGHT,
    SPEECH,
    WRONG,
    speaker_features,
    speech_features,
)
from generator.extraction.statements.cues import Cue, cues_in
from generator.extraction.statements.spoken import Spoken
from generator.facts import Article, StatementInArticle
from generator.language import LanguagePack, Lexicons, load_pack
from generator.language.classifier import Classifier
from generator.language.id import build
from generator.language.pack import load_classifier
from training.annotated import Annotated, annotated

CLASSIFIERS = Path(__file__).parents[1] / "generator" / "language" / "id" / "classifiers"
WORD_FOLDS = 5
FOLDS = (0, 1)
"""Halves of the articles: each is read with a model that was trained without it, as new articles are."""
LEAST_SEEN = 2
"""Fewest times that a feature is seen before it counts."""
LONGEST_TRIGGER = 3
OVERLAP = 0.6
"""Least share that a statement and the annotated one have in common."""
SMALLEST = 0.02
"""Weights nearer to zero are dropped."""


Rows = tuple[list[list[str]], list[str]]
"""Features and label of each example."""


@dataclass(frozen=True)
class Read:
    """An annotated article as the extraction reads it, up to where the classifiers decide."""

    annotated: Annotated
    cast: Cast
    statements: tuple[StatementInArticle, ...]
    contexts: tuple[SentenceContext, ...]
    lexicons: Lexicons


def read(item: Annotated, pack: LanguagePack) -> Read:
    """Read an annotated article as the extraction does."""
    article: Article = item.article
    doc = pack.analyse(article)
    publisher = (article.publisher,) if article.publisher else ()
    cast = cast_of(doc, pack, outlets=(*article.via, *publisher))
    statements = find_statements(article, doc, cast, pack)
    contexts = tuple(contexts_of(article, doc, cast, statements))
    return Read(item, cast, statements, contexts, pack.lexicons)


def unseen(items: Sequence[Annotated], fold: int) -> list[Annotated]:
    """The articles that a model is trained on which then reads those of a fold."""
    return [item for at, item in enumerate(items) if at % len(FOLDS) != fold]


def read_all(items: Sequence[Annotated], packs: Sequence[LanguagePack]) -> list[Read]:
    """Read every article with the pack that has not seen it."""
    return [read(item, packs[at % len(packs)]) for at, item in enumerate(items)]


def fitted(rows: Sequence[Sequence[str]], labels: Sequence[str], *, strength: float) -> Classifier:
    """A logistic regression over features that are true or not; `strength` is the inverse of its penalty."""
    vectorizer = CountVectorizer(analyzer=lambda row: row, binary=True, min_df=LEAST_SEEN, dtype=np.float64)
    matrix = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=strength, max_iter=400)
    model.fit(matrix, np.array(labels))
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        weights, bias = np.vstack([-weights / 2, weights / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    return Classifier(
        labels=tuple(map(str, model.classes_)),
        bias=tuple(round(float(value), 3) for value in bias),
        weights={
            feature: kept
            for feature, column in sorted(vectorizer.vocabulary_.items())
            if (kept := _rounded(weights[:, column]))
        },
    )


def _rounded(weights: np.ndarray) -> dict[int, float]:
    return {label: round(float(weight), 2) for label, weight in enumerate(weights) if abs(weight) >= SMALLEST}


def actor_rows(reads: Iterable[Read], pack: LanguagePack) -> Rows:
    """For each name of the articles its features, and whether an annotator took it for an actor."""
    rows: list[list[str]] = []
    labels: list[str] = []
    for one in reads:
        involvement = involvement_of(one.cast, one.statements, pack)
        rows += name_features(one.annotated.article, one.cast, one.statements, involvement, pack)
        labels += [ACTOR if is_actor else NAME for is_actor in are_actors(one)]
    return rows, labels


def are_actors(one: Read) -> list[bool]:
    """For each of a cast's names whether an annotated actor has it; of two names of one actor the better."""
    gold = [_known({actor["name"], *actor["aliases"]}) for actor in one.annotated.gold["actors"]]
    cast = [
        _known({actor.name.exact, *(alias.exact for alias in actor.aliases)}) for actor in one.cast.actors
    ]
    pairs = sorted(
        ((len(names & ours), i, j) for i, names in enumerate(gold) for j, ours in enumerate(cast)),
        reverse=True,
    )
    taken: set[int] = set()
    right: set[int] = set()
    for shared, i, j in pairs:
        if shared and i not in taken and j not in right:
            taken.add(i)
            right.add(j)
    return [index in right for index in range(len(cast))]


def _known(names: Iterable[str]) -> set[str]:
    return {" ".join("".join(c if c.isalnum() else " " for c in name.casefold()).split()) for name in names}


def sentences_of_events(one: Read) -> list[tuple[dict[str, Any], SentenceContext]]:
    """The annotated events with the sentence that tells of each."""
    found = []
    events = one.annotated.gold["events"]
    for event, (start, end) in zip(events, one.annotated.places("events", "sentence"), strict=True):
        overlaps = [
            (min(end, context.sentence.end_char) - max(start, context.sentence.start_char), -context.index)
            for context in one.contexts
        ]
        most, index = max(overlaps, default=(0, 0))
        if most > 0:
            found.append((event, one.contexts[-index]))
    return found


def matched(one: Read) -> Iterator[tuple[dict[str, Any], StatementInArticle, Cue | None]]:
    """The annotated statements that are found, with their counterpart and its cue."""
    cues = {cue.start: cue for cue in cues_in(one.cast.doc, one.lexicons)}
    gold = one.annotated.gold["statements"]
    for item, (start, end) in zip(gold, one.annotated.places("statements", "content"), strict=True):
        for statement in one.statements:
            content = statement.content[0]
            if _overlap(content.start, content.end, start, end) > OVERLAP:
                yield item, statement, cues.get(statement.cue.start) if statement.cue else None


def speech_rows(one: Read, pack: LanguagePack) -> Rows:
    """For each stretch that the rules attribute its features, and whether it is an annotated statement."""
    rows, labels = [], []
    places = one.annotated.places("statements", "content")
    article = one.annotated.article
    for statement, cue in attributed_stretches(article, one.cast.doc, one.cast, pack):
        content = statement.content[0]
        rows.append(list(speech_features(statement, cue, one.cast, pack.lexicons)))
        labels.append(
            SPEECH
            if any(_overlap(content.start, content.end, start, end) > OVERLAP for start, end in places)
            else NO_SPEECH
        )
    return rows, labels


def _overlap(start: int, end: int, other_start: int, other_end: int) -> float:
    shared = min(end, other_end) - max(start, other_start)
    return shared / max(1, max(end, other_end) - min(start, other_start))


def act_rows(one: Read) -> Rows:
    """For each annotated statement that is found its features, and its act."""
    rows, labels = [], []
    for item, statement, cue in matched(one):
        rows.append(list(act_features(cue, statement.content[0].exact, one.lexicons)))
        labels.append(item["act"])
    return rows, labels


def speaker_rows(one: Read) -> Rows:
    """For each annotated statement that is found how its speaker was, and whether that is the right one."""
    rows, labels = [], []
    known = known_names(one)
    for item, statement, cue in matched(one):
        names = _known(
            _names_of(one.cast, statement.speaker)
            if statement.speaker is not None
            else {statement.speaker_text.exact}
            if statement.speaker_text
            else set()
        )
        theirs = set().union(*(known.get(name, {name}) for name in _known({item["speaker"] or ""})))
        rows.append(speaker_features(statement.sieve, statement.mode, cue))
        labels.append(RIGHT if names & theirs else WRONG)
    return rows, labels


def known_names(one: Read) -> dict[str, set[str]]:
    """Every name of the annotated actors with all names of its actor, in small letters."""
    known: dict[str, set[str]] = {}
    for actor in one.annotated.gold["actors"]:
        names = _known({actor["name"], *actor["aliases"]})
        known.update(dict.fromkeys(names, names))
    return known


def gold_events(one: Read) -> dict[int, list[tuple[int, int, str]]]:
    """Start, end and type of the annotated event words, by the sentence that tells of the event."""
    found = defaultdict(list)
    for event, context in sentences_of_events(one):
        at = one.annotated.article.text.find(event["trigger"], context.sentence.start_char)
        found[context.index].append((at, at + len(event["trigger"]), event["type"]))
    return found


def word_rows(one: Read, pack: LanguagePack) -> Rows:
    """For each candidate word its features, and whether it names an annotated event."""
    rows, labels = [], []
    events = gold_events(one)
    for context in one.contexts:
        for token in candidates(context, pack.lexicons):
            rows.append(list(word_features(token, context, pack.lexicons)))
            names = any(start <= token.idx < end for start, end, _ in events[context.index])
            labels.append(EVENT if names else NO_EVENT)
    return rows, labels


def type_rows(one: Read, pack: LanguagePack) -> Rows:
    """For each word of an annotated trigger its features, and the type of the event."""
    rows, labels = [], []
    events = gold_events(one)
    for context in one.contexts:
        for start, end, kind in events[context.index]:
            named = [token for token in context.sentence if start <= token.idx < end and token.is_alpha]
            for token in named[:LONGEST_TRIGGER]:
                rows.append(list(type_features(token, context, pack.lexicons)))
                labels.append(kind)
    return rows, labels


def sentence_rows(one: Read, words: Classifier, pack: LanguagePack) -> Rows:
    """For each sentence its features, and whether an annotator found an event in it."""
    rows, labels = [], []
    events = gold_events(one)
    for context in one.contexts:
        weighed = weighed_words(context, words, pack.lexicons)
        rows.append(list(sentence_features(context, weighed, pack.lexicons)))
        labels.append(EVENT if events[context.index] else NO_EVENT)
    return rows, labels


def participant_rows(one: Read, finder: ParticipantFinder, pack: LanguagePack) -> Rows:
    """For each candidate of each annotated event its features, and the side on which it takes part."""
    rows, labels = [], []
    known = known_names(one)
    for event, context in sentences_of_events(one):
        trigger = _trigger(event, context, pack)
        if trigger is None:
            continue
        sides = {
            side: set().union(*(known.get(name, {name}) for name in _known(event[key])))
            for side, key in ((AGENT, "agents"), (TARGET, "targets"))
        }
        by_voice = finder.by_voice(trigger, context.sentence)
        for candidate in finder.candidates(trigger, context.sentence):
            names = _known(
                {candidate.words.text} if candidate.actor is None else _names_of(one.cast, candidate.actor)
            )
            rows.append(finder.features(candidate, trigger, context.sentence, by_voice))
            labels.append(next((side for side, theirs in sides.items() if theirs & names), NEITHER))
    return rows, labels


def date_rows(one: Read, pack: LanguagePack) -> Rows:
    """For each date of an article beside each annotated event its features, and whether it is its date."""
    rows, labels = [], []
    finder = CircumstanceFinder(
        one.cast.doc,
        Spoken(one.statements),
        pack,
        sentences=[context.sentence for context in one.contexts],
        anchor=one.annotated.article.published,
    )
    for event, context in sentences_of_events(one):
        trigger = _trigger(event, context, pack)
        if trigger is None:
            continue
        for _, dated in finder.dates_near(context.index):
            rows.append(list(finder.date_features(dated, trigger, context.sentence, context.index)))
            is_its = bool(event["date"]) and dated.value.value.startswith(event["date"])
            labels.append(ITS_DATE if is_its else NO_DATE)
    return rows, labels


def _names_of(cast: Cast, index: int) -> set[str]:
    actor = cast.actors[index]
    return {actor.name.exact, *(alias.exact for alias in actor.aliases)}


def _trigger(event: dict[str, Any], context: SentenceContext, pack: LanguagePack) -> Trigger | None:
    """The annotated event word as the extraction would read it."""
    at = context.sentence.text.find(event["trigger"])
    start, end = context.sentence.start_char + at, context.sentence.start_char + at + len(event["trigger"])
    for token in context.sentence:
        if at >= 0 and start <= token.idx < end and token.is_alpha:
            return trigger_at(token, event["type"], pack.lexicons)
    return None


def joined(parts: Iterable[Rows]) -> Rows:
    """Rows and labels of several articles as one."""
    rows, labels = [], []
    for some_rows, some_labels in parts:
        rows += some_rows
        labels += some_labels
    return rows, labels


def main(gold: Path, corpus: Path, work: Path) -> None:
    """Fit every classifier and write it into the pack."""
    pack = load_pack("id")
    packs = [replace(pack, nlp=build(work / f"without-{fold}" / "model-last")) for fold in FOLDS]
    items = annotated(gold, corpus, work)
    reads = read_all(items, packs)
    fitted(*joined(map(act_rows, reads)), strength=0.3).to_disk(CLASSIFIERS / "acts.json.gz")
    speech = joined(speech_rows(one, pack) for one in reads)
    fitted(*speech, strength=0.3).to_disk(CLASSIFIERS / "speech.json.gz")
    fitted(*joined(map(speaker_rows, reads)), strength=1.0).to_disk(CLASSIFIERS / "speakers.json.gz")
    # Read anew: what a statement does is a feature of the sentence that it stands in.
    load_classifier.cache_clear()
    reads = read_all(items, packs)
    fitted(*actor_rows(reads, pack), strength=0.3).to_disk(CLASSIFIERS / "actors.json.gz")
    words = [word_rows(one, pack) for one in reads]
    weighed = []
    for fold in range(WORD_FOLDS):
        others = [rows for at, rows in enumerate(words) if at % WORD_FOLDS != fold]
        classifier = fitted(*joined(others), strength=0.3)
        weighed += [sentence_rows(one, classifier, pack) for one in reads[fold::WORD_FOLDS]]
    fitted(*joined(words), strength=0.3).to_disk(CLASSIFIERS / "event_words.json.gz")
    participants = joined(
        participant_rows(one, ParticipantFinder(one.cast.doc, one.cast, Spoken(one.statements), pack), pack)
        for one in reads
    )
    fitted(*participants, strength=0.3).to_disk(CLASSIFIERS / "participants.json.gz")
    dates = joined(date_rows(one, pack) for one in reads)
    fitted(*dates, strength=0.3).to_disk(CLASSIFIERS / "event_dates.json.gz")
    types = joined(type_rows(one, pack) for one in reads)
    fitted(*types, strength=1.0).to_disk(CLASSIFIERS / "event_types.json.gz")
    fitted(*joined(weighed), strength=0.1).to_disk(CLASSIFIERS / "event_sentences.json.gz")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
