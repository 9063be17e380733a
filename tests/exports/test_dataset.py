"""A sheet as JSON says what its YAML says, and of an article never its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.exports.dataset import DataSet, dataset_json, json_schema, published, sheet_json
from generator.facts import FactBase
from generator.store import read_factbase


@pytest.fixture
def base(generated: Path) -> FactBase:
    return read_factbase(generated)


@pytest.mark.parametrize("folder", ["actors", "events"])
def test_the_json_of_a_sheet_says_what_its_yaml_says(generated: Path, base: FactBase, folder: str) -> None:
    sheets = getattr(base, folder)
    assert sheets
    for sheet in sheets:
        written = yaml.safe_load((generated / folder / f"{sheet.id}.yml").read_text(encoding="utf-8"))
        assert json.loads(sheet_json(sheet)) == written


def test_the_whole_collection_comes_back_from_its_json(base: FactBase) -> None:
    dataset = DataSet.model_validate_json(dataset_json(base))
    assert dataset.actors == base.actors
    assert dataset.events == base.events
    assert [article.id for article in dataset.sources] == [article.id for article in base.articles]


def test_every_statement_is_with_its_speaker_or_with_its_article(base: FactBase) -> None:
    dataset = DataSet.model_validate_json(dataset_json(base))
    found = [one.id for sheet in (*dataset.actors, *dataset.sources) for one in sheet.statements]
    assert sorted(found) == sorted(statement.id for statement in base.statements())


def test_the_json_is_of_the_published_schema(base: FactBase) -> None:
    schema = json.loads(json_schema())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(dataset_json(base)))


def test_no_text_of_an_article_is_in_it_beyond_the_quotes(base: FactBase) -> None:
    unquoted = "tidak ada lembar yang mengutip kalimat ini"
    articles = tuple(one.model_copy(update={"text": f"{one.text}\n{unquoted}"}) for one in base.articles)
    assert unquoted not in dataset_json(base.model_copy(update={"articles": articles}))
    assert all("text" not in json.loads(sheet_json(article)) for article in published(base))


def test_an_empty_collection_is_a_data_set_too() -> None:
    assert DataSet.model_validate_json(dataset_json(FactBase())) == DataSet(actors=(), events=(), sources=())
