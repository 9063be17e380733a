"""Fragments are written once for all pages of a depth, and differ where the facts or the depths do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts import Quote, Statement, Verification
from generator.site.catalogue import Catalogue
from generator.site.fragments import Fragments
from generator.site.pages import Pages
from generator.site.settings import Settings
from generator.store import read_factbase


@pytest.fixture
def catalogue(generated: Path) -> Catalogue:
    return Catalogue(read_factbase(generated))


@pytest.fixture
def statement(catalogue: Catalogue) -> Statement:
    return catalogue.actors["budi-hartono"].statements[0]


def fragments_at(root: str, catalogue: Catalogue) -> Fragments:
    return Pages(catalogue, Settings(name="x")).fragments_at(root)


def test_what_several_pages_show_is_written_once(catalogue: Catalogue, statement: Statement) -> None:
    facts = fragments_at("../", catalogue)
    assert facts.words(statement) is facts.words(statement)
    quote = statement.sources[0].quote
    again = Quote(**quote.model_dump())
    assert facts.source_line(quote) is facts.source_line(again)
    assert facts.actor_link("budi-hartono") is facts.actor_link("budi-hartono")


def test_a_link_is_seen_from_the_depth_of_the_page(catalogue: Catalogue) -> None:
    for root in ("", "../", "../../"):
        link = fragments_at(root, catalogue).actor_link("budi-hartono")
        assert f'href="{root}aktor/budi-hartono.html"' in link


def test_two_facts_of_one_quote_have_each_its_own_words(catalogue: Catalogue, statement: Statement) -> None:
    facts = fragments_at("../", catalogue)
    (source, *_) = statement.sources
    other = statement.model_copy(
        update={"id": "s-lain", "sources": (source.model_copy(update={"content": (source.quote,)}),)}
    )
    assert facts.words(statement) != facts.words(other)


def test_a_verified_statement_does_not_look_like_one_that_only_the_machine_read(
    catalogue: Catalogue, statement: Statement
) -> None:
    facts = fragments_at("../", catalogue)
    verified = Verification(by="Rina", on=statement.date)
    assert "mesin" in facts.manner(statement)
    assert "Rina" in facts.manner(statement.model_copy(update={"verified": verified}))
