"""Casting: who acts or speaks is an actor; a place, a currency or a thing is none."""

from __future__ import annotations

from generator.extraction.casting import chosen, involvement_of, name_features
from tests.support import facts_of


def test_whoever_speaks_or_holds_an_office_is_an_actor() -> None:
    facts = facts_of(
        "Menteri Perdagangan Budi Hartono mengatakan harga beras turun. Budi Hartono memuji Kementerian Pertanian."
    )
    assert "Budi Hartono" in {actor.name.exact for actor in facts.actors}


def test_a_country_that_only_names_its_currency_is_none() -> None:
    facts = facts_of(
        "Rupiah melemah terhadap dolar Amerika Serikat. Gubernur Bank Indonesia Budi Hartono mengatakan pasar tenang."
    )
    assert "Amerika Serikat" not in {actor.name.exact for actor in facts.actors}


def test_who_is_left_out_still_speaks_by_the_words_that_name_them(analysed) -> None:
    found = analysed(
        "Rusia mengatakan perang itu akan segera usai. Menteri Budi Hartono mengatakan harga beras sudah turun."
    )
    cast, statements = chosen(found.article, found.cast, found.statements, found.pack)
    names = [actor.name.exact for actor in cast.actors]
    speakers = [
        names[one.speaker] if one.speaker is not None else one.speaker_text.exact for one in statements
    ]
    assert speakers == ["Rusia", "Budi Hartono"]


def test_every_name_has_features_and_the_same_each_time(analysed) -> None:
    found = analysed("Rusia menyerang Ukraina, kata Presiden Volodymyr Zelensky.")
    involvement = involvement_of(found.cast, found.statements, found.pack)
    read = (found.article, found.cast, found.statements, involvement, found.pack)
    once = list(name_features(*read))
    assert len(once) == len(found.cast.actors)
    assert once == list(name_features(*read))


def test_how_sure_an_actor_is_is_told() -> None:
    facts = facts_of("Menteri Perdagangan Budi Hartono mengatakan harga beras turun.")
    assert all(0.35 <= actor.confidence <= 1 for actor in facts.actors)
