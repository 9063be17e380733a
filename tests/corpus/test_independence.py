"""Wire copy counts once, in whatever outlet it stands."""

from __future__ import annotations

from generator.corpus.independence import Independence
from generator.facts import Article
from generator.memo import Memo
from tests.support import article_of

TOLD = (
    "Menteri Perdagangan Budi Hartono menutup gudang beras di Bandung pada Senin siang setelah petugas menemukan "
    "ratusan karung yang ditimbun pedagang sejak awal tahun."
)
RETOLD = (
    "Gudang beras milik seorang pedagang di Bandung disegel petugas pada Senin, dan Menteri Perdagangan Budi "
    "Hartono datang melihat sendiri isinya yang sudah berbau apek."
)
QUOTED = (
    '"Kami tidak akan membiarkan siapa pun menimbun beras rakyat ketika harga naik dan warga antre sejak '
    'pagi di pasar," kata Budi.'
)


def outlet(name: str, text: str, **metadata: object) -> Article:
    return article_of(text, id=name, publisher=name, **metadata)


def sources(*articles: Article, via: dict[str, str] | None = None) -> int:
    return Independence(Memo()).sources((article, (via or {}).get(article.id)) for article in articles)


def test_two_outlets_that_tell_it_in_their_own_words_are_two_sources() -> None:
    assert sources(outlet("Harian", TOLD), outlet("Kabar", RETOLD)) == 2


def test_a_paragraph_that_is_nearly_the_same_is_one_source() -> None:
    copy = TOLD.replace("Senin siang", "Senin").replace("ratusan karung", "ratusan karung beras")
    assert sources(outlet("Harian", TOLD), outlet("Kabar", f"{RETOLD}\n\n{copy}")) == 1


def test_reporters_who_quote_one_speech_are_independent() -> None:
    assert sources(outlet("Harian", f"{TOLD}\n\n{QUOTED}"), outlet("Kabar", f"{RETOLD}\n\n{QUOTED}")) == 2


def test_two_that_took_it_from_one_agency_are_one_source() -> None:
    assert sources(outlet("Harian", TOLD, via=("AFP",)), outlet("Kabar", RETOLD, via=("AFP",))) == 1


def test_an_agency_and_who_took_it_from_there_are_one_source() -> None:
    agency = article_of(TOLD, id="a", publisher="ANTARA News")
    assert sources(agency, outlet("Kabar", RETOLD, via=("antaranews.com",))) == 1


def test_one_outlet_is_one_source_however_often_it_tells_it() -> None:
    assert sources(*(article_of(text, id=text[:9], publisher="Harian") for text in (TOLD, RETOLD))) == 1


def test_what_a_statement_was_taken_from_goes_before_what_the_article_names() -> None:
    one, other = outlet("Harian", TOLD, via=("AFP", "BBC")), outlet("Kabar", RETOLD, via=("AFP",))
    assert sources(one, other, via={"Harian": "BBC"}) == 2


def test_three_of_which_each_depends_on_the_next_are_one_source() -> None:
    one, two = outlet("Harian", TOLD, via=("AFP",)), outlet("Kabar", RETOLD, via=("AFP", "BBC"))
    assert sources(one, two, outlet("Warta", "Gudang ditutup.", via=("BBC",))) == 1
