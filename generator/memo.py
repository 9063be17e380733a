"""A memo: what pure functions gave for what they were given, so that a second run computes only what is new.

A function that is asked through a memo may look at nothing but what it is given, and what it gives must not
be changed. Then a run with a memo and one without are the same run: there is no other way to the result.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, TypeVarTuple

Given = TypeVarTuple("Given")
Result = TypeVar("Result")

_UNKNOWN = object()


class Memo:
    """Results by function and arguments, as long as each run asks for them."""

    def __init__(self) -> None:
        self._of_this_run: dict[Hashable, object] = {}
        self._of_the_last: dict[Hashable, object] = {}

    def __call__(self, function: Callable[[*Given], Result], *given: *Given) -> Result:
        """What a function gives: as it is known, or computed now."""
        key = (function, given)
        result = self._of_this_run.get(key, _UNKNOWN)
        if result is _UNKNOWN:
            result = self._of_the_last.pop(key, _UNKNOWN)
            if result is _UNKNOWN:
                result = function(*given)
            self._of_this_run[key] = result
        return result  # type: ignore[return-value]

    def end_run(self) -> None:
        """Forget what this run did not ask for."""
        self._of_the_last, self._of_this_run = self._of_this_run, {}
