"""Two fact bases differ in facts: what was added, removed, changed, merged; and nothing else is told."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.changes import Change, changes_between
from generator.facts import (
    Alias,
    Correction,
    Detail,
    EventDate,
    FactBase,
    LegalStatus,
    Notice,
    Participant,
    Role,
    Verification,
    Withdrawal,
)
from tests.changes.conftest import actor, article, base, event, figure, position, quote, statement


def told(old: FactBase, new: FactBase) -> list[tuple[str, str, str, str | None, str | None]]:
    """Sheet, aspect, what, before and after of each change."""
    return [
        (one.id, one.aspect, one.what, one.before and one.before.words, one.after and one.after.words)
        for one in changes_between(old, new)
    ]


def test_a_sheet_that_came_and_one_that_went_are_one_change_each() -> None:
    old = base(actor("iran", statements=(statement(),)), article())
    new = base(event(), article())
    assert told(old, new) == [
        ("iran", "sheet", "removed", "Iran", None),
        ("serangan", "sheet", "added", None, "Peristiwa serangan"),
    ]


def test_a_statement_more_and_one_less_are_told_with_their_articles() -> None:
    old = base(actor(statements=(statement("s-1", "Lama."),)))
    new = base(actor(statements=(statement("s-2", "Baru.", articles=("kompas", "tempo")),)))
    assert told(old, new) == [
        ("iran", "statement", "removed", "Lama.", None),
        ("iran", "statement", "added", None, "Baru."),
    ]
    assert changes_between(old, new)[1].after.sources == ("kompas", "tempo")
    assert [one.fact for one in changes_between(old, new)] == ["s-1", "s-2"]


def test_a_statement_in_one_more_outlet_is_a_source_more() -> None:
    old = base(actor(statements=(statement(),)))
    new = base(actor(statements=(statement(articles=("kompas", "tempo")),)))
    assert told(old, new) == [("iran", "source", "added", None, "tempo")]


def test_a_statement_that_got_another_speaker_is_neither_added_nor_removed() -> None:
    old = base(actor("iran", statements=(statement(),)), actor("rusia"))
    new = base(actor("iran"), actor("rusia", statements=(statement(speaker="rusia"),)))
    (change,) = changes_between(old, new)
    assert (change.id, change.aspect, change.before.actor, change.after.actor) == (
        "rusia",
        "speaker",
        "iran",
        "rusia",
    )


def test_a_statement_whose_speaker_became_known_leaves_its_article() -> None:
    old = base(actor(), article(), unattributed=(statement(speaker=None),))
    new = base(actor(statements=(statement(),)), article())
    assert told(old, new) == [("iran", "speaker", "added", None, "iran")]


def test_actors_that_became_one_are_a_merge_and_their_facts_did_not_change() -> None:
    old = base(
        actor("iran", statements=(statement(),)),
        actor("teheran"),
        event(agents=(Participant(actor="iran", text="Iran", quote=quote()),), positions=(position(),)),
    )
    new = base(
        actor("teheran", previous_ids=("iran",), statements=(statement(speaker="teheran"),)),
        event(
            agents=(Participant(actor="teheran", text="Iran", quote=quote()),),
            positions=(position(actor="teheran"),),
        ),
    )
    (change,) = changes_between(old, new)
    assert (change.id, change.what, change.into) == ("iran", "merged", "teheran")


def test_what_an_actor_is_called_and_does_is_told_fact_by_fact() -> None:
    role = Role(id="r-1", title="juru bicara", quotes=(quote(),))
    old = base(actor(name="Iran", roles=(role,), aliases=(Alias(name="RII", quotes=(quote(),)),)))
    new = base(
        actor(
            name="Republik Iran", kind="organization", roles=(role.model_copy(update={"standing": "former"}),)
        )
    )
    assert told(old, new) == [
        ("iran", "name", "changed", "Iran", "Republik Iran"),
        ("iran", "kind", "changed", "country", "organization"),
        ("iran", "alias", "removed", "RII", None),
        ("iran", "standing", "changed", "current", "former"),
    ]


def test_a_figure_that_changed_is_one_change_with_its_source() -> None:
    old, new = base(event(figures=(figure(8, 8),))), base(event(figures=(figure(9, None, article="tempo"),)))
    (change,) = changes_between(old, new)
    assert (change.aspect, change.before.words, change.after.words, change.after.sources) == (
        "killed",
        "8",
        "≥9",
        ("tempo",),
    )


def test_figures_side_by_side_are_added_and_removed_one_by_one() -> None:
    old = base(event(figures=(figure(8, 8),)))
    new = base(event(figures=(figure(8, 8), figure(None, 9), figure(3, 5))))
    assert told(old, new) == [
        ("serangan", "killed", "added", None, "3–5"),
        ("serangan", "killed", "added", None, "≤9"),
    ]


def test_what_an_event_is_is_told_fact_by_fact() -> None:
    day = EventDate(value="2025-03", precision="month", quote=quote())
    old = base(event(date=day, positions=(position("s-1"), position("s-2", stance="asserts"))))
    new = base(
        event(
            type="crime",
            status="disputed",
            date=day.model_copy(update={"value": "2025-03-04", "precision": "day"}),
            place=Detail(text="Kyiv", quote=quote()),
            agents=(Participant(text="polisi", quote=quote()),),
            positions=(position("s-1", stance="admits"),),
        )
    )
    assert told(old, new) == [
        ("serangan", "type", "changed", "assault", "crime"),
        ("serangan", "status", "changed", "reported", "disputed"),
        ("serangan", "date", "changed", "2025-03", "2025-03-04"),
        ("serangan", "place", "added", None, "Kyiv"),
        ("serangan", "agent", "added", None, "polisi"),
        ("serangan", "position", "changed", "denies", "admits"),
        ("serangan", "position", "removed", "asserts", None),
    ]


def test_what_people_and_outlets_did_is_told_too() -> None:
    day = date(2025, 3, 4)
    new = actor(
        verified=Verification(by="Rina", on=day),
        corrections=(Correction(field="name", by="Rina", on=day, why="ejaan"),),
        withdrawals=(Withdrawal(article="tempo", on=day, why="dicabut"),),
    )
    assert told(base(actor()), base(new)) == [
        ("iran", "verification", "added", None, "Rina, 2025-03-04"),
        ("iran", "correction", "added", None, "name"),
        ("iran", "withdrawal", "added", None, "dicabut"),
    ]


ACTORS = st.builds(
    actor,
    st.sampled_from(["iran", "rusia", "ukraina"]),
    name=st.sampled_from(["Iran", "Rusia"]),
    kind=st.sampled_from(["country", "organization"]),
    previous_ids=st.lists(st.sampled_from(["iran", "rusia", "lama"]), max_size=2, unique=True).map(tuple),
)
EVENTS = st.builds(
    event,
    st.sampled_from(["serangan", "sanksi"]),
    figures=st.lists(st.builds(figure, st.integers(0, 3), st.none()), max_size=3).map(tuple),
    positions=st.lists(
        st.builds(position, st.sampled_from(["s-1", "s-2"]), stance=st.sampled_from(["denies", "admits"])),
        max_size=2,
        unique_by=lambda one: one.statement,
    ).map(tuple),
)
BASES = st.builds(
    lambda actors, events: base(*actors, *events),
    st.lists(ACTORS, max_size=3, unique_by=lambda one: one.id),
    st.lists(EVENTS, max_size=2, unique_by=lambda one: one.id),
)


@given(BASES)
def test_a_base_and_itself_do_not_differ(facts: FactBase) -> None:
    assert changes_between(facts, facts) == ()


@given(BASES, BASES)
def test_what_came_one_way_goes_the_other(old: FactBase, new: FactBase) -> None:
    def sheets(changes: tuple[Change, ...], *what: str) -> set[str]:
        return {change.id for change in changes if change.aspect == "sheet" and change.what in what}

    there, back = changes_between(old, new), changes_between(new, old)
    assert sheets(there, "added") == sheets(back, "removed", "merged")


def test_everything_that_a_sheet_says_is_told_when_it_changes() -> None:
    day = date(2025, 3, 4)
    role = Role(id="r-1", title="Menteri", quotes=(quote(),))
    suspect = LegalStatus(id="l-1", term="suspect", date=day, quotes=(quote(),))
    convicted = LegalStatus(id="l-2", term="convicted", date=day, quotes=(quote(),))
    once, anew = Verification(by="Rina", on=day), Verification(by="Rina", on=date(2025, 4, 4))
    correction = Notice(kind="ralat", date=day, text="Salah.")
    second = Notice(kind="ralat", date=day, text="Salah lagi.")
    told = [
        (actor(), actor(name="Republik Iran"), ("name", "changed")),
        (actor(), actor(previous_ids=("persia",)), ("redirect", "added")),
        (actor(), actor(kind="organization"), ("kind", "changed")),
        (actor(), actor(roles=(role,)), ("role", "added")),
        (
            actor(roles=(role,)),
            actor(roles=(role.model_copy(update={"standing": "former"}),)),
            ("standing", "changed"),
        ),
        (
            actor(legal_statuses=(suspect,)),
            actor(legal_statuses=(suspect, convicted)),
            ("legal status", "added"),
        ),
        (actor(), actor(verified=once), ("verification", "added")),
        (actor(verified=once), actor(verified=anew), ("verification", "changed")),
        (event(), event(independent_sources=3), ("independent sources", "changed")),
        (event(), event(positions=(position(),)), ("position", "added")),
        (article(), article().model_copy(update={"notices": (correction,)}), ("notice", "added")),
        (
            article().model_copy(update={"notices": (correction,)}),
            article().model_copy(update={"notices": (correction, second)}),
            ("notice", "added"),
        ),
        (
            actor(statements=(statement(),)),
            actor(statements=(statement(independent_sources=2),)),
            ("independent sources", "changed"),
        ),
    ]
    for before, now, wanted in told:
        found = [(change.aspect, change.what) for change in changes_between(base(before), base(now))]
        assert found == [wanted]
