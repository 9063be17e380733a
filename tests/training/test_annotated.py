"""Annotated articles: every word of an annotation is its article's, and offsets lead back to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.annotated import HERE, with_words, without_words

OWN = sorted((HERE / "articles").glob("*.articles.json"))


def articles_of(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Text and annotation of each article that we wrote."""
    texts = {item["id"]: item["text"] for item in json.loads(path.read_text(encoding="utf-8"))}
    lines = path.with_name(path.name.replace(".articles.json", ".gold.jsonl")).read_text(encoding="utf-8")
    return [(texts[entry["id"]], entry) for entry in map(json.loads, lines.splitlines())]


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_every_word_of_an_annotation_stands_in_its_article(path: Path) -> None:
    for text, entry in articles_of(path):
        words = [
            *(name for actor in entry["actors"] for name in (actor["name"], *actor["aliases"])),
            *(role for actor in entry["actors"] for role in actor["roles"]),
            *(statement["content"] for statement in entry["statements"]),
            *(event["sentence"] for event in entry["events"]),
        ]
        assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_offsets_lead_back_to_the_words(path: Path) -> None:
    for text, entry in articles_of(path):
        assert with_words(without_words(entry, text), text) == {
            key: entry[key] for key in ("id", "actors", "statements", "events")
        }


def test_annotations_of_articles_that_are_not_ours_hold_none_of_their_words() -> None:
    allowed = 12
    for path in (HERE / "annotations").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert all(len(word) <= allowed for word in _strings(json.loads(line)))


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [word for item in items for word in _strings(item)]
