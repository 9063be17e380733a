"""Marks nest or are cut, and the text between them stays as it is."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.site.marking import Mark, marked

spans = st.lists(
    st.tuples(st.integers(0, 11), st.integers(1, 12)).filter(lambda span: span[0] < span[1]),
    max_size=6,
    unique=True,
)


def marks(places: list[tuple[int, int]]) -> list[Mark]:
    return [Mark(start, end, "span", "q", f"q-{start}-{end}") for start, end in places]


@given(st.text(min_size=12, max_size=12), spans)
def test_without_its_elements_the_html_says_the_text(text: str, places: list[tuple[int, int]]) -> None:
    made = str(marked(text, marks(places)))
    assert html.unescape(re.sub(r"<span[^>]*>|</span>", "", made)) == text


@given(spans)
def test_every_mark_has_its_id_once_and_its_pieces_say_its_words(places: list[tuple[int, int]]) -> None:
    text = "abcdefghijkl"
    made = str(marked(text, marks(places)))
    for start, end in places:
        anchor = f"q-{start}-{end}"
        assert made.count(f'id="{anchor}"') == 1
        assert _words_of(made, anchor) == text[start:end]


def _words_of(made: str, anchor: str) -> str:
    """The letters that stand inside pieces of one mark."""
    words, stack = "", []
    for piece in re.findall(r"<span[^>]*>|</span>|[a-z]", made):
        if piece.startswith("<span"):
            stack.append(f'id="{anchor}"' in piece or f'data-quote="{anchor}"' in piece)
        elif piece == "</span>":
            stack.pop()
        elif any(stack):
            words += piece
    return words


def test_what_looks_like_html_is_text() -> None:
    made = marked("a <b> & c", [Mark(2, 5, "em", "x")])
    assert str(made) == 'a <em class="x">&lt;b&gt;</em> &amp; c'


def test_a_paragraph_shows_only_its_part_of_a_mark() -> None:
    made = marked("satu dua", [Mark(0, 8, "span", "q", "q-0-8")], start=5)
    assert str(made) == '<span class="q" data-quote="q-0-8">dua</span>'
