"""A fact is told from another by all that it says, and by nothing else."""

from __future__ import annotations

import copy
import pickle

from generator.facts import Quote, Span

ONE = Quote(article="a", start=0, end=2, exact="ya")
SAME = Quote(article="a", start=0, end=2, exact="ya")


def test_two_that_say_the_same_are_one_key() -> None:
    assert ONE == SAME
    assert {ONE: "found"}[SAME] == "found"


def test_what_says_something_else_or_is_of_another_type_is_another() -> None:
    assert ONE.model_copy(update={"end": 3}) != ONE
    assert Span(start=0, end=2, exact="ya") != ONE
    assert ONE != None  # noqa: E711  (a field that is not there is compared with one that is)
    assert len({ONE, ONE.model_copy(update={"end": 3}), Span(start=0, end=2, exact="ya")}) == 3


def test_a_copy_does_not_keep_the_key_of_what_it_was_made_of() -> None:
    hash(ONE)
    assert {ONE.model_copy(update={"end": 3}): "copy"}.get(ONE) is None
    assert {copy.deepcopy(ONE), pickle.loads(pickle.dumps(ONE)), ONE} == {ONE}
