"""An organization is one under its name and its acronym; what every place has is not one everywhere."""

from __future__ import annotations

from tests.corpus.casts import cast, sheets


def test_an_acronym_defined_in_one_article_is_known_in_others() -> None:
    assert sheets(cast("a", "org: Badan Pusat Statistik (BPS)"), cast("b", "org: BPS")) == [
        ("Badan Pusat Statistik", ["a", "b"])
    ]


def test_an_acronym_of_two_organizations_is_neither() -> None:
    assert sheets(
        cast("a", "org: Partai Persatuan Pembangunan (PPP)"),
        cast("b", "org: Persatuan Pedagang Pasar (PPP)"),
        cast("c", "org: PPP"),
    ) == [("Partai Persatuan Pembangunan", ["a"]), ("Persatuan Pedagang Pasar", ["b"]), ("PPP", ["c"])]


def test_the_state_and_legal_forms_make_no_other_name() -> None:
    assert sheets(
        cast("a", "org: Kementerian Sosial RI"),
        cast("b", "org: Kementerian Sosial Republik Indonesia"),
        cast("c", "org: Kementerian Sosial (Kemensos)"),
        cast("d", "org: Kemensos"),
    ) == [("Kementerian Sosial Republik Indonesia", ["a", "b", "c", "d"])]
    assert len(sheets(cast("a", "org: PT Pindad (Persero)"), cast("b", "org: Pindad"))) == 1


def test_a_party_is_one_with_and_without_the_word_for_it() -> None:
    assert sheets(
        cast("a", "org: Partai Golkar (Golkar)"), cast("b", "org: Golkar"), cast("c", "org: Golkar Makassar")
    ) == [("Partai Golkar", ["a", "b"]), ("Golkar Makassar", ["c"])]


def test_a_party_is_one_where_no_article_writes_it_both_ways_but_not_that_of_another_country() -> None:
    party, short = cast("a", "org: Partai Demokrat"), cast("b", "org: Demokrat")
    assert sheets(party, short) == [("Partai Demokrat", ["a", "b"])]
    abroad = cast("c", "org: Demokrat", "negara: Amerika Serikat")
    assert sheets(party, abroad) == [("Partai Demokrat", ["a"]), ("Demokrat", ["c"])]


def test_an_acronym_in_brackets_is_known_also_where_its_article_lists_it_alone() -> None:
    apart = cast("a", "org: Mahkamah Konstitusi", "org: MK")
    text = (
        apart[0]
        .text.replace("Mahkamah Konstitusi hadir.", "Mahkamah Konstitusi (MK).")
        .ljust(len(apart[0].text))
    )
    article = apart[0].model_copy(update={"text": text})
    assert sheets((article, apart[1]), cast("b", "org: MK")) == [("Mahkamah Konstitusi", ["a", "a", "b"])]


def test_a_ministry_is_one_with_its_name_written_out_and_drawn_together() -> None:
    assert sheets(
        cast("a", "org: Kementerian Energi dan Sumber Daya Mineral (ESDM)"),
        cast("b", "org: Kementerian ESDM"),
    ) == [("Kementerian Energi dan Sumber Daya Mineral", ["a", "b"])]


def test_what_every_place_has_is_one_only_in_the_same_company() -> None:
    company = ("Bupati Bone / Ali Rahman", "Rini Wulandari")
    councils = [
        articles
        for name, articles in sheets(
            cast("a", "org: DPRD", *company), cast("b", "org: DPRD", *company), cast("c", "org: DPRD")
        )
        if name == "DPRD"
    ]
    assert councils == [["a", "b"], ["c"]]


def test_a_council_with_its_place_is_one() -> None:
    assert sheets(cast("a", "org: DPRD Bone"), cast("b", "org: DPRD Bone")) == [("DPRD Bone", ["a", "b"])]


def test_a_parliament_abroad_is_not_the_home_countrys() -> None:
    assert sheets(
        cast("a", "org: DPR"),
        cast("b", "org: DPR", "negara: Amerika Serikat"),
        cast("c", "org: DPR RI", "negara: Amerika Serikat"),
        cast("d", "org: DPR", "negara: Amerika Serikat", "negara: Indonesia"),
    ) == [("DPR RI", ["a", "c", "d"]), ("DPR", ["b"])]
