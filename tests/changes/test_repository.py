"""What git remembers of the sheets, and a plain sentence where there is no git."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import Repository
from generator.errors import HistoryError
from tests.changes.conftest import Collection, actor, base, event


def test_commits_come_with_the_sheets_that_they_touched_the_newest_first(collection: Collection) -> None:
    (collection.folder / "README.md").write_text("x")
    first = collection.commit(base(actor("iran"), actor("rusia")))
    (collection.folder / "README.md").write_text("y")
    collection.commit()
    last = collection.commit(base(actor("iran", name="Republik Iran"), event()))
    newest, oldest = Repository(collection.content).commits(10)
    assert (newest.id, oldest.id) == (last, first)
    assert [(one.name, bool(one.before), bool(one.after)) for one in newest.touched] == [
        ("actors/iran.yml", True, True),
        ("actors/rusia.yml", True, False),
        ("events/serangan.yml", False, True),
    ]
    assert oldest.date.isoformat() == "2025-03-03T10:00:00+07:00"
    assert [one.id for one in Repository(collection.content).commits(1)] == [last]


def test_a_merge_is_what_it_brought_to_its_branch(collection: Collection) -> None:
    collection.commit(base(actor("iran")))
    collection.git("checkout", "--quiet", "-b", "cabang")
    collection.commit(base(actor("iran"), actor("rusia")))
    collection.git("checkout", "--quiet", "main")
    collection.commit(base(actor("iran", name="Republik Iran")))
    collection.git("merge", "--quiet", "--no-ff", "--message", "m", "cabang")
    merge = Repository(collection.content).commits(10)[0]
    assert [one.name for one in merge.touched] == ["actors/rusia.yml"]


def test_sheets_and_their_contents_come_from_any_revision(collection: Collection) -> None:
    collection.commit(base(actor("iran")))
    collection.commit(base(actor("rusia", name="Rusia Raya")))
    repository = Repository(collection.content)
    assert list(repository.sheets_at("HEAD~1")) == ["actors/iran.yml"]
    ids = repository.sheets_at("main")
    assert ids == repository.sheets_now()
    contents = repository.contents(ids.values())
    assert "Rusia Raya" in contents[ids["actors/rusia.yml"]]
    assert repository.contents([]) == {}


def test_a_collection_at_the_root_of_its_repository_is_read_too(tmp_path: Path) -> None:
    collection = Collection(tmp_path)
    collection.content = tmp_path
    collection.commit(base(actor("iran")))
    assert list(Repository(tmp_path).sheets_at("HEAD")) == ["actors/iran.yml"]
    assert [one.touched[0].name for one in Repository(tmp_path).commits(5)] == ["actors/iran.yml"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "", "HEAD:content", "; touch x"])
def test_what_is_no_commit_is_one_sentence(collection: Collection, revision: str) -> None:
    collection.commit(base(actor("iran")))
    with pytest.raises(HistoryError, match="is no commit of this repository; name a commit"):
        Repository(collection.content).sheets_at(revision)
    assert sorted(path.name for path in collection.folder.iterdir()) == [".git", "content"]


def test_outside_a_repository_and_before_the_first_commit_there_is_no_history(
    tmp_path: Path, collection: Collection
) -> None:
    with pytest.raises(HistoryError, match="put the collection into a git repository"):
        Repository(tmp_path)
    with pytest.raises(HistoryError, match="commit it"):
        Repository(collection.content).commits(5)


def test_without_git_the_remedy_is_to_install_it(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(collection.folder))
    with pytest.raises(HistoryError, match="install it"):
        Repository(collection.content)


def test_of_a_shallow_clone_the_commit_at_its_edge_is_left_out(collection: Collection) -> None:
    collection.commit(base(actor("iran")))
    collection.commit(base(actor("iran"), actor("rusia")))
    last = collection.commit(base(actor("iran")))
    clone = collection.folder.parent / "dangkal"
    collection.git("clone", "--quiet", "--depth=2", collection.folder.as_uri(), str(clone))
    repository = Repository(clone / "content")
    assert repository.is_shallow
    assert not Repository(collection.content).is_shallow
    assert [one.id for one in repository.commits(5)] == [last]
