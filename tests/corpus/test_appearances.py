"""What one article says, as the merge looks at it."""

from __future__ import annotations

from generator.corpus.appearances import Appearance, Telling, Utterance, Who
from tests.support import article_of, facts_of

TEXT = 'Komisi Pemberantasan Korupsi (KPK) menangkap Budi Hartono. "Ia ditahan hari ini," kata Juru Bicara KPK Ali Rahman.'


def test_an_appearance_has_every_name_of_the_article() -> None:
    article, facts = article_of(TEXT), facts_of(TEXT)
    names = [Appearance(article, facts, index).names for index in range(len(facts.actors))]
    assert {("komisi", "pemberantasan", "korupsi"), ("kpk",)} in names


def test_an_utterance_has_the_words_that_were_said() -> None:
    assert Utterance(article_of(TEXT), facts_of(TEXT), 0, None).words == ("ia", "ditahan", "hari", "ini")


def test_a_telling_has_the_words_that_name_it_and_apart_from_them_everyone_in_it() -> None:
    article, facts = article_of(TEXT), facts_of(TEXT)
    telling = Telling(article, facts, 0, frozenset({Who("a", 0)}), frozenset({Who("a", 1)}))
    assert telling.words == {"tangkap"}
    assert telling.participants == {Who("a", 0), Who("a", 1)}
