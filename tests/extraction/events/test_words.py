"""Event words: which word tells what happened, and of which type it is."""

from __future__ import annotations

import pytest

from generator.extraction.events.words import EventWords, candidates


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("KPK menahan Bupati Budi Hartono pada Senin (3/3/2025).", "menahan", "coerce"),
        ("Gempa mengguncang Kabupaten Sukamaju pada Senin (3/3/2025).", "mengguncang", "disaster"),
        ("Presiden Joko Purnomo melantik Budi Hartono sebagai menteri.", "melantik", "personnel"),
    ],
)
def test_the_best_word_names_the_happening_and_its_type(analysed, text, word, kind) -> None:
    found = analysed(text)
    weigh = EventWords(found.pack)
    context = found.context(word)
    best = max(weigh.words_in(context), key=lambda one: one.probability)
    assert best.token.text == word
    types = weigh.types(best.token, context)
    assert max(types, key=types.get) == kind


def test_a_lead_that_tells_is_likelier_than_a_remark(analysed) -> None:
    found = analysed("KPK menahan Bupati Budi Hartono di Jakarta. Rumah itu indah sekali.")
    weigh = EventWords(found.pack)
    lead, remark = (weigh.probability(one, weigh.words_in(one)) for one in found.contexts)
    assert lead > 0.5 > remark


def test_names_and_small_words_name_no_happening(analysed) -> None:
    found = analysed("Rusia dan para tentara yang menyerang Ukraina sudah pulang.")
    (context,) = found.contexts
    words = [token.text for token in candidates(context, found.pack.lexicons)]
    assert words == ["tentara", "menyerang", "pulang"]
