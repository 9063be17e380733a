"""Markdown becomes prose, and prose becomes Markdown that says the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.articles.markdown import markdown_of, prose_of


def test_marks_go_and_words_stay() -> None:
    title, prose = prose_of(
        "# Judul besar\n\nKata **tebal** dan [tautan](https://a.example).\n\n> kutipan\n\n## Sub\n"
    )
    assert title == "Judul besar"
    assert prose.split("\n") == ["", "Kata tebal dan tautan.", "", "kutipan", "", "Sub"]


def test_snake_case_and_lone_stars_are_no_emphasis() -> None:
    assert prose_of("nama_berkas_ini dan 2 * 3")[1] == "nama_berkas_ini dan 2 * 3"


@given(st.text(alphabet=st.sampled_from('ab \n#>*_[]()!\\"“”é.'), max_size=60))
def test_prose_written_as_markdown_is_read_back_as_it_was(prose: str) -> None:
    assert prose_of(markdown_of(prose)) == (None, prose.strip("\n"))
