"""The sheet of an event puts claims beside their denials, figures beside one another, reports in order."""

from __future__ import annotations

from datetime import date

import pytest

from generator.facts import Article, Event, FactBase, Figure, Participant, Quote, Report, Span
from generator.site.catalogue import Catalogue
from generator.site.event_sheet import EventSheet
from generator.store import read_factbase
from tests.support import DEMO, article_of

TEXT = "Gempa menewaskan 3 orang."


def quote_of(article: str) -> Quote:
    return Quote(article=article, start=0, end=len(TEXT), exact=TEXT)


def killed(article: str, low: int | None, high: int | None) -> Figure:
    return Figure(kind="killed", min=low, max=high, text="orang", quote=quote_of(article))


def article(id_: str, day: int) -> Article:
    return article_of(TEXT, published=date(2025, 3, day)).model_copy(update={"id": id_})


def sheet_of(*figures: Figure) -> EventSheet:
    """An event that articles b of the 2nd and a of the 5th report."""
    event = Event(
        id="gempa",
        type="disaster",
        title="Gempa",
        status="reported",
        figures=figures,
        reports=tuple(
            Report(quote=quote_of(id_), trigger=Span(start=0, end=5, exact="Gempa")) for id_ in ("a", "b")
        ),
        agents=(Participant(text="Warga", quote=quote_of("a")),),
    )
    return EventSheet(
        Catalogue(FactBase(articles=(article("a", 5), article("b", 2)), events=(event,))), event
    )


def test_figures_show_their_lowest_highest_and_latest() -> None:
    (range_,) = sheet_of(killed("a", 5, 5), killed("b", 3, 3), killed("b", None, 9)).figures()
    assert (range_.lowest.min, range_.highest.max, range_.latest.min) == (3, 9, 5)
    assert [figure.quote.article for figure in range_.figures] == ["b", "b", "a"]
    assert range_.differs


def test_figures_that_agree_do_not_differ() -> None:
    (range_,) = sheet_of(killed("a", 3, 3), killed("b", 3, 3)).figures()
    assert not range_.differs


def test_reports_come_in_order_of_date_with_the_figures_of_their_article() -> None:
    accounts = sheet_of(killed("a", 5, 5)).accounts()
    assert [account.article.id for account in accounts] == ["b", "a"]
    assert [len(account.figures) for account in accounts] == [0, 1]


@pytest.fixture(scope="module")
def dispute() -> EventSheet:
    """Iran's drones: the event of the demonstration articles that most positions are taken on."""
    catalogue = Catalogue(read_factbase(DEMO))
    return EventSheet(catalogue, max(catalogue.events.values(), key=lambda event: len(event.positions)))


def test_every_answer_stands_beside_what_it_answers(dispute: EventSheet) -> None:
    exchanges = dispute.exchanges()
    assert exchanges
    for exchange in exchanges:
        assert {position.answers for position in exchange.answers} == {exchange.claim.id}
        assert dispute.place_in_exchanges(exchange.claim.id)
        assert all(
            dispute.place_in_exchanges(position.statement) == f"jawaban-{position.statement}"
            for position in exchange.answers
        )
    claimed = [str(exchange.claim.date) for exchange in exchanges]
    assert claimed == sorted(claimed)


def test_words_by_which_somebody_takes_a_position_are_found_where_they_stand(dispute: EventSheet) -> None:
    reported = [report.quote for account in dispute.accounts() for report in account.reports]
    found = [statement for quote in reported if (statement := dispute.position_in(quote))]
    assert found
    assert {statement.sources[0].quote for statement in found} <= set(reported)
    assert {dispute.place_of(statement.id).rpartition("-s-")[0] for statement in found} <= {
        "klaim",
        "jawaban",
        "sikap",
    }


def test_who_takes_part_without_a_position_is_silent(dispute: EventSheet) -> None:
    silent = dispute.silent()
    assert "rusia" in silent  # it is sent the drones, and none of the articles says what it says
    assert "iran" not in silent
