"""The article with which the project began."""

from __future__ import annotations

import json

import pytest

from generator.articles import read_article
from generator.extraction import extract
from generator.facts import Article, ArticleFacts
from generator.language import load_pack
from tests.support import SHARED

SEED = SHARED / "seed"
ACTORS = {
    "Rusia": "country",
    "Iran": "country",
    "Amerika Serikat": "country",
    "dewan keamanan nasional AS": "organization",
    "John Kirby": "person",
    "Ukraina": "country",
    "Inggris": "country",
    "James Cleverly": "person",
    "Volodymyr Zelensky": "person",
}


@pytest.fixture(scope="module")
def seed() -> tuple[Article, ArticleFacts]:
    path = SEED / "article.txt"
    if not path.is_file():
        pytest.skip(f"{path} is not here: the article is not ours to publish")
    article = read_article(path, content=path.parent)
    return article, extract(article, load_pack("id"))


def test_publisher_day_and_upstream_are_read_from_the_text(seed: tuple[Article, ArticleFacts]) -> None:
    article, _ = seed
    assert (article.publisher, str(article.published), article.via) == (
        "Liputan6.com",
        "2022-12-10",
        ("BBC",),
    )


def test_all_nine_actors_are_found_with_their_kind(seed: tuple[Article, ArticleFacts]) -> None:
    _, facts = seed
    assert {actor.name.exact: actor.kind for actor in facts.actors} == ACTORS


def test_acronym_and_surname_are_aliases(seed: tuple[Article, ArticleFacts]) -> None:
    aliases = {actor.name.exact: {span.exact for span in actor.aliases} for actor in seed[1].actors}
    assert aliases["Amerika Serikat"] == {"AS"}
    assert aliases["John Kirby"] == {"Kirby"}


def test_roles_are_those_of_the_article(seed: tuple[Article, ArticleFacts]) -> None:
    roles = {
        actor.name.exact: [role.title.exact for role in actor.roles]
        for actor in seed[1].actors
        if actor.kind == "person"
    }
    assert roles == {
        "John Kirby": ["juru bicara dewan keamanan nasional AS"],
        "James Cleverly": ["Menteri Luar Negeri Inggris"],
        "Volodymyr Zelensky": ["Presiden Ukraina"],
    }


def test_the_attack_of_17_october_killed_at_least_eight(seed: tuple[Article, ArticleFacts]) -> None:
    attacks = [event for event in seed[1].events if event.date and event.date.value == "2022-10-17"]
    assert [(figure.kind, figure.min, figure.max) for event in attacks for figure in event.figures] == [
        ("killed", 8, None)
    ]


def test_iran_denies_and_admits_what_ukraine_asserts_and_zelensky_rejects_the_denial(
    seed: tuple[Article, ArticleFacts],
) -> None:
    facts = seed[1]

    def speaker(statement: int) -> str:
        return facts.actors[facts.statements[statement].speaker].name.exact

    (supply,) = [
        event for event in facts.events if any(position.stance == "admits" for position in event.positions)
    ]
    stances = {(speaker(position.statement), position.stance) for position in supply.positions}
    assert {("Iran", "denies"), ("Iran", "admits"), ("Ukraina", "asserts")} <= stances
    (rejection,) = [
        position for position in supply.positions if speaker(position.statement) == "Volodymyr Zelensky"
    ]
    assert facts.statements[rejection.answers].act == "deny"
    assert facts.statements[rejection.statement].act == "reject"


def test_the_statements_of_the_gold_are_found_with_their_speakers(seed: tuple[Article, ArticleFacts]) -> None:
    article, facts = seed
    gold = json.loads((SEED / "gold.jsonl").read_text(encoding="utf-8"))["statements"]
    said = [
        (span.exact, facts.actors[statement.speaker].name.exact)
        for statement in facts.statements
        if statement.speaker is not None
        for span in statement.content
    ]
    right = [
        statement["content"]
        for statement in gold
        if any(
            speaker == statement["speaker"]
            and statement["content"].rstrip(",.").startswith(content.rstrip(",.")[:40])
            for content, speaker in said
        )
    ]
    assert len(gold) == 21
    assert len(right) == 21
    assert all(content in article.text for content, _ in said)
