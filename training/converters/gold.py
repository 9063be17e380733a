"""The annotated articles: names of actors are entities, other capitals are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from training.annotated import Annotated

LABELS = {"person": "PER", "organization": "ORG", "country": "LOC"}


def read_gold(items: Iterable[Annotated]) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Each article as text with the places of its actors' names and aliases."""
    for item in items:
        labels = {
            name: LABELS[actor["kind"]]
            for actor in item.gold["actors"]
            for name in (actor["name"], *actor["aliases"])
            if name[:1].isupper()
        }
        yield item.article.text, list(_places(item.article.text, labels))


def _places(text: str, labels: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    if not labels:
        return
    names = "|".join(re.escape(name) for name in sorted(labels, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text):
        yield match.start(), match.end(), labels[match[0]]
