"""A headline adds to the words of a report who did it to whom, and when, and nothing else."""

from __future__ import annotations

import pytest

from generator.facts import Actor, Alias, Event, FactBase, Participant
from generator.site.catalogue import Catalogue
from generator.site.headlines import Headlines
from generator.site.wording import Wording
from tests.site.events import QUOTE, article, event

IRAN = Actor(id="iran", name="Iran", kind="country", mentions=(QUOTE,))
RUSSIA = Actor(
    id="rusia",
    name="Rusia",
    kind="country",
    mentions=(QUOTE,),
    aliases=(Alias(name="Moskwa", quotes=(QUOTE,)),),
)


def by(*actors: str, words: str = "seseorang") -> tuple[Participant, ...]:
    """Participants by their ids; one without a name for ""."""
    return tuple(Participant(actor=id_ or None, text=words, quote=QUOTE) for id_ in actors)


def headlines(*events: Event) -> Headlines:
    base = FactBase(articles=(article(),), actors=(IRAN, RUSSIA), events=events)
    return Headlines(Catalogue(base), Wording("id"))


@pytest.mark.parametrize(
    ("agents", "targets", "line"),
    [
        (("iran",), ("rusia",), "Iran → Rusia"),
        (("iran",), (), "Iran"),
        ((), ("rusia",), "→ Rusia"),
        ((), (), ""),
        (("iran",), ("iran",), "Iran"),
        (("", "iran"), (), "seseorang, Iran"),
    ],
)
def test_who_did_it_to_whom_is_one_line(agents: tuple[str, ...], targets: tuple[str, ...], line: str) -> None:
    told = event("e", agents=by(*agents), targets=by(*targets))
    assert headlines(told).who_to_whom(told) == line


def test_nobody_is_named_again_whom_the_title_names_by_any_name() -> None:
    told = event("e", agents=by("iran"), targets=by("rusia"))
    for title, line in (
        ("Iran memasok Rusia", ""),
        ("iran memasok MOSKWA", ""),
        ("Iran memasok drone", "Iran → Rusia"),
        ("Iranian dan Rusiawan", "Iran → Rusia"),
    ):
        named = told.model_copy(update={"title": title})
        assert headlines(named).who_to_whom(named) == line


def test_of_many_and_of_long_words_the_beginning_stands_for_the_rest() -> None:
    crowd = event("e", agents=tuple(one for words in "abc" for one in by("", words=words)))
    assert headlines(crowd).who_to_whom(crowd) == "a, b +1"
    wordy = event("e", targets=by("", words="warga " * 20))
    assert headlines(wordy).who_to_whom(wordy) == f"→ {'warga ' * 8}".strip() + "…"


def test_a_headline_begins_with_a_capital_and_ends_with_the_time_as_exactly_as_it_is_known() -> None:
    told = event("e", "2022-11", agents=by("iran"), targets=by("rusia"), title="memasok sedikit drone")
    assert headlines(told).headline(told) == "Memasok sedikit drone — Iran → Rusia, November 2022"
    undated = event("e", title="Gempa")
    assert headlines(undated).headline(undated) == "Gempa — diberitakan 4 Maret 2025"
