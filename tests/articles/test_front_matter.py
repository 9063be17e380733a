"""Front matter says what an article is, and a mistake in it is named with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.articles.front_matter import split_front_matter, with_notice
from generator.errors import ArticleError
from generator.facts import Notice

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


NOTICE = Notice(kind="ralat", date="2025-03-04", text="Usianya: 17 #", url=None)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A  # judul\n---\n\nIsi.\n", "---\ntitle: A  # judul\nnotices:\n{}---\n\nIsi.\n"),
        ("Isi.\n", "---\nnotices:\n{}---\nIsi.\n"),
        (
            "---\nnotices:\n- kind: koreksi\n  date: 2025-01-01\n  text: >\n    satu\n\n    dua\n# nanti\nvia: BBC\n---\nIsi.\n",
            None,
        ),
        ("---\nnotices:\n  - kind: koreksi\n    date: 2025-01-01\n    text: ya\nvia: BBC\n---\nIsi.\n", None),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_notice_is_put_in_and_every_other_line_stays(
    before: str, after: str | None, newline: str, mark: bytes
) -> None:
    raw = mark + before.replace("\n", newline).encode()
    result = with_notice(raw, NOTICE, file=FILE)
    lines = result.removeprefix(mark).decode().split(newline)
    assert result.startswith(mark)
    left = list(lines)
    for line in before.split("\n"):
        left.remove(line)
    assert {line.strip().partition(":")[0].lstrip("- ") for line in left} <= {
        "", "notices", "kind", "date", "text",
    }  # fmt: skip
    if after:
        item = "- kind: ralat\n  date: '2025-03-04'\n  text: 'Usianya: 17 #'\n"
        assert "\n".join(lines) == after.replace("{}", item)
    matter, body = split_front_matter("\n".join(lines), file=FILE)
    assert matter.notices[-1] == NOTICE
    assert body.strip() == "Isi."


def test_front_matter_that_can_take_no_notice_is_named_and_stays() -> None:
    raw = b"---\nnotices: [{kind: ralat, date: 2025-01-01, text: ya}]\n---\nIsi.\n"
    with pytest.raises(ArticleError, match="no notice can be put"):
        with_notice(raw, NOTICE, file=FILE)
