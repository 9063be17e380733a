"""A withdrawn article says nothing any more, and the sheets and its page say what went."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import add_notice
from generator.facts import FactBase, Notice, quotes_in
from generator.site.catalogue import Catalogue
from generator.store import check_content, read_factbase
from generator.workflow import generate

WITHDRAWN = Notice(
    kind="pencabutan", date="2025-03-09", text="Narasumber palsu.", url="https://contoh.example/cabut"
)


@pytest.fixture
def withdrawn(generated: Path) -> Path:
    """The collection after its second article was withdrawn."""
    add_notice(generated, "dua", WITHDRAWN)
    assert generate(generated).errors == ()
    return generated


def sources(base: FactBase) -> set[str]:
    return {
        quote.article
        for fact in (*base.actors, *base.events, *base.unattributed)
        for quote in quotes_in(fact)
    }


def test_nothing_rests_on_it_any_more_and_what_others_say_too_stays(withdrawn: Path) -> None:
    base = read_factbase(withdrawn)
    assert sources(base) == {"satu"}
    budi = next(actor for actor in base.actors if actor.id == "budi-hartono")
    assert any("Stok beras cukup" in one.sources[0].quote.exact for one in budi.statements)
    assert check_content(withdrawn) == []


def test_a_sheet_that_lost_something_says_what_when_and_why(generated: Path) -> None:
    before = next(actor for actor in read_factbase(generated).actors if actor.id == "budi-hartono")
    add_notice(generated, "dua", WITHDRAWN)
    generate(generated)
    budi = next(actor for actor in read_factbase(generated).actors if actor.id == "budi-hartono")
    (note,) = budi.withdrawals
    assert (note.article, str(note.on), note.why, note.url) == (
        "dua", "2025-03-09", "Narasumber palsu.", "https://contoh.example/cabut",
    )  # fmt: skip
    assert set(note.facts) == {one.id for one in before.statements} - {one.id for one in budi.statements}
    assert note.facts


def test_its_own_record_stays_without_its_text_and_counts_what_went(withdrawn: Path) -> None:
    article = next(article for article in read_factbase(withdrawn).articles if article.id == "dua")
    assert article.text == ""
    assert article.notices == (WITHDRAWN,)
    assert article.lost.statements > 0
    assert (
        "beras" not in (withdrawn / "sources" / "dua.yml").read_text(encoding="utf-8").partition("title")[0]
    )


def test_a_sheet_that_rested_on_it_alone_goes(generated: Path) -> None:
    add_notice(generated, "satu", WITHDRAWN)
    generate(generated)
    assert "rini-wulandari" not in {actor.id for actor in read_factbase(generated).actors}


def test_the_note_stays_as_it_is_over_further_runs(withdrawn: Path) -> None:
    again = generate(withdrawn)
    assert again.written.written == []
    (withdrawn / "articles" / "tiga.txt").write_text(
        "MEDAN, Harian Lain - Menteri Perdagangan Budi Hartono mengatakan gula cukup, Rabu (5/3/2025).\n",
        encoding="utf-8",
    )
    before = {actor.id: actor.withdrawals for actor in read_factbase(withdrawn).actors}
    generate(withdrawn)
    after = {actor.id: actor.withdrawals for actor in read_factbase(withdrawn).actors}
    assert after == {**after, **{id_: notes for id_, notes in before.items() if id_ in after}}


def test_when_the_notice_is_taken_back_everything_is_as_before(generated: Path) -> None:
    before = read_factbase(generated)
    path = add_notice(generated, "dua", WITHDRAWN)
    generate(generated)
    path.unlink()
    generate(generated)
    assert read_factbase(generated) == before


def test_a_sheet_that_does_not_rest_on_a_withdrawn_article_any_more_has_no_notice_of_it(
    withdrawn: Path,
) -> None:
    base = read_factbase(withdrawn)
    assert any(article.notices for article in base.articles)
    assert Catalogue(base).noticed_behind(base.actors[0]) == []
