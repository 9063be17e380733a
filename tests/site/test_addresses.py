"""Addresses lead where they say, from anywhere."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from generator.facts import Quote
from generator.site import addresses
from tests.support import article_of


def test_a_sheet_called_index_does_not_overwrite_its_list() -> None:
    assert addresses.actor_page("index") != addresses.ACTORS
    assert addresses.actor_page("iran") == "aktor/iran.html"


def test_the_way_to_the_root_is_as_long_as_the_page_is_deep() -> None:
    assert addresses.to_root("index.html") == ""
    assert addresses.to_root("aktor/iran.html") == "../"


def test_a_short_quote_is_a_whole_text_fragment_and_a_long_one_its_ends() -> None:
    text = "Iran awalnya membantah hal ini, tetapi kemudian mengakui mengirim sejumlah drone ke Rusia sebelum perang."
    article = article_of(text, url="https://contoh.example/a#lama")
    short = addresses.at_original(article, Quote(article="a", start=0, end=4, exact="Iran"))
    assert short == "https://contoh.example/a#:~:text=Iran"
    whole = addresses.at_original(article, Quote(article="a", start=0, end=len(text), exact=text))
    assert whole == (
        "https://contoh.example/a#:~:text=Iran%20awalnya%20membantah%20hal%20ini%2C,"
        "drone%20ke%20Rusia%20sebelum%20perang."
    )


def test_an_article_without_an_address_has_no_original() -> None:
    assert (
        addresses.at_original(article_of("Iran."), Quote(article="a", start=0, end=4, exact="Iran")) is None
    )


@given(st.text(min_size=1).filter(str.strip))
def test_a_fragment_cannot_leave_its_place_in_the_address(words: str) -> None:
    article = article_of("Iran.", url="https://contoh.example/a")
    found = addresses.at_original(article, Quote(article="a", start=0, end=len(words), exact=words))
    assert not set("\"'<> \n&") & set(found)
    fragment = urlsplit(found).fragment
    first = fragment.removeprefix(":~:text=").partition(",")[0]
    assert "-" not in first
    assert unquote(first).split()[0] == words.split(maxsplit=1)[0]
