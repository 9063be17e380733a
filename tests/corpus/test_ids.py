"""Ids stay: what still exists keeps the id it had."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.ids import Claim, Known, assign_ids, fact_hash


def known(*evidence: str, previous_ids: tuple[str, ...] = ()) -> Known:
    return Known(frozenset(evidence), previous_ids)


def claim(wish: str, *evidence: str) -> Claim:
    return Claim(wish, frozenset(evidence))


def test_a_claim_without_a_past_gets_its_wish_and_a_second_one_a_number() -> None:
    named = assign_ids([claim("budi", "a"), claim("budi", "b")], {})
    assert [one.id for one in named] == ["budi", "budi-2"]


def test_evidence_of_the_last_run_gives_the_id_whatever_the_wish() -> None:
    named = assign_ids([claim("budi-hartono", "a", "b")], {"budi": known("a")})
    assert [one.id for one in named] == ["budi"]


def test_a_merge_keeps_the_id_with_more_evidence_and_remembers_the_other() -> None:
    (named,) = assign_ids([claim("x", "a", "b", "c")], {"satu": known("a"), "dua": known("b", "c")})
    assert (named.id, named.previous_ids) == ("dua", ("satu",))


def test_a_split_leaves_the_id_with_the_larger_part() -> None:
    named = assign_ids([claim("x", "a"), claim("y", "b", "c")], {"lama": known("a", "b", "c")})
    assert [one.id for one in named] == ["x", "lama"]


def test_an_id_that_is_free_again_is_not_given_to_another_in_the_same_run() -> None:
    named = assign_ids([claim("budi", "z")], {"budi": known("a")})
    assert [one.id for one in named] == ["budi-2"]


def test_a_merge_keeps_the_id_that_the_editors_prefer() -> None:
    previous = {"satu": known("a"), "dua": known("b", "c")}
    (named,) = assign_ids([claim("x", "a", "b", "c")], previous, preferred=frozenset({"satu"}))
    assert (named.id, named.previous_ids) == ("satu", ("dua",))


def test_what_a_sheet_was_called_before_is_remembered_over_later_merges() -> None:
    previous = {"satu": known("a", previous_ids=("nol",)), "dua": known("b", "c")}
    (named,) = assign_ids([claim("x", "a", "b", "c")], previous)
    assert (named.id, named.previous_ids) == ("dua", ("nol", "satu"))


def test_an_id_that_leads_to_another_sheet_is_not_given_away() -> None:
    previous = {"john-kirby": known("a", previous_ids=("kirby",))}
    named = assign_ids([claim("john-kirby", "a"), claim("kirby", "z")], previous)
    assert [(one.id, one.previous_ids) for one in named] == [("john-kirby", ("kirby",)), ("kirby-2", ())]


def test_a_part_that_leaves_a_sheet_again_gets_back_the_id_that_led_there() -> None:
    previous = {"john-kirby": known("a", "b", "c", previous_ids=("kirby",))}
    named = assign_ids([claim("john-kirby", "a", "b"), claim("kirby", "c")], previous)
    assert [(one.id, one.previous_ids) for one in named] == [("john-kirby", ()), ("kirby", ())]


@given(st.lists(st.frozensets(st.sampled_from("abcdef"), min_size=1), max_size=6))
def test_ids_are_unique_and_a_second_run_gives_the_same(evidence: list[frozenset[str]]) -> None:
    used: set[str] = set()
    apart = []
    for pieces in evidence:
        apart.append(pieces - used)
        used |= pieces
    claims = [Claim("aktor", pieces) for pieces in apart if pieces]
    first = [one.id for one in assign_ids(claims, {})]
    assert len(set(first)) == len(first)
    previous = {id_: Known(claim.evidence) for id_, claim in zip(first, claims, strict=True)}
    assert [one.id for one in assign_ids(claims, previous)] == first


def test_a_hash_is_short_and_the_same_on_every_machine() -> None:
    assert fact_hash("s", ["harga", "turun"]) == fact_hash("s", ("harga", "turun"))
    assert fact_hash("s", ["harga", "turun"]) != fact_hash("s", ["hargaturun"])
    assert fact_hash("s", ["harga"]).startswith("s-")
