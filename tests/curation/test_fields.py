"""A place below a fact has one name, and the name leads back to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.curation import FieldPath, name_of
from generator.facts import Alias, Figure, Participant, Quote, Role

QUOTE = Quote(article="a", start=0, end=2, exact="ya")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("type", FieldPath("type")),
        ("date.value", FieldPath("date", None, ("value",))),
        ("aliases[Dr. Budi, S.H.]", FieldPath("aliases", "Dr. Budi, S.H.")),
        ("roles[r-43ac7d].standing", FieldPath("roles", "r-43ac7d", ("standing",))),
        ("legal_statuses[l-1]", FieldPath("legal_statuses", "l-1")),
    ],
)
def test_a_path_is_read_and_written(text: str, path: FieldPath) -> None:
    assert FieldPath.parse(text) == path
    assert str(path) == text


@pytest.mark.parametrize("text", ["", "Type", "roles[", "roles[]", "a..b", "roles[a][b]", "roles[a]b", "a b"])
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no path"):
        FieldPath.parse(text)


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"]), min_size=1).filter(
        str.strip
    )
)
def test_whatever_an_alias_is_called_a_path_can_name_it(name: str) -> None:
    path = FieldPath("aliases", name_of(Alias(name=name, quotes=(QUOTE,))))
    assert FieldPath.parse(str(path)) == path


def test_items_are_named_by_what_tells_them_apart() -> None:
    assert name_of(Role(id="r-1", title="ketua", quotes=(QUOTE,))) == "r-1"
    assert name_of(Participant(actor="iran", text="Iran", quote=QUOTE)) == "iran"
    assert name_of(Participant(text="tiga orang", quote=QUOTE)) == "tiga orang"
    assert name_of(Figure(kind="killed", min=3, text="tiga orang", quote=QUOTE)) == "killed tiga orang"
    assert name_of("iran") == "iran"
