"""Annotated articles, from three places, in one form: the annotation guide's.

- `GOLD/train.*`: annotated articles that are not ours to publish.
- `training/annotations/`: our own annotation of the raw articles in `CORPUS`, as offsets in code points,
  so that nothing of their texts is here.
- `training/articles/`: articles that we wrote, with their annotation.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.articles import read_jsonl
from generator.facts import Article

HERE = Path(__file__).parent
Span = tuple[int, int]


@dataclass(frozen=True)
class Annotated:
    """An article with what the annotators found in it."""

    article: Article
    gold: dict[str, Any]

    def places(self, key: str, field: str) -> list[Span]:
        """Where a verbatim field of each entry stands: the first place, or the next where it recurs."""
        seen: Counter[str] = Counter()
        return [_place(self.article.text, item[field], seen) for item in self.gold[key]]


def annotated(gold: Path, corpus: Path, work: Path) -> list[Annotated]:
    """Every annotated article that may be trained on. `work` is a folder for what lies between."""
    found = of_gold(gold, "train", work)
    raw = {item["id"]: item for item in _lines(corpus / "detik-400.jsonl")}
    ours = [
        (raw[entry["id"]], with_words(entry, raw[entry["id"]]["text"]))
        for path in sorted((HERE / "annotations").glob("*.jsonl"))
        for entry in _lines(path)
    ]
    found += _articles(ours, work / "annotations.jsonl")
    for path in sorted((HERE / "articles").glob("*.articles.json")):
        items = {item["id"]: item for item in json.loads(path.read_text(encoding="utf-8"))}
        entries = _lines(path.with_name(path.name.replace(".articles.json", ".gold.jsonl")))
        found += _articles([(items[entry["id"]], entry) for entry in entries], work / f"{path.stem}.jsonl")
    return found


def of_gold(gold: Path, name: str, work: Path) -> list[Annotated]:
    """The annotated articles of one part of the gold."""
    items = json.loads((gold / f"{name}.articles.json").read_text(encoding="utf-8"))
    by_id = {item["id"]: item for item in items}
    entries = _lines(gold / f"{name}.gold.jsonl")
    return _articles([(by_id[entry["id"]], entry) for entry in entries], work / f"{name}.jsonl")


def _articles(pairs: list[tuple[dict[str, Any], dict[str, Any]]], path: Path) -> list[Annotated]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "".join(json.dumps(item, ensure_ascii=False) + "\n" for item, _ in pairs), encoding="utf-8"
    )
    return [Annotated(article, entry) for article, (_, entry) in zip(read_jsonl(path), pairs, strict=True)]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def without_words(entry: dict[str, Any], text: str) -> dict[str, Any]:
    """An annotation with offsets in the place of the article's words."""
    names = [actor["name"] for actor in entry["actors"]]

    def who(name: str | None) -> int | list[int] | None:
        return names.index(name) if name in names else _offsets(text, name)

    return {
        "id": entry["id"],
        "actors": [
            {
                "kind": actor["kind"],
                "name": _offsets(text, actor["name"]),
                "aliases": [_offsets(text, alias) for alias in actor["aliases"]],
                "roles": [_offsets(text, role) for role in actor["roles"]],
            }
            for actor in entry["actors"]
        ],
        "statements": [
            statement
            | {
                "content": list(place),
                "speaker": who(statement["speaker"]),
                "cue": _offsets(text, statement["cue"], near=place[0]),
            }
            for statement, place in _placed(entry["statements"], "content", text)
        ],
        "events": [
            event
            | {
                "sentence": list(place),
                "trigger": _offsets(text, event["trigger"], near=place[0]),
                "place": _offsets(text, event["place"]),
                "agents": [who(agent) for agent in event["agents"]],
                "targets": [who(target) for target in event["targets"]],
            }
            for event, place in _placed(entry["events"], "sentence", text)
        ],
    }


def with_words(entry: dict[str, Any], text: str) -> dict[str, Any]:
    """An annotation with the words of its article in the place of offsets: undoes `without_words`."""
    names = [_words(text, actor["name"]) for actor in entry["actors"]]

    def who(place: int | list[int] | None) -> str | None:
        return names[place] if isinstance(place, int) else _words(text, place)

    return {
        "id": entry["id"],
        "actors": [
            actor
            | {
                "name": name,
                "aliases": [_words(text, alias) for alias in actor["aliases"]],
                "roles": [_words(text, role) for role in actor["roles"]],
            }
            for actor, name in zip(entry["actors"], names, strict=True)
        ],
        "statements": [
            statement
            | {
                "content": _words(text, statement["content"]),
                "speaker": who(statement["speaker"]),
                "cue": _words(text, statement["cue"]),
            }
            for statement in entry["statements"]
        ],
        "events": [
            event
            | {
                "sentence": _words(text, event["sentence"]),
                "trigger": _words(text, event["trigger"]),
                "place": _words(text, event["place"]),
                "agents": [who(agent) for agent in event["agents"]],
                "targets": [who(target) for target in event["targets"]],
            }
            for event in entry["events"]
        ],
    }


def _placed(items: list[dict[str, Any]], field: str, text: str) -> Iterator[tuple[dict[str, Any], Span]]:
    seen: Counter[str] = Counter()
    for item in items:
        yield item, _place(text, item[field], seen)


def _place(text: str, words: str, seen: Counter[str]) -> Span:
    at = -1
    for _ in range(seen[words] + 1):
        following = text.find(words, at + 1)
        at = at if following < 0 else following
    seen[words] += 1
    return at, at + len(words)


def _offsets(text: str, words: str | None, *, near: int = 0) -> list[int] | None:
    """The first place of some words at or behind an offset, or else the first of all."""
    if words is None:
        return None
    at = text.find(words, near)
    at = at if at >= 0 else text.index(words)
    return [at, at + len(words)]


def _words(text: str, place: list[int] | None) -> str | None:
    return None if place is None else text[place[0] : place[1]]
