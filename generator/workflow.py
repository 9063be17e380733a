"""The whole way from a folder of articles to the YAML of its sheets, in one call.

What one article says depends on the article and on the code and lexicons that read it: it is kept in a
cache under that key, and only what is new is read again. Languages are loaded only where something is
to be read, so that a site whose articles did not change is built without them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import ValidationError

from generator.articles import read_articles
from generator.corpus import merge
from generator.curation import (
    Curated,
    Decision,
    Difference,
    EditedArticles,
    Grown,
    Redactor,
    Refused,
    Seen,
    Stale,
    Taken,
    Unsettled,
    apart,
    changes,
    curate,
    parted,
    read_decisions,
    read_seen,
    says_the_same,
    together,
    with_seen,
    with_withdrawals,
    withdrawal_of,
    write_decision,
    write_seen,
)
from generator.errors import LanguageError, LembarError
from generator.facts import Actor, Article, ArticleFacts, Event, FactBase
from generator.files import write_atomically
from generator.kept import checksum_of_code
from generator.memo import Memo
from generator.store import (
    HandEdit,
    Memory,
    Written,
    compared_with,
    facts_of,
    hand_edits,
    kept_as_it_is,
    read_factbase,
    read_sheets,
    signature_for,
    write_factbase,
)
from generator.strict_yaml import line_of

T = TypeVar("T")
Found = tuple[Article, ArticleFacts]
"""An article and what it says."""

_WORTH_A_POOL = 40
"""Fewest articles for which starting more processes saves time: each loads its language pack anew."""


class Track(Protocol):
    """Something that shows how far a piece of work has come."""

    def __call__(self, items: Iterable[T], what: str, total: int) -> Iterable[T]:
        """The same items, while the progress through them is shown."""


def untracked(items: Iterable[T], what: str, total: int) -> Iterable[T]:  # noqa: ARG001
    """The same items, and nothing shown."""
    return items


@dataclass(frozen=True)
class Generated:
    """What a run found and wrote, and what it could not do."""

    base: FactBase
    """What the YAML files now say."""
    written: Written
    errors: tuple[LembarError, ...]
    """Articles and YAML files that could not be read; the others went on."""
    stale: tuple[Stale, ...]
    """The editors' decisions that apply to nothing any more."""
    differences: tuple[Difference, ...]
    """Where the machine finds something else than it did when a person corrected it."""
    grown: tuple[Grown, ...]
    """Hidden sheets of which more articles tell than when they were hidden."""
    taken_over: tuple[Decision, ...]
    """What was edited by hand in the YAML and is a decision in `content/curation/` from now on."""

    @property
    def unsettled(self) -> Unsettled:
        """What is left to the editors of what they decided before."""
        return Unsettled(self.stale, self.differences, self.grown)


def generate(content: Path, *, memory: Memory | None = None, track: Track = untracked) -> Generated:
    """Read the articles below `content`, merge what they say, apply the editors' decisions, write YAML.

    `memory` is that of an earlier call in this process, where there was one: an article that cannot be read
    any more then says what it said when it could, until it is mended or removed.

    Raises `CurationError` for a decision that cannot be understood: nothing is written then.
    """
    memory = memory or Memory(content)
    articles, unread = read_articles(content, kept=memory.articles, looks=memory.looks)
    facts, unknown = extract_all(articles, cache=_cache_of(content), known=memory.facts, track=track)
    found = [(article, facts[article.id]) for article in articles if article.id in facts]
    errors = [*unread, *unknown]
    found += _as_they_were(errors, content, memory.found, taken={article.id for article, _ in found})
    memory.found = {article.file: (article, facts) for article, facts in found}
    return write_sheets(found, content, memory=memory, errors=errors)


def _as_they_were(
    errors: Iterable[LembarError], content: Path, before: Mapping[str, Found], *, taken: Set[str]
) -> Iterator[Found]:
    """What was found in the files of some errors when they could be read, where nobody has taken the id."""
    for error in errors:
        file = Path(error.file or "")
        pair = before.get((file.relative_to(content) if file.is_relative_to(content) else file).as_posix())
        if pair is not None and pair[0].id not in taken:
            yield pair


