"""Articles are told with their notices and without redacted names, the same way in every run."""

from __future__ import annotations

from pathlib import Path

from generator.articles import read_articles
from generator.curation import EditedArticles, add_notice
from generator.facts import ArticleFacts, Notice
from tests.curation.test_decisions import one
from tests.support import NEWS_ONE, put_articles

REDACT = one("redact", names=["Sinta"], label="S")


def test_an_article_without_decisions_is_as_it_was_read(content: Path) -> None:
    edited = EditedArticles(content, [])
    for article in read_articles(content)[0]:
        assert edited.standing(article) == article
        assert edited.pair(article, ArticleFacts(article=article.id))[0] == article
        assert edited.file_of(article.file) == article.file


def test_a_file_with_the_name_is_shown_under_another_and_found_again(content: Path) -> None:
    put_articles(content, sinta_hilang="Sinta hilang.", s_hilang="Kucing hilang.")
    (content / "articles" / "sinta").mkdir()
    (content / "articles" / "sinta" / "berita.txt").write_text("Anak ditemukan.", encoding="utf-8")
    edited = EditedArticles(content, [REDACT])
    shown = {article.file: edited.standing(article) for article in read_articles(content)[0]}
    assert shown["articles/sinta-hilang.txt"].id == "s-hilang-2"
    assert shown["articles/s-hilang.txt"].id == "s-hilang"
    assert "sinta" not in "".join(article.model_dump_json() for article in shown.values()).casefold()
    assert {edited.file_of(article.file) for article in shown.values()} == set(shown)
    assert len({article.file for article in shown.values()}) == len(shown)


def test_a_notice_beside_the_decisions_comes_with_the_article_and_a_withdrawal_takes_its_text(
    content: Path,
) -> None:
    ralat = Notice(kind="ralat", date="2025-03-04", text="Bukan Sinta.")
    add_notice(content, "satu", ralat)
    add_notice(content, "dua", Notice(kind="pencabutan", date="2025-03-04", text="Palsu."))
    edited = EditedArticles(content, [REDACT])
    dua, satu = (edited.standing(article) for article in read_articles(content)[0])
    assert satu.notices[0].text == "Bukan S."
    assert satu.text == NEWS_ONE.strip()
    assert dua.text == ""
    assert dua.title
