"""Front matter says what an article is, and a mistake in it is named with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.articles.front_matter import split_front_matter
from generator.errors import ArticleError

FILE = Path("a.md")


def test_every_field_is_read() -> None:
    matter, body = split_front_matter(
        "---\ntitle: 'A: B'\npublisher: Harian\nurl: https://contoh.example/a?b=1\npublished: 2022-10-17T08:00:00+07:00\n"
        "authors: [Ani, Budi]\nvia: BBC\nlanguage: id\nnotices:\n- kind: ralat\n  date: 2022-10-18\n  text: nama keliru\n---\nIsi.\n",
        file=FILE,
    )
    assert (matter.title, matter.publisher, matter.published) == ("A: B", "Harian", date(2022, 10, 17))
    assert (matter.authors, matter.via, matter.notices[0].kind) == (("Ani", "Budi"), ("BBC",), "ralat")
    assert body == "Isi.\n"


def test_a_text_without_front_matter_is_all_body() -> None:
    matter, body = split_front_matter("Isi saja.", file=FILE)
    assert (matter.title, body) == (None, "Isi saja.")


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("---\ntitle: A\nIsi", "never closed", 1),
        ("---\ntitle: [A\n---\n", "broken YAML", 3),
        ("---\n- A\n---\n", "no list of fields", 2),
        ("---\ntitle: A\njudul: B\n---\n", "unknown field 'judul'", 3),
        ("---\ntitle: A\npublished: kemarin\n---\n", "published", 3),
        ("---\nurl: javascript:alert(1)\n---\n", "url", 2),
        ("---\nurl: 'https://a.example/\" onclick=\"x'\n---\n", "url", 2),
        ("---\ntitle: A\ntitle: B\n---\n", "twice", 3),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, problem: str, line: int) -> None:
    with pytest.raises(ArticleError) as caught:
        split_front_matter(text, file=FILE)
    assert problem in caught.value.problem
    assert caught.value.line == line
