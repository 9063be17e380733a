"""Linked data says what the page says, in the terms of schema.org, and cannot end its element."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import (
    Act,
    Actor,
    Article,
    FactBase,
    LegalStatus,
    Mode,
    Notice,
    Statement,
    StatementSource,
)
from generator.site.catalogue import Catalogue
from generator.site.linked_data import MOST, Node, nodes_of, script_of, site_node
from generator.store import read_factbase
from tests.support import article_of, quote_in, span_in


def link(address: str) -> str:
    return f"https://fakta.example/{address}"


def said(
    *articles: Article, words: str, mode: Mode = "direct", act: Act = "state", id_: str = "s-1"
) -> Statement:
    return Statement(
        id=id_,
        speaker="iran",
        mode=mode,
        act=act,
        date=articles[0].published,
        sieve="name",
        sources=tuple(
            StatementSource(quote=quote_in(article, article.text), content=(span_in(article, words),))
            for article in articles
        ),
    )


def nodes_about_iran(
    *articles: Article, statements: tuple[Statement, ...] = (), **fields: object
) -> list[Node]:
    actor = Actor(
        id="iran",
        name="Iran",
        kind="country",
        mentions=(quote_in(articles[0], "Iran"),),
        statements=statements,
        **fields,
    )
    return nodes_of(actor, Catalogue(FactBase(articles=articles, actors=(actor,))), link)


ARTICLE = article_of(
    "Iran membantah mengirim drone.", published=date(2025, 3, 3), url="https://contoh.example/a"
)
LATER = ARTICLE.model_copy(update={"id": "nanti", "published": date(2025, 3, 4)})


def test_words_of_a_person_are_a_quotation_that_is_part_of_its_articles() -> None:
    _, quotation, article = nodes_about_iran(ARTICLE, statements=(said(ARTICLE, words="mengirim drone"),))
    assert quotation == {
        "@type": "Quotation",
        "@id": "https://fakta.example/aktor/iran.html#s-1",
        "text": "mengirim drone",
        "creator": {"@id": "https://fakta.example/aktor/iran.html#actor"},
        "isPartOf": [{"@id": "https://fakta.example/sumber/artikel.html#article"}],
    }
    assert article["url"] == "https://contoh.example/a"
    assert article["@id"] == quotation["isPartOf"][0]["@id"]


def test_a_reported_denial_is_a_claim_with_the_words_that_deny() -> None:
    denial = said(LATER, ARTICLE, words="mengirim drone", mode="indirect", act="deny")
    claim = nodes_about_iran(ARTICLE, LATER, statements=(denial,))[1]
    assert claim["@type"] == "Claim"
    assert claim["text"] == "Iran membantah mengirim drone."
    assert claim["firstAppearance"] == {"@id": "https://fakta.example/sumber/artikel.html#article"}
    assert [one["@id"].rpartition("/")[2] for one in claim["appearance"]] == [
        "artikel.html#article",
        "nanti.html#article",
    ]


@pytest.mark.parametrize("act", ["request", "promise", "threaten", "reject", "support"])
def test_a_reported_request_is_no_claim(act: Act) -> None:
    told = said(ARTICLE, words="mengirim drone", mode="indirect", act=act)
    assert [node["@type"] for node in nodes_about_iran(ARTICLE, statements=(told,))] == ["Country"]


def test_only_the_newest_statements_are_in_the_page() -> None:
    many = tuple(said(ARTICLE, words="drone", id_=f"s-{at}") for at in range(MOST + 5))
    quotations = [node for node in nodes_about_iran(ARTICLE, statements=many) if node["@type"] == "Quotation"]
    assert len(quotations) == MOST
    assert quotations[0]["@id"].endswith(f"#s-{MOST + 4}")


def test_a_legal_status_is_never_in_it() -> None:
    status = LegalStatus(id="l-1", term="suspect", date=None, quotes=(quote_in(ARTICLE, "membantah"),))
    assert nodes_about_iran(ARTICLE, legal_statuses=(status,)) == nodes_about_iran(ARTICLE)


def test_an_article_carries_the_notices_of_its_outlet_and_nothing_of_its_text() -> None:
    notice = Notice(kind="ralat", date=date(2025, 3, 5), text="Bukan drone.")
    article = ARTICLE.model_copy(update={"notices": (notice,), "authors": ("Rini",)})
    (node,) = nodes_of(article, Catalogue(FactBase(articles=(article,))), link)
    assert node["correction"] == [
        {"@type": "CorrectionComment", "text": "Bukan drone.", "datePublished": "2025-03-05"}
    ]
    assert node["author"] == [{"@type": "Person", "name": "Rini"}]
    assert "articleBody" not in node


def test_every_sheet_refers_only_to_ids_that_some_sheet_describes(generated: Path) -> None:
    catalogue = Catalogue(read_factbase(generated))
    sheets = (*catalogue.actors.values(), *catalogue.events.values(), *catalogue.articles.values())
    nodes = [node for sheet in sheets for node in nodes_of(sheet, catalogue, link)]
    described = {node["@id"] for node in nodes}
    assert {"Person", "Organization", "Event", "NewsArticle", "Quotation", "Claim"} <= {
        node["@type"] for node in nodes
    }
    assert set(references(nodes)) <= described
    assert not {"ClaimReview", "Rating", "reviewRating"} & set(json.dumps(nodes).split('"'))


def references(value: object) -> list[str]:
    """Every id that is only referred to."""
    if isinstance(value, list):
        return [id_ for one in value for id_ in references(one)]
    if isinstance(value, dict):
        if value.keys() == {"@id"}:
            return [value["@id"]]
        return references(list(value.values()))
    return []


@given(st.text())
def test_nothing_in_it_ends_its_element_and_it_reads_as_it_was_written(words: str) -> None:
    html = script_of([site_node(words, link)])
    inside = html.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028\u2029") & set(inside)
    assert json.loads(inside)["@graph"][0]["name"] == words if words else True
