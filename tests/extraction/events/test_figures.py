"""Figures keep the bounds that their words leave."""

from __future__ import annotations

import pytest

from generator.extraction.events.figures import figures_in
from generator.language.lexicon import lexicons_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Sedikitnya delapan orang tewas dalam serangan itu.", [("killed", 8, None)]),
        ("Serangan yang menewaskan sedikitnya delapan orang.", [("killed", 8, None)]),
        ("Sebanyak 12 orang luka-luka.", [("injured", 12, 12)]),
        ("Tiga warga tewas dan 15 orang terluka.", [("killed", 3, 3), ("injured", 15, 15)]),
        ("Polisi menangkap lima orang.", [("arrested", 5, 5)]),
        ("Belasan orang luka.", [("injured", 11, 19)]),
        ("Harga naik lima persen.", []),
    ],
)
def test_figures_of_people_are_read_with_their_bounds(text: str, figures: list[tuple[str, int, int]]) -> None:
    found = figures_in(text, 0, len(text), lexicons=lexicons_of("id"))
    assert [(figure.kind, figure.min, figure.max) for figure in found] == figures
    assert all(figure.span.holds_in(text) for figure in found)