def write_sheets(
    found: Sequence[tuple[Article, ArticleFacts]],
    content: Path,
    *,
    memory: Memory | None = None,
    errors: Sequence[LembarError] = (),
) -> Generated:
    """Merge what articles say, apply the editors' decisions, and write the YAML below `content`.

    Raises `CurationError` for a decision that cannot be understood: nothing is written then.
    """
    memory = memory or Memory(content)
    decisions = read_decisions(content)
    articles = EditedArticles(content, decisions)
    previous, broken = read_sheets(content, memory=memory)
    edits = hand_edits(content, memory)
    pairs = [articles.pair(*pair) for pair in found]
    settle = partial(
        edit,
        pairs,
        redactor=articles.redactor,
        previous=_as_written(previous, edits),
        seen=read_seen(content),
        memo=memory.memo,
    )
    curated = settle(decisions)
    taken = take_over([compared_with(one, curated.base) for one in edits], decisions, settle, content)
    for decision in taken.decisions:
        write_decision(content, decision)
    if taken.decisions:
        curated = settle((*decisions, *taken.decisions))
    written = write_factbase(curated.base, content, memory=memory, taken_over=taken.files)
    write_seen(content, curated.seen)
    edited = written.kept_by_hand and not broken
    final = read_factbase(content, memory=memory) if edited else curated.base
    memory.save()
    return Generated(
        base=final,
        written=written,
        errors=(*errors, *broken, *taken.problems),
        stale=(*curated.stale, *_redactions_of_nobody(articles.redactor, [article for article, _ in found])),
        differences=curated.differences,
        grown=curated.grown,
        taken_over=taken.decisions,
    )


def _as_written(previous: FactBase, edits: Sequence[HandEdit]) -> FactBase:
    """The sheets of the last run as the machine wrote them, so that an edit moves no id."""
    written = {edit.written.id: edit.written for edit in edits if edit.written is not None}

    def actor(one: Actor) -> Actor:
        before = written.get(one.id)
        return before if isinstance(before, Actor) else one

    def event(one: Event) -> Event:
        before = written.get(one.id)
        return before if isinstance(before, Event) else one

    return previous.model_copy(
        update={
            "actors": tuple(actor(one) for one in previous.actors),
            "events": tuple(event(one) for one in previous.events),
        }
    )


@dataclass(frozen=True)
class TakenOver:
    """The edits by hand that are decisions from now on, and those that could not become one."""

    decisions: tuple[Decision, ...]
    files: frozenset[str]
    """Files of which every change is a decision now, relative to `content/`."""
    problems: tuple[LembarError, ...]


def take_over(
    edits: Sequence[HandEdit],
    decisions: Sequence[Decision],
    settle: Callable[[Sequence[Decision]], Curated],
    content: Path,
) -> TakenOver:
    """Make decisions of edits; one that would have no effect is a problem of its file, which then stays."""
    taken: list[tuple[HandEdit, Taken]] = []
    refused: list[tuple[HandEdit, Refused]] = []
    unknown = [one for one in edits if one.written is None]
    for one in edits:
        if one.written is None:
            continue
        for change in changes(facts_of(one.written), facts_of(one.edited), signature_for(one, content)):
            if isinstance(change, Refused):
                refused.append((one, change))
            elif not any(says_the_same(change.decision, known) for known in decisions):
                taken.append((one, change))
    if taken:
        tried = settle((*decisions, *(change.decision for _, change in taken)))
        reasons = {id(stale.decision): stale.reason for stale in tried.stale}
        refused += [
            (one, Refused(change.place, reasons[id(change.decision)]))
            for one, change in taken
            if id(change.decision) in reasons
        ]
        taken = [(one, change) for one, change in taken if id(change.decision) not in reasons]
    unfinished = {one.name for one, _ in refused} | {one.name for one in unknown}
    return TakenOver(
        decisions=tuple(change.decision for _, change in taken),
        files=frozenset(one.name for one in edits if one.edited != one.written) - unfinished,
        problems=(
            *(kept_as_it_is(one.name, content, "what was there before is not known") for one in unknown),
            *(
                kept_as_it_is(one.name, content, change.reason, line=line_of(one.text, change.place))
                for one, change in refused
            ),
        ),
    )


def _redactions_of_nobody(redactor: Redactor, articles: Sequence[Article]) -> Iterator[Stale]:
    for redaction in redactor.decisions:
        if not any(redactor.applies_to(redaction, article) for article in articles):
            yield Stale(redaction, f"no article has one of the names of {redaction.label!r}")


