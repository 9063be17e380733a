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


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "sources" / "satu.yml"
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT)
    return path


def memory_of(file: Path) -> Memory:
    return Memory(file.parents[1])


def test_the_next_run_knows_what_this_one_read(file: Path) -> None:
    memory = memory_of(file)
    document = memory.document(file, Source)
    memory.save()
    assert memory_of(file).document(file, Source) == document


def test_other_bytes_are_read(file: Path) -> None:
    memory = memory_of(file)
    memory.document(file, Source)
    file.write_bytes(TEXT.replace(b"title: Satu", b"title: Dua"))
    assert memory.document(file, Source).title == "Dua"
    file.write_bytes(TEXT + b"title: Dua\n")
    with pytest.raises(StoreError, match="stands twice"):
        memory.document(file, Source)


def test_a_document_that_we_wrote_is_known_to_be_as_we_write_it(file: Path) -> None:
    memory = memory_of(file)
    document = memory.document(file, Source)
    assert not memory.is_ours(file), "we read it, but a person may have written it"
    assert not memory.holds(file, document)
    memory.wrote(TEXT, document)
    memory.save()
    later = memory_of(file)
    assert later.is_ours(file)
    assert later.holds(file, document)
    assert not later.holds(file, document.model_copy(update={"title": "Dua"}))
    file.write_bytes(TEXT + b"\n")
    assert not later.is_ours(file)
    assert not later.holds(file, document)
    file.unlink()
    assert not later.holds(file, document)


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
