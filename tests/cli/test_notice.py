"""`lembar notice`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.articles import read_articles
from generator.cli import app
from generator.curation import read_notices

runner = CliRunner()
NOTICE = ["--kind", "hak jawab", "--text", "Kami tidak menimbun.", "--date", "2025-03-05"]


def run(content: Path, *arguments: str):
    return runner.invoke(app, ["notice", *arguments, "--content", str(content)])


def test_a_text_article_gets_its_notice_beside_the_decisions(content: Path) -> None:
    result = run(content, "satu", *NOTICE, "--url", "https://contoh.example/hak-jawab")
    assert result.exit_code == 0
    assert f"{content}/curation/notices.yml" in result.stdout
    (notice,) = read_notices(content)["satu"]
    assert (notice.kind, notice.url) == ("hak jawab", "https://contoh.example/hak-jawab")


def test_a_markdown_article_gets_its_notice_in_its_front_matter(content: Path) -> None:
    path = content / "articles" / "tiga.md"
    path.write_text("---\ntitle: Tiga\n---\n\nHarga naik.\n", encoding="utf-8")
    assert run(content, str(path), *NOTICE).exit_code == 0
    articles, _ = read_articles(content)
    assert [article.notices[0].text for article in articles if article.id == "tiga"] == [
        "Kami tidak menimbun."
    ]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["empat", *NOTICE], "no article 'empat'"),
        (["satu", *NOTICE, "--url", "javascript:alert(1)"], "--url is not one"),
        (["satu", *NOTICE[:2], "--text", "", *NOTICE[4:]], "--text is not one"),
        (["satu", "--kind", "gosip", *NOTICE[2:]], "gosip"),
    ],
)
def test_a_notice_that_cannot_be_is_refused(content: Path, arguments: list[str], complaint: str) -> None:
    result = run(content, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert read_notices(content) == {}
