"""Nothing of what was redacted, hidden or withdrawn comes back from the past."""

from __future__ import annotations

from datetime import date

import pytest

from generator.changes import Change, changes_between, without_what_is_gone
from generator.facts import Actor, Alias, FactBase, Notice, Role, Withdrawal
from tests.changes.conftest import actor, article, base, event, figure, position, quote, statement

SECRET = "Siti Rahasia"
NOTICE = Notice(kind="ralat", date=date(2025, 3, 4), text=f"{SECRET} berusia 15 tahun.")


def shown(old: FactBase, new: FactBase, today: FactBase) -> tuple[Change, ...]:
    return without_what_is_gone(changes_between(old, new), today)


def test_what_is_still_there_is_shown_as_it_was() -> None:
    old = base(actor(), event(figures=(figure(8, 8),)), article())
    new = base(actor(statements=(statement(),)), event(figures=(figure(9, 9),)), article())
    assert shown(old, new, new) == changes_between(old, new)


def secrets() -> dict[str, tuple[FactBase, FactBase, FactBase]]:
    """Two states of which one holds the secret, and today's, which does not."""
    calm = base(actor("korban", name="S."), event(), article())
    alias = Alias(name=SECRET, quotes=(quote(),))
    role = Role(id="r-1", title=SECRET, quotes=(quote(),))

    def having(**fields: object) -> FactBase:
        return base(actor("korban", name="S.", **fields), event(), article())

    return {
        "a sheet by name": (
            base(event(), article()),
            base(actor("siti-rahasia", name=SECRET), event(), article()),
            calm,
        ),
        "the old name": (having(), base(actor("korban", name=SECRET), event(), article()), calm),
        "an alias": (calm, having(aliases=(alias,)), calm),
        "a role": (calm, having(roles=(role,)), calm),
        "a statement": (
            calm,
            having(statements=(statement(words=f"{SECRET} datang.", speaker="korban"),)),
            calm,
        ),
        "a statement with other words today": (
            calm,
            having(statements=(statement(words=f"{SECRET} datang.", speaker="korban"),)),
            having(statements=(statement(words="S. datang.", speaker="korban"),)),
        ),
        "a title": (calm, base(actor("korban", name="S."), event(title=SECRET), article()), calm),
        "an article": (calm, base(*calm.actors, *calm.events, *calm.articles, article("siti-rahasia")), calm),
        "a merged sheet": (
            base(actor("siti-rahasia", name=SECRET), article()),
            base(actor("korban", name="S.", previous_ids=("siti-rahasia",)), article()),
            calm,
        ),
        "a position": (
            calm,
            base(
                *calm.actors,
                actor("siti-rahasia", name=SECRET),
                event(positions=(position(actor="siti-rahasia"),)),
                *calm.articles,
            ),
            calm,
        ),
        "a field that somebody set": (
            calm,
            having(
                corrections=({"field": f"aliases[{SECRET}]", "by": "R", "on": date(2025, 3, 4), "why": "x"},)
            ),
            calm,
        ),
        "an address that it had": (calm, having(previous_ids=("siti-rahasia",)), calm),
        "a notice": (
            calm,
            base(*calm.actors, *calm.events, article().model_copy(update={"notices": (NOTICE,)})),
            calm,
        ),
        "somebody who checked it": (calm, having(verified={"by": SECRET, "on": date(2025, 3, 4)}), calm),
    }


@pytest.mark.parametrize("where", secrets())
def test_a_secret_of_the_past_is_not_shown_whichever_way_it_changed(where: str) -> None:
    before, after, today = secrets()[where]
    for old, new in ((before, after), (after, before)):
        changes = shown(old, new, today)
        assert changes
        text = " ".join(change.model_dump_json() for change in changes)
        assert "rahasia" not in text.casefold()


def test_a_figure_of_a_withdrawn_article_is_told_without_its_number() -> None:
    withdrawal = Withdrawal(article="tempo", on=date(2025, 3, 4), why="dicabut", facts=())
    old = base(event(figures=(figure(8, 8, article="tempo"),)), article(), article("tempo"))
    new = base(event(figures=(figure(9, 9),), withdrawals=(withdrawal,)), article(), article("tempo"))
    figures, withdrawn = shown(old, new, new)
    assert (figures.before, figures.after.words) == (None, "9")
    assert (withdrawn.after.words, withdrawn.after.sources) == ("dicabut", ("tempo",))


def test_a_figure_of_an_article_that_is_gone_is_told_without_its_number() -> None:
    old = base(event(figures=(figure(8, 8, article="tempo"),)))
    new = base(event(figures=(figure(9, 9),)), article())
    assert next(one.before for one in shown(old, new, new)) is None


def test_a_sheet_is_called_as_it_is_today_and_leads_to_where_it_went() -> None:
    today = base(actor("teheran", name="Republik Iran", previous_ids=("iran",)))
    (change,) = shown(base(), base(actor("iran", name="Iran")), today)
    assert (change.id, change.name) == ("teheran", "Republik Iran")


def test_the_actor_of_a_fact_is_called_as_today() -> None:
    def with_name(name: str) -> Actor:
        return actor("iran", name=name)

    old, new = (
        base(with_name("Iran"), event(), article()),
        base(with_name("Iran"), event(positions=(position(),)), article()),
    )
    today = base(with_name("Republik Iran"), event(positions=(position(),)), article())
    (change,) = shown(old, new, today)
    assert (change.after.words, change.after.actor) == ("denies", "iran")


def test_an_old_name_that_is_an_alias_today_may_be_shown() -> None:
    old = base(actor(name="Persia"))
    new = base(actor(name="Iran", aliases=(Alias(name="Persia", quotes=(quote(),)),)), article())
    assert shown(old, new, new)[0].before.words == "Persia"
