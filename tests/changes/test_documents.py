"""Two states of some files are compared as facts; a file of another shape tells of no change."""

from __future__ import annotations

from pathlib import Path

from generator.changes.documents import compared, read_document
from generator.facts import Actor
from generator.store.documents import Source, dump
from tests.changes.conftest import actor, event, statement


def test_files_become_facts_and_facts_are_compared(tmp_path: Path) -> None:
    source = Source(
        id="kompas",
        file="articles/kompas.txt",
        sha256="0" * 64,
        title="Judul",
        statements=(statement(speaker=None),),
    )
    result = compared(
        {"actors/iran.yml": dump(actor()), "sources/kompas.yml": dump(source)},
        {"actors/iran.yml": dump(actor(name="Republik Iran")), "events/serangan.yml": dump(event())},
        content=tmp_path,
    )
    assert [(one.sheet, one.aspect, one.what) for one in result.changes] == [
        ("actor", "name", "changed"),
        ("event", "sheet", "added"),
        ("article", "sheet", "removed"),
    ]


def test_a_file_that_one_state_has_in_another_shape_is_named_and_not_taken_for_removed(
    tmp_path: Path,
) -> None:
    result = compared(
        {"actors/iran.yml": "id: iran\nnama: Iran\n"}, {"actors/iran.yml": dump(actor())}, content=tmp_path
    )
    assert (result.changes, result.unread) == ((), ("actors/iran.yml",))


def test_a_document_is_read_by_its_folder(tmp_path: Path) -> None:
    assert isinstance(read_document(dump(actor()), tmp_path / "actors" / "iran.yml"), Actor)
    assert read_document(dump(event()), tmp_path / "actors" / "iran.yml") is None