def edit(
    found: Sequence[tuple[Article, ArticleFacts]],
    decisions: Sequence[Decision],
    *,
    redactor: Redactor,
    previous: FactBase,
    seen: Seen,
    memo: Memo | None = None,
) -> Curated:
    """The fact base of some articles after the editors; withdrawn articles say nothing in it.

    `seen` is what the last run kept of what the editors had seen.
    """
    seen = redactor.seen(seen)
    previous = with_seen(redactor.previous(previous), seen)
    decided = [redactor.decision(decision) for decision in decisions]
    merged = partial(
        merge,
        apart=apart(decided, seen),
        together=together(decided),
        parted=parted(decided),
        memo=memo or Memo(),
    )
    withdrawn = [article for article, _ in found if withdrawal_of(article)]
    before = merged(found, previous=previous)
    base = before
    if withdrawn:
        base = merged([pair for pair in found if not withdrawal_of(pair[0])], previous=before)
    curated = curate(base, decided, previous=previous, seen=seen)
    made = {id(one): decision for one, decision in zip(decided, decisions, strict=True)}
    curated = replace(
        curated,
        stale=tuple(
            replace(one, decision=made[id(one.decision)], shown=one.decision) for one in curated.stale
        ),
        differences=tuple(replace(one, made=made[id(one.decision)]) for one in curated.differences),
    )
    if withdrawn:
        base = with_withdrawals(curated.base, before=before, withdrawn=withdrawn, previous=previous)
        return replace(curated, base=base)
    return curated


def extract_all(
    articles: Sequence[Article],
    *,
    cache: Path,
    known: dict[str, ArticleFacts] | None = None,
    track: Track = untracked,
) -> tuple[dict[str, ArticleFacts], list[LembarError]]:
    """What each article says, by its id, and why others could not be read.

    Read anew is only what is neither known to this process, by key, nor in the cache on disk; what was
    read is known afterwards.
    """
    known = {} if known is None else known
    keys = {article.id: _key(article) for article in articles}
    facts = {
        article: stored for article, key in keys.items() if (stored := known.get(key) or _cached(cache, key))
    }
    new = [article for article in articles if article.id not in facts]
    errors = []
    for found in track(_extracted(new), "Membaca artikel", len(new)):
        if isinstance(found, LembarError):
            errors.append(found)
            continue
        _keep(cache, keys[found.article], found)
        facts[found.article] = found
    current = set(keys.values())
    for path in cache.glob("*.json"):
        if path.stem not in current:
            path.unlink()
    known.clear()
    known.update((keys[article], found) for article, found in facts.items())
    return facts, errors


def _extracted(articles: Sequence[Article]) -> Iterator[ArticleFacts | LembarError]:
    if len(articles) < _WORTH_A_POOL:
        yield from map(_extract_one, articles)
        return
    with ProcessPoolExecutor(cpu_count(), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_extract_one, articles, chunksize=8)


def _extract_one(article: Article) -> ArticleFacts | LembarError:
    from generator.extraction import extract  # noqa: PLC0415  (spaCy takes a second to load)
    from generator.language import load_pack  # noqa: PLC0415

    try:
        return extract(article, load_pack(article.language))
    except LanguageError as error:
        return LanguageError(error.problem, file=article.file, remedy=error.remedy)


def _cache_of(content: Path) -> Path:
    return content.resolve().parent / ".lembar" / "facts"


def _cached(cache: Path, key: str) -> ArticleFacts | None:
    path = cache / f"{key}.json"
    try:
        return ArticleFacts.model_validate_json(path.read_bytes()) if path.is_file() else None
    except ValidationError:
        # Whatever spoiled the file, it only saved time: the article is read again.
        return None


def keep_facts(content: Path, article: Article, facts: ArticleFacts) -> None:
    """Put into the cache what an article says, as found elsewhere: on a cluster, or made up."""
    _keep(_cache_of(content), _key(article), facts)


def _keep(cache: Path, key: str, facts: ArticleFacts) -> None:
    write_atomically(cache / f"{key}.json", facts.model_dump_json(exclude_defaults=True))


def _key(article: Article) -> str:
    words = article.model_dump_json() + checksum_of_code("facts", "articles", "language", "extraction")
    return hashlib.sha256(words.encode()).hexdigest()
