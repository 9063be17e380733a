"""A hand edit is told from the machine's own writing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.store.seals import is_untouched, sealed

bodies = st.text(alphabet=st.characters(exclude_characters="\r", exclude_categories=["Cs"]))


@given(bodies)
def test_what_was_sealed_is_untouched_even_with_the_line_ends_of_windows(body: str) -> None:
    assert is_untouched(sealed(body))
    assert is_untouched(sealed(body).replace("\n", "\r\n"))


@given(bodies, bodies)
def test_any_other_body_is_an_edit(body: str, other: str) -> None:
    if body != other:
        assert not is_untouched(sealed(body).removesuffix(body) + other) or not body


def test_a_file_that_was_never_sealed_is_a_persons() -> None:
    assert not is_untouched("id: a\nname: A\n")
    assert not is_untouched("")
