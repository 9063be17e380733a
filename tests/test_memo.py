"""A memo computes nothing twice that is asked for in every run, and keeps nothing that is not."""

from __future__ import annotations

from generator.facts import Span
from generator.memo import Memo


class Counting:
    """A function that tells how often it was called."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, span: Span, words: tuple[str, ...]) -> str | None:
        self.calls += 1
        return span.exact if words else None


def test_what_was_asked_for_is_not_computed_again_also_for_an_equal_argument() -> None:
    memo, function = Memo(), Counting()
    results = {memo(function, Span(start=0, end=2, exact="ya"), ("a",)) for _ in range(3)}
    assert (results, function.calls) == ({"ya"}, 1)


def test_nothing_is_a_result_too() -> None:
    memo, function = Memo(), Counting()
    results = {memo(function, Span(start=0, end=2, exact="ya"), ()) for _ in range(3)}
    assert (results, function.calls) == ({None}, 1)


def test_another_function_and_another_argument_have_other_results() -> None:
    memo = Memo()
    assert memo(min, 1, 2) == 1
    assert memo(max, 1, 2) == 2
    assert memo(max, 1, 3) == 3


def test_a_result_lives_as_long_as_each_run_asks_for_it() -> None:
    memo, function = Memo(), Counting()
    span = Span(start=0, end=2, exact="ya")
    for _ in range(3):
        memo(function, span, ("a",))
        memo.end_run()
    assert function.calls == 1
    memo.end_run()
    memo(function, span, ("a",))
    assert function.calls == 2, "the last run did not ask for it"
