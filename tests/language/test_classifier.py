"""Classifiers: probabilities from named features, the same bytes for the same weights."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import LanguageError
from generator.language import Classifier

TWO = Classifier(labels=("yes", "no"), bias=(0.0, 1.0), weights={"red": {0: 3.0}, "blue": {0: -1.0, 1: 0.5}})


def test_features_raise_the_labels_that_they_speak_for() -> None:
    assert TWO.probabilities(["red"])["yes"] > 0.8
    assert TWO.probabilities(["blue"])["no"] > 0.9


def test_a_feature_that_it_does_not_know_says_nothing() -> None:
    assert TWO.probabilities(["green"]) == TWO.probabilities([])


@given(st.lists(st.sampled_from(["red", "blue", "green"])))
def test_probabilities_add_up_to_one(features: list[str]) -> None:
    shares = TWO.probabilities(features)
    assert sum(shares.values()) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in shares.values())


def test_what_is_written_is_read_back_and_has_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json.gz", tmp_path / "other.json.gz"
    TWO.to_disk(one)
    Classifier.from_disk(one).to_disk(other)
    assert Classifier.from_disk(one) == TWO
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("content", [b"", b"no gzip", None])
def test_a_file_that_is_none_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "broken.json.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LanguageError, match=r"broken\.json\.gz"):
        Classifier.from_disk(path)
