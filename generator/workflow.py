"""The whole way from a folder of articles to the YAML of its sheets, in one call.

What one article says depends on the article and on the code and lexicons that read it: it is kept in a
cache under that key, and only what is new is read again. Languages are loaded only where something is
to be read, so that a site whose articles did not change is built without them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
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
    Redactor,
    Stale,
    apart,
    curate,
    read_decisions,
    together,
    with_withdrawals,
    withdrawal_of,
)
from generator.errors import LanguageError, LembarError
from generator.facts import Article, ArticleFacts, FactBase
from generator.files import write_atomically
from generator.kept import checksum_of_code
from generator.store import Memory, Written, read_factbase, read_sheets, write_factbase

T = TypeVar("T")

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


def generate(content: Path, *, memory: Memory | None = None, track: Track = untracked) -> Generated:
    """Read the articles below `content`, merge what they say, apply the editors' decisions, write YAML.

    `memory` is that of an earlier call in this process, where there was one.

    Raises `CurationError` for a decision that cannot be understood: nothing is written then.
    """
    memory = memory or Memory(content)
    articles, unread = read_articles(content, kept=memory.articles)
    facts, unknown = extract_all(articles, cache=_cache_of(content), known=memory.facts, track=track)
    found = [(article, facts[article.id]) for article in articles if article.id in facts]
    return write_sheets(found, content, memory=memory, errors=(*unread, *unknown))


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
    curated = edit([articles.pair(*pair) for pair in found], decisions, articles.redactor, previous=previous)
    written = write_factbase(curated.base, content, memory=memory)
    edited = written.kept_by_hand and not broken
    final = read_factbase(content, memory=memory) if edited else curated.base
    memory.save()
    return Generated(
        base=final,
        written=written,
        errors=(*errors, *broken),
        stale=(*curated.stale, *_redactions_of_nobody(articles.redactor, [article for article, _ in found])),
        differences=curated.differences,
    )


def _redactions_of_nobody(redactor: Redactor, articles: Sequence[Article]) -> Iterator[Stale]:
    for redaction in redactor.decisions:
        if not any(redactor.applies_to(redaction, article) for article in articles):
            yield Stale(redaction, "no article has one of these names")


def edit(
    found: Sequence[tuple[Article, ArticleFacts]],
    decisions: Sequence[Decision],
    redactor: Redactor,
    *,
    previous: FactBase,
) -> Curated:
    """The fact base of some articles after the editors; withdrawn articles say nothing in it."""
    previous = redactor.previous(previous)
    decided = [redactor.decision(decision) for decision in decisions]
    merged = partial(merge, apart=apart(decided), together=together(decided))
    standing = [pair for pair in found if not withdrawal_of(pair[0])]
    if len(standing) == len(found):
        return curate(merged(found, previous=previous), decided, previous=previous)
    before = merged(found, previous=previous)
    curated = curate(merged(standing, previous=before), decided, previous=previous)
    withdrawn = [article for article, _ in found if withdrawal_of(article)]
    base = with_withdrawals(curated.base, before=before, withdrawn=withdrawn, previous=previous)
    return replace(curated, base=base)


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
