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


@pytest.mark.parametrize("name", ["../x", "a/b", "A", "a b", "", "a--b", "a\n", "x" * 201])
def test_an_id_that_is_no_slug_is_refused_also_as_a_previous_one(name: str) -> None:
    quote = Quote(article="a", start=0, end=1, exact="A")
    with pytest.raises(ValidationError):
        Actor(id=name, name="A", kind="person", mentions=(quote,))
    with pytest.raises(ValidationError):
        Actor(id="a", previous_ids=(name,), name="A", kind="person", mentions=(quote,))
