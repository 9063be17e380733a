"""Redaction: the name of a person who must not be known is replaced by a label before anything is merged.

What comes out is an article as if it had been printed with the label: every span has its place in the
redacted text, so that `article.text[start:end] == quote` holds there, and no later room sees the name.
A span that cuts a name grows to the whole of the label.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast
from urllib.parse import unquote, urlsplit

from generator.curation.decisions import Decision, Redact
from generator.curation.fields import in_brackets
from generator.curation.seen import Seen
from generator.facts import Article, ArticleFacts, FactBase, Model, Quote, Span
from generator.slugs import slug

M = TypeVar("M", bound=Model)
Sp = TypeVar("Sp", bound=Span)

_BETWEEN = r"[\s\-‐-―_]+"
"""What may stand between the words of a name."""
_CLITIC = r"(?:nya|lah|kah|pun|ku|mu)"
"""Indonesian words that are written at the end of another: "Budinya"."""
_ITS_END = rf"(?={_CLITIC}?(?![^\W\d_]))"
"""What ends a name: no letter comes next, but perhaps a digit, as in "sintalarasati05"."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ITEM = re.compile(r"(?<=\[)[^\[\]]+(?=\])")
_FREE_TEXT = frozenset(
    ["agency", "authors", "found", "name", "place", "publisher", "quote", "speaker_text", "text",
     "title", "trigger", "via", "why", "content", "cue", "value", "by"]
)  # fmt: skip
"""Fields of words. The others are ids, or terms of our own, which a name may look like."""
_IDS = frozenset(
    ["actor", "actors", "answers", "article", "articles", "candidates", "event", "events", "fact", "id",
     "ids", "organization", "others", "previous_ids", "related", "speaker", "statement"]
)  # fmt: skip

_PATHS = frozenset(["field", "saw", "since"])


class Redactor:
    """Replaces names by labels in texts, ids and addresses, and in the facts that are made of them."""

    def __init__(self, decisions: Sequence[Decision]):
        self.decisions = [decision for decision in decisions if isinstance(decision, Redact)]
        labels = {
            unicodedata.normalize("NFC", name): decision.label
            for decision in self.decisions
            for name in decision.names
        }
        names = sorted(labels, key=lambda name: (-len(name), name))
        self._labels = [labels[name] for name in names]
        self._words = _either(_in_words(name) for name in names)
        self._slugs = _either(_in_slug(name) for name in names)

    def __bool__(self) -> bool:
        return bool(self._labels)

    def applies_to(self, redaction: Redact, article: Article) -> bool:
        """Tell whether an article has one of the names in its words, its address or its file's name."""
        own = Redactor([redaction])
        return own._redacted(article) != article or own.id(article.id) != article.id

    def words(self, text: str) -> str:
        """A text with the labels in place of the names."""
        return self._words.sub(self._label, text) if self else text

    def id(self, id_: str) -> str:
        """An id with the labels in place of the names, as a slug."""
        if not self:
            return id_
        return self._slugs.sub(lambda match: slug(self._label(match), fallback="disamarkan"), id_)

    def address(self, url: str | None) -> str | None:
        """A web address; of one with a name in it only the site is left, or nothing."""
        if url is None or not self.names_in(url):
            return url
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}/"
        return None if self.names_in(site) else site

    def names_in(self, url: str) -> bool:
        """Tell whether a web address or a path has one of the names in it, however it is written there."""
        plain = unicodedata.normalize("NFKD", unquote(url)).encode("ascii", "ignore").decode().casefold()
        return bool(self) and bool(self._slugs.search(plain))

    def _label(self, match: re.Match[str]) -> str:
        return self._labels[int(match.lastgroup[1:])] if match.lastgroup else ""

    # -- facts -------------------------------------------------------------------------------------

    def article(self, article: Article, *, id: str, file: str) -> Article:  # noqa: A002
        """The article under an id and a file that do not tell the name."""
        redacted = self._redacted(article)
        sha256 = hashlib.sha256(redacted.text.encode()).hexdigest()
        return redacted.model_copy(update={"id": id, "file": file, "sha256": sha256})

    def _redacted(self, article: Article) -> Article:
        notices = [notice.model_copy(update={"url": self.address(notice.url)}) for notice in article.notices]
        changed = article.model_copy(update={"url": self.address(article.url), "notices": tuple(notices)})
        return self._walk(changed, _Places(self._words, self._labels, article.text), article_text=True)

    def facts(self, facts: ArticleFacts, *, of: Article, id: str) -> ArticleFacts:  # noqa: A002
        """What an article says, at its places in the redacted text; `of` is the article as it was."""
        places = _Places(self._words, self._labels, of.text)
        return self._walk(facts, places).model_copy(update={"article": id})

    def previous(self, base: FactBase) -> FactBase:
        """The sheets of an earlier run, so that what was redacted since is known again under its label."""
        if not self:
            return base
        return base.model_copy(
            update={
                "articles": tuple(self._without_name(article) for article in base.articles),
                "actors": tuple(self._walk(actor, None) for actor in base.actors),
                "events": tuple(self._walk(event, None) for event in base.events),
                "unattributed": tuple(self._walk(one, None) for one in base.unattributed),
            }
        )

    def _without_name(self, article: Article) -> Article:
        """An article of an earlier run, of which nobody knows the text any more."""
        id_ = self.id(article.id)
        file = f"articles/{id_}{PurePosixPath(article.file).suffix}"
        return self._walk(article, None).model_copy(
            update={"id": id_, "file": file if self.names_in(article.file) else article.file}
        )

    def seen(self, seen: Seen) -> Seen:
        """What the editors had seen before, under the labels of today."""
        return self._walk(seen, None) if self else seen

    def decision(self, decision: Decision) -> Decision:
        """A decision about what now stands under the label."""
        return decision if isinstance(decision, Redact) or not self else self._walk(decision, None)

    def _walk(self, model: M, places: _Places | None, *, article_text: bool = False) -> M:
        """A model with every span moved to its new place and every word redacted.

        Without `places` a span stays where it is, and only its words change.
        """
        if isinstance(model, Span):
            return cast("M", self._moved(model, places))
        changes: dict[str, Any] = {}
        for name, value in model:
            if article_text and name in ("id", "file", "url"):
                continue
            if name == "text" and article_text and places is not None:
                changes[name] = places.text
            elif isinstance(value, tuple):
                changes[name] = self._items(name, value, places)
            else:
                changes[name] = self._value(name, value, places)
        return model.model_copy(update=changes)

    def _items(self, name: str, values: tuple[Any, ...], places: _Places | None) -> tuple[Any, ...]:
        if name == "previous_ids":
            return tuple(old for old in values if self.id(old) == old)
        return tuple(self._value(name, value, places) for value in values)

    def _value(self, name: str, value: Any, places: _Places | None) -> Any:
        if isinstance(value, Model):
            return self._walk(value, places)
        if isinstance(value, str) and (name in _IDS or (name == "value" and _SLUG.fullmatch(value))):
            return self.id(value)
        if isinstance(value, str) and name in _PATHS:
            return _ITEM.sub(self._item, value)
        if isinstance(value, str) and name in _FREE_TEXT:
            return self.words(value)
        if isinstance(value, str) and name == "url":
            return self.address(value)
        return value

    def _item(self, match: re.Match[str]) -> str:
        """The name of an item in a path, which is an id or words."""
        item = match[0]
        return self.id(item) if _SLUG.fullmatch(item) else in_brackets(self.words(item))

    def _moved(self, span: Sp, places: _Places | None) -> Sp:
        if places is None:
            exact = self.words(span.exact)
            changes: dict[str, Any] = {"exact": exact, "end": span.start + len(exact)}
        else:
            start, end = places.start(span.start), places.end(span.end)
            changes = {"start": start, "end": end, "exact": places.text[start:end]}
        if isinstance(span, Quote):
            changes["article"] = self.id(span.article)
        return span.model_copy(update=changes)


