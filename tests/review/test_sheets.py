"""Sheets that may be one, or none, and persons without a role."""

from __future__ import annotations

from generator.facts import Role
from generator.review.facts_at_hand import FactsAtHand
from generator.review.sheets import about_alike, about_doubtful, about_roles
from tests.review.conftest import actor, base, event, quote, rini, statement


def test_sheets_that_nearly_became_one_are_asked_for_with_quotes_of_both() -> None:
    events = (
        event(related=("kebakaran-2",)),
        event(
            "kebakaran-2",
            words="Kebakaran pasar menewaskan tiga puluh orang",
            article="tempo",
            related=("kebakaran",),
        ),
    )
    facts = FactsAtHand(base(actor(), actor("budi-hartono-2"), *events), str)
    actors, happenings = sorted(about_alike(facts), key=lambda question: question.kind)
    assert actors.text == "Are “Budi Hartono” and “Budi Hartono” one?"
    assert actors.note == "in common: name, company" or actors.note.startswith("in common: name")
    assert happenings.ids == ("kebakaran", "kebakaran-2")
    assert [evidence.article for evidence in happenings.evidence] == ["kompas", "tempo"]
    assert happenings.choice("y").decisions[0]["events"] == ["kebakaran", "kebakaran-2"]
    assert actors.choice("n").decisions[0]["decision"] == "different"


def test_doubtful_actors_and_events_can_be_kept_hidden_or_be_of_another_kind() -> None:
    doubtful = base(actor(confidence=0.5), rini(), event(confidence=0.3), event("lain", confidence=0.9))
    who, what = about_doubtful(FactsAtHand(doubtful, str))
    assert (who.ids, [choice.key for choice in who.choices]) == (("budi-hartono",), ["y", "o", "c", "h", "d"])
    assert (what.ids, [choice.key for choice in what.choices], what.doubt) == (
        ("kebakaran",),
        ["y", "h", "d"],
        0.7,
    )


def test_a_person_who_is_quoted_without_a_role_is_asked_for() -> None:
    role = Role(id="r-1", title="Menteri", quotes=(quote("Menteri Budi Hartono"),))
    quoted = {"statements": (statement(),)}
    (question,) = about_roles(FactsAtHand(base(actor(**quoted), rini()), str))
    assert (question.text, question.note) == ("What is Budi Hartono?", "statements: 1, no role")
    assert question.choice("t").asks == "title"
    assert question.choice("t").decisions[0]["quote"] == "Budi Hartono"
    for settled in (actor(roles=(role,), **quoted), actor(kind="organization", **quoted), actor()):
        assert list(about_roles(FactsAtHand(base(settled), str))) == []
