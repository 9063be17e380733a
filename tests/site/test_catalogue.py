"""The catalogue gives facts in the orders that pages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.catalogue import Catalogue
from generator.store import read_factbase


@pytest.fixture
def catalogue(generated: Path) -> Catalogue:
    return Catalogue(read_factbase(generated))


def test_whoever_said_and_did_most_leads(catalogue: Catalogue) -> None:
    weights = [len(actor.statements) + len(catalogue.events_of(actor)) for actor in catalogue.leading()]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) == len(catalogue.actors)
    assert weights[0] > 0


def test_events_and_articles_come_newest_first(catalogue: Catalogue) -> None:
    days = [
        event.date.value if event.date else str(catalogue.first_reported(event))
        for event in catalogue.events_by_date()
    ]
    assert days == sorted(days, reverse=True)
    assert [article.id for article in catalogue.articles_by_date()] == ["dua", "satu"]
    assert len(days) == len(catalogue.events)


def test_an_article_knows_what_it_says(catalogue: Catalogue) -> None:
    article = catalogue.articles["satu"]
    said = catalogue.said_in(article)
    assert said
    assert all(source.quote.article == "satu" and source in one.sources for one, source in said)
    assert [source.quote.start for _, source in said] == sorted(source.quote.start for _, source in said)
    assert {actor.name for actor in catalogue.actors_in(article)} >= {"Budi Hartono", "Rini Wulandari"}
    quotes = catalogue.quotes_in(article)
    assert quotes == sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    assert all(quote.holds_in(article.text) for quote in quotes)


def test_a_merged_statement_is_in_both_articles(catalogue: Catalogue) -> None:
    both = {one.id for one, _ in catalogue.said_in(catalogue.articles["satu"])} & {
        one.id for one, _ in catalogue.said_in(catalogue.articles["dua"])
    }
    assert len(both) == 1