class _Places:
    """Where each place of a text is after redaction."""

    def __init__(self, names: re.Pattern[str], labels: Sequence[str], text: str):
        self._cuts: list[tuple[int, int, int, int]] = []
        """Start and end of each name, and of the label that stands for it."""
        pieces, at, shift = [], 0, 0
        for match in names.finditer(text) if labels else ():
            label = labels[int(match.lastgroup[1:])] if match.lastgroup else ""
            pieces += [text[at : match.start()], label]
            start = match.start() + shift
            self._cuts.append((match.start(), match.end(), start, start + len(label)))
            at = match.end()
            shift += len(label) - len(match[0])
        self.text = "".join([*pieces, text[at:]])
        self._starts = [cut[0] for cut in self._cuts]

    def start(self, at: int) -> int:
        """Where a span begins that began at `at`."""
        cut = self._cut(at)
        if cut is None:
            return at
        return cut[2] if at < cut[1] else cut[3] + at - cut[1]

    def end(self, at: int) -> int:
        """Where a span ends that ended before `at`."""
        cut = self._cut(at - 1)
        if cut is None:
            return at
        return cut[3] if at <= cut[1] else cut[3] + at - cut[1]

    def _cut(self, at: int) -> tuple[int, int, int, int] | None:
        """The last name that begins at or before a place."""
        index = bisect_right(self._starts, at) - 1
        return self._cuts[index] if index >= 0 else None


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    alternatives = [f"(?P<n{number}>{pattern})" for number, pattern in enumerate(patterns)]
    return re.compile("|".join(alternatives) or r"(?!)", re.IGNORECASE)


def _in_words(name: str) -> str:
    """A name in a text; several words of it also in one, as people call themselves on the web."""
    words = [re.escape(word) for word in re.split(_BETWEEN, name) if word]
    return rf"(?<![^\W\d_]){f'(?:{_BETWEEN})?'.join(words)}{_ITS_END}"


def _in_slug(name: str) -> str:
    words = slug(name, fallback="-").split("-")
    return rf"(?<![a-z]){'[^a-z0-9]*'.join(map(re.escape, words))}(?={_CLITIC}?(?![a-z]))"
