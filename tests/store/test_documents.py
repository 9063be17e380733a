"""Documents are the same bytes on every machine and come back as they were; a mistake is named by line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import StoreError
from generator.facts import Actor, Quote
from generator.store.documents import dump, parse

FILE = Path("aktor.yml")
ACTOR = Actor(
    id="budi",
    name="no: 1 #'\"\n{{ x }}",
    kind="person",
    mentions=(Quote(article="a", start=0, end=6, exact="- ya: "),),
)


def test_what_is_written_comes_back() -> None:
    assert parse(dump(ACTOR), Actor, file=FILE) == ACTOR


def test_empty_fields_are_left_out_and_keys_stand_in_order() -> None:
    keys = [line.partition(":")[0] for line in dump(ACTOR).splitlines() if line[:1].isalpha()]
    assert keys == ["id", "name", "kind", "mentions"]


@pytest.mark.parametrize(
    ("text", "field", "line"),
    [
        ("id: a\nname: A\nkind: company\nmentions: []\n", "kind", 3),
        (
            "id: a\nname: A\nkind: person\nmentions:\n- article: a\n  start: 0\n  end: 5\n  exact: ya\n",
            "mentions.0",
            5,
        ),
        ("id: a\nname: A\nkind: person\nmentions: []\numur: 5\n", "umur", 5),
        ("id: a\n", "name", None),
        ("- a\n", "the document", None),
    ],
)
def test_a_mistake_is_named_with_its_field_and_line(text: str, field: str, line: int | None) -> None:
    with pytest.raises(StoreError) as caught:
        parse(text, Actor, file=FILE)
    assert caught.value.problem.startswith(field)
    assert caught.value.line == line
    assert caught.value.remedy
