"""A file whose bytes are known is not read again, and what is known of it is what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import StoreError
from generator.facts import Actor
from generator.store import Memory, read_factbase
from generator.store.documents import Source
from generator.workflow import generate

TEXT = b"id: satu\nfile: articles/satu.txt\nsha256: abc\ntitle: Satu\n"


def read(memory: Memory, raw: bytes) -> Source:
    return memory.document(raw, Source, file=Path("satu.yml"))


def test_the_next_run_knows_what_this_one_read(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "content")
    document = read(memory, TEXT)
    memory.save()
    assert read(Memory(tmp_path / "content"), TEXT) == document


def test_other_bytes_are_read(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "content")
    read(memory, TEXT)
    assert read(memory, TEXT.replace(b"title: Satu", b"title: Dua")).title == "Dua"
    with pytest.raises(StoreError, match="stands twice"):
        read(memory, TEXT + b"title: Dua\n")


def test_a_document_that_we_wrote_is_known_to_be_as_we_write_it(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "content")
    document = read(memory, TEXT)
    assert not memory.writes(TEXT, document), "we read it, but a person may have written it"
    memory.wrote(TEXT, document)
    memory.save()
    later = Memory(tmp_path / "content")
    assert later.writes(TEXT, document)
    assert not later.writes(TEXT, document.model_copy(update={"title": "Dua"}))
    assert not later.writes(TEXT + b"\n", document)


def test_a_collection_is_the_same_with_and_without_memory(content: Path) -> None:
    first = generate(content)
    assert {path.name for path in (content.parent / ".lembar" / "read").iterdir()} >= {
        "actors.jsonl",
        "articles.jsonl",
    }
    again = generate(content)
    assert again.written.written == []
    assert again.base == first.base == read_factbase(content, memory=Memory(content))


def test_a_lie_in_the_memory_about_a_sheet_is_found_by_its_quotes(content: Path) -> None:
    from generator.store import check_factbase

    generate(content)
    file = content.parent / ".lembar" / "read" / "actors.jsonl"
    file.write_bytes(file.read_bytes().replace(b"Stok beras cukup", b"Stok beras kurus"))
    base = read_factbase(content, memory=Memory(content))
    assert any("kurus" in str(lie) for lie in check_factbase(base, content))
    assert isinstance(base.actors[0], Actor)
