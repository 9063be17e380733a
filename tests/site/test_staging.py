"""A site is replaced as a whole when it is finished, and stays as it was when it is not."""

from __future__ import annotations

from errno import EBUSY
from pathlib import Path

import pytest

from generator.site.staging import Staging


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def put(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_finished_site_takes_the_place_of_the_old_one_without_its_leftovers(tmp_path: Path) -> None:
    put(tmp_path / "site", index="lama", aktor__iran="lama", gone__deep__page="lama")
    staging = Staging(tmp_path / "baru", site=tmp_path / "site")
    put(staging.folder, index="baru", aktor__iran="lama", aktor__rusia="baru")
    staging.replace_site()
    assert tree(tmp_path / "site") == {"index": "baru", "aktor/iran": "lama", "aktor/rusia": "baru"}
    assert not (tmp_path / "site" / "gone").exists()
    assert not staging.folder.exists()


def test_a_file_may_take_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    put(tmp_path / "site", a__b="lama", c="lama")
    staging = Staging(tmp_path / "baru", site=tmp_path / "site")
    put(staging.folder, a="baru", c__d="baru")
    staging.replace_site()
    assert tree(tmp_path / "site") == {"a": "baru", "c/d": "baru"}


def test_a_site_that_is_a_checkout_keeps_its_git(tmp_path: Path) -> None:
    (tmp_path / "site" / ".git").mkdir(parents=True)
    (tmp_path / "site" / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    staging = Staging(tmp_path / "baru", site=tmp_path / "site")
    put(staging.folder, index="baru")
    staging.replace_site()
    assert tree(tmp_path / "site") == {".git/HEAD": "ref", "index": "baru"}


def test_the_folder_of_a_site_may_be_one_that_cannot_be_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise OSError(EBUSY, "Device or resource busy", str(self))

    put(tmp_path / "site", index="lama", gone__page="lama", **{".git": "ref"})
    staging = Staging(tmp_path / "baru", site=tmp_path / "site")
    put(staging.folder, index="baru", aktor__iran="baru")
    with monkeypatch.context() as mount:
        mount.setattr(Path, "rename", refuse)
        staging.replace_site()
    assert tree(tmp_path / "site") == {".git": "ref", "index": "baru", "aktor/iran": "baru"}
    assert not staging.folder.exists()


def test_what_is_discarded_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    put(tmp_path / "site", index="lama")
    staging = Staging(tmp_path / "baru", site=tmp_path / "site")
    put(staging.folder, index="setengah")
    staging.discard()
    assert tree(tmp_path / "site") == {"index": "lama"}


def test_what_an_interrupted_build_left_is_not_published(tmp_path: Path) -> None:
    put(tmp_path / "baru", sisa="setengah")
    staging = Staging(tmp_path / "baru", site=tmp_path / "site")
    put(staging.folder, index="baru")
    staging.replace_site()
    assert tree(tmp_path / "site") == {"index": "baru"}
