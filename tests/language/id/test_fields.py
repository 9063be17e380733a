"""Fields of an office that commas part, and commas that part offices."""

from __future__ import annotations

import pytest
import spacy

from generator.language.id.fields import lists_fields

NLP = spacy.blank("id")


@pytest.mark.parametrize(
    ("name", "text", "lists"),
    [
        ("Pusat Data", "Pusat Data, Informasi, dan Komunikasi hadir", True),
        ("Pusat Data, Informasi", "Pusat Data, Informasi, dan Komunikasi hadir", True),
        ("Kementerian Dagang", "Kementerian Dagang, Dinas Sosial, dan Badan Pusat Statistik hadir", False),
        ("Kementerian Dagang", "Kementerian Dagang, kata Budi dan Ani", False),
        ("Budi", "Budi, Ani, dan Tono hadir", False),
        ("Pusat Data", "Pusat Data hadir", False),
    ],
)
def test_commas_part_fields_up_to_the_last_one(name: str, text: str, lists: bool) -> None:
    doc = NLP(text)
    assert lists_fields(doc[: len(NLP(name))]) is lists
