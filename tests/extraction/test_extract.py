"""The one promise holds for everything that is found, in any text."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.facts import ArticleFacts, Model, Span
from tests.support import NEWS_ONE, NEWS_TWO, article_of, facts_of

WORDS = [
    "Rusia",
    "Iran",
    "Ukraina",
    "AS",
    "Menteri",
    "Luar",
    "Negeri",
    "Budi",
    "Hartono",
    "Kirby",
    "KPK",
    "Polisi",
    "mengatakan",
    "bahwa",
    "membantah",
    "mengakui",
    "menuduh",
    "kata",
    "katanya",
    "menurut",
    "dia",
    "ia",
    "ini",
    "hal",
    "itu",
    "serangan",
    "menyerang",
    "menangkap",
    "memasok",
    "drone",
    "di",
    "ke",
    "pada",
    "dengan",
    "Senin",
    "(17/10/2022)",
    "kemarin",
    "delapan",
    "orang",
    "tewas",
    "sedikitnya",
    '"',
    "“",
    "”",
    ",",
    ".",
    ":",
    "\n",
    "(",
    ")",
    "-",
    "tetapi",
    "kemudian",
    "dan",
    "yang",
    "tidak",
    "juru",
    "bicara",
    "presiden",
    "10",
    "2022",
]


def spans_in(model: Model) -> list[Span]:
    found = []
    for _, value in model:
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span):
                found.append(item)
            elif isinstance(item, Model):
                found += spans_in(item)
    return found


@settings(max_examples=150)
@example(words=['"', '"', "mengatakan"])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60))
def test_every_span_of_any_text_says_what_stands_there(words: list[str]) -> None:
    text = " ".join(words)
    if not any(word[0].isalnum() for word in words):
        return
    article = article_of(text, published=date(2022, 12, 10))
    facts = facts_of(text, published=date(2022, 12, 10))
    assert all(span.holds_in(article.text) for span in spans_in(facts))


def test_what_is_found_does_not_depend_on_what_was_read_before() -> None:
    first = facts_of(NEWS_ONE)
    facts_of(NEWS_TWO)
    assert facts_of(NEWS_ONE) == first


def test_facts_come_back_from_json_as_they_were() -> None:
    facts = facts_of(NEWS_ONE)
    assert ArticleFacts.model_validate_json(facts.model_dump_json(exclude_defaults=True)) == facts
