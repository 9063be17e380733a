"""Circumstances: the date of the happening and not that of the saying, places, figures."""

from __future__ import annotations

from datetime import date

from generator.extraction.events.circumstances import CircumstanceFinder


def finder(found) -> CircumstanceFinder:
    return CircumstanceFinder(
        found.cast.doc,
        found.spoken,
        found.pack,
        sentences=[context.sentence for context in found.contexts],
        anchor=found.article.published,
    )


def test_a_date_beside_the_word_is_the_happenings(analysed) -> None:
    found = analysed(
        "KPK menahan Bupati Budi Hartono pada 3 Maret 2025. Sidang dibuka bulan depan.",
        published=date(2025, 3, 5),
    )
    context = found.context("menahan")
    trigger = found.trigger("menahan", "coerce")
    dated = finder(found).date(trigger, context.sentence, context.index, [trigger])
    assert (dated.value.value, dated.span.exact) == ("2025-03-03", "3 Maret 2025")


def test_without_a_date_in_the_article_there_is_none(analysed) -> None:
    found = analysed("KPK menahan Bupati Budi Hartono.", published=date(2025, 3, 5))
    context = found.context("menahan")
    trigger = found.trigger("menahan")
    assert finder(found).date(trigger, context.sentence, context.index, [trigger]) is None


def test_the_place_is_what_stands_behind_di(analysed) -> None:
    found = analysed("Polisi menangkap pelaku di Kota Bandung pekan lalu.", published=date(2025, 3, 5))
    place = finder(found).place(found.trigger("menangkap"), found.context("menangkap").sentence)
    assert place.exact == "Kota Bandung"


def test_a_figure_belongs_to_the_nearest_word(analysed) -> None:
    found = analysed("Bantuan dikirim setelah gempa menewaskan sedikitnya 12 orang.")
    sent, quake = found.trigger("dikirim"), found.trigger("gempa")
    sentence = found.context("gempa").sentence
    triggers = [sent, quake]
    assert finder(found).figures(sent, sentence, triggers) == ()
    assert [(one.kind, one.min) for one in finder(found).figures(quake, sentence, triggers)] == [
        ("killed", 12)
    ]
