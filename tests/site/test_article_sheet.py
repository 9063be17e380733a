"""An article's text is marked, and where only quotes are published no other word of it is there."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from generator.facts import Actor, FactBase, Quote
from generator.site.article_sheet import ArticleSheet, emphasised
from generator.site.catalogue import Catalogue
from generator.store import read_factbase
from tests.support import article_of


@pytest.fixture
def catalogue(generated: Path) -> Catalogue:
    return Catalogue(read_factbase(generated))


def text_of(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def test_the_whole_text_is_shown_with_statements_and_actors_marked(catalogue: Catalogue) -> None:
    article = catalogue.articles["satu"]
    shown = [markup for _, markup in ArticleSheet(catalogue, article).paragraphs("../")]
    assert [text_of(one) for one in shown] == [line for line in article.text.split("\n") if line.strip()]
    page = "".join(shown)
    assert '<a class="lf-named" href="../aktor/budi-hartono.html">' in page
    assert "lf-q--said lf-act--deny" in page


def test_only_quotes_are_shown_where_only_quotes_may_be(catalogue: Catalogue) -> None:
    for article in catalogue.articles.values():
        quoted = {at for quote in catalogue.quotes_in(article) for at in range(quote.start, quote.end)}
        sheet = ArticleSheet(catalogue, article, publish_text="quotes")
        shown = "[…]".join(text_of(markup) for _, markup in sheet.paragraphs(""))
        pieces = [piece.strip() for piece in shown.split("[…]") if piece.strip()]
        assert pieces
        for piece in pieces:
            places = [match.start() for match in re.finditer(re.escape(piece), article.text)]
            assert any(quoted.issuperset(range(at, at + len(piece))) for at in places), piece


def test_what_is_left_out_inside_a_paragraph_leaves_a_mark() -> None:
    text = "Gempa terjadi. Warga panik. Bantuan datang."
    article = article_of(text)
    quote = Quote(article=article.id, start=15, end=27, exact="Warga panik.")
    actor = Actor(id="warga", name="Warga", kind="organization", mentions=(quote,))
    sheet = ArticleSheet(
        Catalogue(FactBase(articles=(article,), actors=(actor,))), article, publish_text="quotes"
    )
    ((_, markup),) = sheet.paragraphs("")
    assert text_of(markup) == "[…] Warga panik. […]"


def test_of_an_article_that_nobody_quotes_nothing_is_shown() -> None:
    article = article_of("Gempa terjadi.")
    assert (
        list(
            ArticleSheet(Catalogue(FactBase(articles=(article,))), article, publish_text="quotes").paragraphs(
                ""
            )
        )
        == []
    )


def test_a_statement_shows_its_cue_and_what_was_said(catalogue: Catalogue) -> None:
    statement = catalogue.actors["budi-hartono"].statements[0]
    source = statement.sources[0]
    markup = str(emphasised(source))
    assert text_of(markup) == source.quote.exact
    assert '<span class="lf-said">' in markup
