"""The last commits with what each changed, kept in a cache that changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import history
from tests.changes.conftest import Collection, actor, base, event


def test_each_commit_that_changed_a_fact_has_its_changes(collection: Collection) -> None:
    collection.commit(base(actor("iran")))
    (collection.content / "actors" / "iran.yml").write_text(
        (collection.content / "actors" / "iran.yml").read_text(encoding="utf-8") + "\n", encoding="utf-8"
    )
    collection.commit()
    last = collection.commit(base(actor("iran"), event()))
    found = history(collection.content, limit=10)
    assert [[(one.id, one.what) for one in entry.changes] for entry in found.entries] == [
        [("serangan", "added")],
        [("iran", "added")],
    ]
    assert found.entries[0].commit == last
    assert not found.is_shallow


def test_the_limit_counts_commits(collection: Collection) -> None:
    collection.commit(base(actor("iran")))
    collection.commit(base(actor("rusia")))
    assert len(history(collection.content, limit=1).entries) == 1


def test_the_cache_is_used_cleared_and_may_be_spoiled(collection: Collection, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    collection.commit(base(actor("iran")))
    fresh = history(collection.content, limit=5, cache=cache)
    (kept,) = cache.iterdir()
    assert history(collection.content, limit=5, cache=cache) == fresh
    kept.write_text(kept.read_text(encoding="utf-8").replace("Iran", "Dari simpanan"), encoding="utf-8")
    assert history(collection.content, limit=5, cache=cache).entries[0].changes[0].name == "Dari simpanan"
    kept.write_text("{", encoding="utf-8")
    assert history(collection.content, limit=5, cache=cache) == fresh
    collection.commit(base(actor("rusia")))
    history(collection.content, limit=1, cache=cache)
    assert len(list(cache.iterdir())) == 1


def test_of_a_commit_that_touched_very_many_files_only_the_sheets_are_told(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setattr(sys.modules["generator.changes.history"], "MOST_READ", 2)
    collection.commit(base(actor("iran"), actor("rusia"), event()))
    collection.commit(base(actor("iran", name="Republik Iran"), actor("ukraina"), event()))
    newest, oldest = history(collection.content, limit=5).entries
    assert [(one.id, one.aspect, one.what) for one in newest.changes] == [
        ("iran", "sheet", "changed"),
        ("rusia", "sheet", "removed"),
        ("ukraina", "sheet", "added"),
    ]
    assert len(oldest.changes) == 3
