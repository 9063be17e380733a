"""The demonstration articles against the gold that was made of them by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.articles import read_articles
from generator.extraction import extract, guide_form
from generator.language import load_pack
from generator.store import check_content, read_factbase

CONTENT = Path(__file__).parents[2] / "content"
QUOTED_BY_THE_PRESS = (
    "kesepakatan kotor",
    "sejumlah terbatas",
    "berbulan-bulan",
    "komponen militer canggih",
    "Rusia berusaha untuk berkolaborasi dengan Iran",
    "Iran telah menjadi pendukung militer utama Rusia",
    "Orang-orang di Ukraina saat ini sebenarnya sekarat",
    "Sebagai imbalannya, Rusia menawarkan dukungan militer",
)


@pytest.fixture(scope="module")
def gold() -> dict[str, dict]:
    lines = (Path(__file__).parent / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {item["id"]: item for item in map(json.loads, lines)}


@pytest.fixture(scope="module")
def found() -> dict[str, dict]:
    articles, errors = read_articles(CONTENT)
    assert errors == []
    return {article.id: guide_form(extract(article, load_pack("id"))) for article in articles}


def test_the_gold_stands_in_the_articles(gold: dict[str, dict]) -> None:
    articles, _ = read_articles(CONTENT)
    assert {article.id for article in articles} == gold.keys()
    for article in articles:
        for item in gold[article.id]["statements"]:
            assert article.text[item["start"] : item["end"]] == item["content"]
        for item in gold[article.id]["events"]:
            assert article.text[item["start"] : item["end"]] == item["sentence"]


def test_most_statements_are_found_with_their_speaker(gold: dict[str, dict], found: dict[str, dict]) -> None:
    right = total = 0
    for id_, item in gold.items():
        aliases = {
            name: {actor["name"], *actor["aliases"]} for actor in item["actors"] for name in (actor["name"],)
        }
        for statement in item["statements"]:
            total += 1
            near = [one for one in found[id_]["statements"] if abs(one["start"] - statement["start"]) <= 12]
            right += any(one["speaker"] in aliases[statement["speaker"]] for one in near)
    assert right / total >= 0.85


def test_most_actors_are_found(gold: dict[str, dict], found: dict[str, dict]) -> None:
    named = [
        bool({actor["name"], *actor["aliases"]} & {one["name"] for one in found[id_]["actors"]})
        for id_, item in gold.items()
        for actor in item["actors"]
    ]
    assert sum(named) / len(named) >= 0.85


def test_only_words_that_the_press_quoted_are_direct_quotes() -> None:
    for article in read_articles(CONTENT)[0]:
        quoted = article.text.split('"')[1::2]
        assert all(words.startswith(QUOTED_BY_THE_PRESS) for words in quoted), article.id


def test_the_yaml_in_the_repository_is_what_the_articles_say() -> None:
    assert check_content(CONTENT) == []


def test_iran_denies_and_admits() -> None:
    iran = next(actor for actor in read_factbase(CONTENT).actors if actor.id == "iran")
    assert {"deny", "admit"} <= {statement.act for statement in iran.statements}
