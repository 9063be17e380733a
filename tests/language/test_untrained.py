"""Untrained: a language without training data has a rule for each classifier that ours has."""

from __future__ import annotations

import pytest

from generator.language import load_pack
from generator.language.lexicon import pack_folder
from generator.language.untrained import UNTRAINED


@pytest.mark.parametrize("name", sorted(UNTRAINED))
def test_the_rules_have_the_labels_of_the_trained(name: str) -> None:
    assert set(load_pack("id").classifier(name).labels) == set(UNTRAINED[name].labels)


def test_every_trained_classifier_has_a_rule_that_stands_for_it() -> None:
    trained = {path.name.removesuffix(".json.gz") for path in (pack_folder("id") / "classifiers").iterdir()}
    assert trained == set(UNTRAINED)
