"""The catalogue gives facts in the orders that pages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.catalogue import Catalogue
from generator.store import read_factbase


@pytest.fixture
def catalogue(generated: Path) -> Catalogue:
    return Catalogue(read_factbase(generated))


def test_actors_come_by_name_and_speakers_by_how_much_they_said(catalogue: Catalogue) -> None:
    names = [actor.name.casefold() for actor in catalogue.actors_by_name()]
    assert names == sorted(names)
    said = [len(actor.statements) for actor in catalogue.most_quoted()]
    assert said == sorted(said, reverse=True)
    assert min(said) > 0


def test_events_and_articles_come_newest_first(catalogue: Catalogue) -> None:
    days = [
        event.date.value if event.date else str(catalogue.first_reported(event))
        for event in catalogue.events_by_date()
    ]
    assert days == sorted(days, reverse=True)
    assert [article.id for article in catalogue.articles_by_date()] == ["dua", "satu"]
    assert sum(len(events) for _, events in catalogue.events_by_year()) == len(catalogue.events)


def test_an_article_knows_what_it_says(catalogue: Catalogue) -> None:
    article = catalogue.articles["satu"]
    statements = catalogue.statements_in(article)
    assert statements
    assert {actor.name for actor in catalogue.actors_in(article)} >= {"Budi Hartono", "Rini Wulandari"}
    quotes = catalogue.quotes_in(article)
    assert quotes == sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    assert all(quote.holds_in(article.text) for quote in quotes)


def test_a_merged_statement_is_in_both_articles(catalogue: Catalogue) -> None:
    both = {one.id for one in catalogue.statements_in(catalogue.articles["satu"])} & {
        one.id for one in catalogue.statements_in(catalogue.articles["dua"])
    }
    assert len(both) == 1
