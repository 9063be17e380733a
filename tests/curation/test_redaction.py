"""A redacted name stands nowhere, and every quote holds in the text without it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.curation import Redactor
from generator.facts import Article, ArticleFacts, Mention, Notice, Span
from generator.facts.article_facts import ActorInArticle, StatementInArticle
from tests.curation.test_decisions import one
from tests.support import article_of, facts_of

REDACTOR = Redactor([one("redact", names=["Budi Kecil", "Budi"], label="B.K.")])
TEXT = """\
Bogor, Harian Contoh - Anak bernama Budi Kecil melihat pencurian itu, kata polisi, Senin (3/3/2025).

"Saya takut," kata BUDI\u00a0KECIL. Ibunya mengatakan Budi-Kecil tidak tidur. Budinya sendiri diam.

Budiman, tetangganya, mengatakan keluarga Budi pindah.
"""


@pytest.mark.parametrize(
    ("words", "redacted"),
    [
        ("Budi Kecil", "B.K."),
        ("budi\n kecil", "B.K."),
        ("BUDI–KECIL", "B.K."),
        ("si Budi, Kecil", "si B.K., Kecil"),
        ("Budinya dan Budi-nya", "B.K.nya dan B.K.-nya"),
        ("Budiman dan Setiabudi", "Budiman dan Setiabudi"),
    ],
)
def test_every_form_of_a_name_in_words_is_replaced_and_no_other_word(words: str, redacted: str) -> None:
    assert REDACTOR.words(words) == redacted


@pytest.mark.parametrize(
    ("id_", "redacted"),
    [
        ("budi-kecil", "b-k"),
        ("2025-03-budi-kecil-hilang", "2025-03-b-k-hilang"),
        ("budikecil", "b-k"),
        ("budiman", "budiman"),
    ],
)
def test_ids_lose_the_name_too(id_: str, redacted: str) -> None:
    assert REDACTOR.id(id_) == redacted


@pytest.mark.parametrize(
    ("url", "redacted"),
    [
        ("https://contoh.example/berita/harga-beras", "https://contoh.example/berita/harga-beras"),
        ("https://contoh.example/2025/budi-kecil-hilang", "https://contoh.example/"),
        ("https://contoh.example/?q=Budi%20Kecil", "https://contoh.example/"),
        ("https://contoh.example/#budi_kecil", "https://contoh.example/"),
        ("https://budi-kecil.example/", None),
        (None, None),
    ],
)
def test_an_address_with_the_name_loses_its_path(url: str | None, redacted: str | None) -> None:
    assert REDACTOR.address(url) == redacted


def spans_in(model) -> list[Span]:
    spans = []
    for _, value in model:
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span):
                spans.append(item)
            elif hasattr(item, "model_fields_set"):
                spans += spans_in(item)
    return spans


def redacted(article: Article, facts: ArticleFacts) -> tuple[Article, ArticleFacts]:
    return (
        REDACTOR.article(article, id="a", file="articles/a.txt"),
        REDACTOR.facts(facts, of=article, id="a"),
    )


def test_what_an_article_says_is_said_at_its_new_place_without_the_name() -> None:
    article = article_of(
        TEXT,
        title="Budi Kecil Melihat",
        authors=["Budi", "Rini"],
        url="https://contoh.example/budi",
        notices=[
            Notice(
                kind="ralat", date="2025-03-04", text="Usia Budi Kecil salah", url="https://a.example/budi"
            )
        ],
    )
    facts = facts_of(TEXT)
    assert any("Budi" in span.exact for span in spans_in(facts))
    after, said = redacted(article, facts)
    assert "budi " not in after.model_dump_json().casefold().replace(",", " ")
    assert all(span.holds_in(after.text) for span in (*spans_in(said), *spans_in(after)))
    assert len(said.statements) == len(facts.statements)
    assert "B.K." in {actor.name.exact for actor in said.actors}
    assert after.authors == ("B.K.", "Rini")
    assert after.url == "https://contoh.example/"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Budi", "Kecil", "Budiman", "kata", " ", "-", "\n", ".", "é"]),
        min_size=2,
        max_size=14,
    ),
    st.data(),
)
def test_every_span_holds_after_redaction_and_none_cuts_a_label(
    pieces: list[str], data: st.DataObject
) -> None:
    text = "x" + "".join(pieces) + "x."
    article = Article(id="a", file="a", title="t", sha256="0" * 64, text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(start=start, end=end, exact=text[start:end])
    whole = Span(start=0, end=len(text), exact=text)
    facts = ArticleFacts(
        article="a",
        actors=(
            ActorInArticle(
                name=span, kind="person", mentions=(Mention(span=span, form="name"),), sentence=whole
            ),
        ),
        statements=(StatementInArticle(sieve="s", mode="direct", act="state", content=(span,), quote=whole),),
    )
    after, said = redacted(article, facts)
    assert after.text == REDACTOR.words(text)
    assert all(one.holds_in(after.text) for one in spans_in(said))
    assert said.statements[0].quote.exact == after.text
    assert after.text.count("B.K.") == REDACTOR.words(text).count("B.K.")


def test_the_sheets_of_before_are_known_again_under_the_label(generated) -> None:
    from generator.store import read_factbase

    redactor = Redactor([one("redact", names=["Budi Hartono", "Budi"], label="B.H.")])
    base = redactor.previous(read_factbase(generated))
    assert "b-h" in {actor.id for actor in base.actors}
    assert "budi" not in "".join(fact.model_dump_json() for fact in (*base.actors, *base.events)).casefold()


def test_decisions_about_a_redacted_person_go_on_under_the_label() -> None:
    rename = one("rename", actor="budi-kecil", name="Budi Kecil", why="nama Budi yang benar")
    setting = one("set", fact="e-budi", field="agents[budi-kecil].text", value="Budi")
    assert REDACTOR.decision(rename).model_dump(include={"actor", "name", "why"}) == {
        "actor": "b-k", "name": "B.K.", "why": "nama B.K. yang benar",
    }  # fmt: skip
    assert REDACTOR.decision(setting).field == "agents[b-k].text"
    assert REDACTOR.decision(setting).fact == "e-b-k"
