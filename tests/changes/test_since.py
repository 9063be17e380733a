"""What the working tree says and a revision does not."""

from __future__ import annotations

from generator.changes import since
from tests.changes.conftest import Collection, actor, article, base, event, figure, position


def test_changes_are_those_of_the_working_tree_also_before_git_knows_a_file(collection: Collection) -> None:
    collection.commit(base(actor("iran"), actor("rusia"), article()))
    collection.write(base(actor("iran", name="Republik Iran"), event(), article()))
    found = since("HEAD", collection.content)
    assert [(one.id, one.aspect, one.what) for one in found.changes] == [
        ("iran", "name", "changed"),
        ("rusia", "sheet", "removed"),
        ("serangan", "sheet", "added"),
    ]
    assert found.unread == ()


def test_names_are_known_also_of_sheets_that_did_not_change(collection: Collection) -> None:
    facts = base(actor("iran", name="Republik Iran"), event(), article("kompas"))
    collection.commit(facts)
    changed = event(figures=(figure(8, 8),), positions=(position(),))
    collection.write(facts.model_copy(update={"events": (changed,)}))
    names = since("HEAD", collection.content).names
    assert names.sheets["actor", "iran"] == "Republik Iran"
    assert names.outlets["kompas"] == "Kompas"


def test_nothing_changed_where_nothing_changed(collection: Collection) -> None:
    collection.commit(base(actor("iran"), event(), article()))
    assert since("HEAD", collection.content).changes == ()


def test_an_older_revision_is_compared_as_well(collection: Collection) -> None:
    first = collection.commit(base(actor("iran")))
    collection.commit(base(actor("iran"), actor("rusia")))
    assert [one.id for one in since(first, collection.content).changes] == ["rusia"]
