"""The feed tells the newest first, and of each what, by whom and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts import FactBase
from generator.site.catalogue import Catalogue
from generator.site.feeds import MOST, newest
from generator.site.wording import Wording
from generator.store import read_factbase


@pytest.fixture
def base(generated: Path) -> FactBase:
    base = read_factbase(generated)
    articles = tuple(
        article.model_copy(update={"publisher": f"Harian {article.id}"}) for article in base.articles
    )
    return base.model_copy(update={"articles": articles})


def test_events_and_statements_come_by_the_day_of_their_newest_article(base: FactBase) -> None:
    entries = newest(Catalogue(base), Wording("id")).entries
    days = [entry.updated for entry in entries]
    assert days == sorted(days, reverse=True)
    assert len(entries) == len(base.events) + sum(1 for _ in base.statements())


def test_a_statement_is_told_with_its_speaker_act_quote_and_outlet(base: FactBase) -> None:
    entries = newest(Catalogue(base), Wording("id")).entries
    entry = next(entry for entry in entries if entry.summary.startswith('"Stok beras cukup'))
    assert entry.title == "Budi Hartono: menyatakan"
    assert entry.address.startswith("aktor/budi-hartono.html#s-")
    assert set(entry.author.split(", ")) == {"Harian satu", "Harian dua"}


def test_what_no_dated_article_tells_of_is_not_in_it(base: FactBase) -> None:
    undated = tuple(article.model_copy(update={"published": None}) for article in base.articles)
    assert newest(Catalogue(base.model_copy(update={"articles": undated})), Wording("id")).entries == []


def test_it_has_an_end(base: FactBase) -> None:
    event = base.events[0]
    many = tuple(event.model_copy(update={"id": f"e-{at}"}) for at in range(MOST + 1))
    feed = newest(Catalogue(base.model_copy(update={"events": many})), Wording("id"))
    assert len(feed.entries) == MOST
