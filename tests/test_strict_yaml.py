"""YAML is read as people mean it, and what could hide something in it is refused with its line."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.text import clean
from generator.errors import StoreError
from generator.strict_yaml import load_yaml


def load(text: str) -> object:
    return load_yaml(text, file="berkas.yml", error=StoreError)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: 1:30", {"a": "1:30"}),
        ("a: 2022-10-17", {"a": "2022-10-17"}),
        ("a: 12", {"a": 12}),
        ("a: 012", {"a": "012"}),
        ("a: -3.5", {"a": -3.5}),
        ("a: true", {"a": True}),
        ("a: ", {"a": None}),
        ("[1, 'x']", [1, "x"]),
        ("", None),
    ],
)
def test_plain_values_are_what_they_look_like(text: str, value: object) -> None:
    assert load(text) == value


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("a: 1\nb: &x 2", "anchor", 2),
        ("a: &x 1\nb: *x", "anchor", 1),
        ("a: !!python/object:os.system x", "tag", 1),
        ("a: 1\nb: 2\na: 3", "'a' stands twice", 3),
        ("? [1, 2]\n: 3", "no plain text", 1),
        ("a: 1\nb: [1\nc: 2", "broken YAML", 3),
        ("[" * 30 + "]" * 30, "levels", 1),
    ],
)
def test_what_could_hide_something_is_refused_with_its_line(text: str, problem: str, line: int) -> None:
    with pytest.raises(StoreError) as caught:
        load(text)
    assert problem in caught.value.problem
    assert caught.value.line == line


def test_aliases_cannot_unfold_to_millions_of_characters() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(8)
    )
    with pytest.raises(StoreError, match="anchor"):
        load(bomb)


def test_a_file_beyond_all_measure_is_refused() -> None:
    with pytest.raises(StoreError, match="more than"):
        load("a: " + "x" * 5_000_001)


clean_text = st.text().map(clean)
scalars = st.one_of(st.none(), st.booleans(), st.integers(-(10**9), 10**9), clean_text)
documents = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(clean_text, inner, max_size=4)),
    max_leaves=12,
)


@given(documents)
def test_what_is_written_of_clean_text_comes_back(document: object) -> None:
    assert load(yaml.safe_dump(document, allow_unicode=True)) == document


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: !x 1\n", "- " * 30 + "x\n"])
def test_what_is_more_than_one_plain_document_is_refused(text: str) -> None:
    with pytest.raises(StoreError):
        load(text)


def test_a_number_beyond_all_measure_is_told() -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        load("a: " + "9" * 5000)
