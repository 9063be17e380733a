"""An actor is a person, a country or an organization."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts import Actor, Quote


def test_no_other_kind_is_known() -> None:
    quote = Quote(article="a", start=0, end=1, exact="A")
    assert Actor(id="a", name="A", kind="person", mentions=(quote,)).roles == ()
    with pytest.raises(ValidationError):
        Actor(id="a", name="A", kind="company", mentions=(quote,))
