"""A collection is published again and again, and only what changed is written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.facts import FactBase
from generator.site import addresses
from generator.site.publish import Publisher, Settings
from generator.site.shell import CONTENT, HEAD, TITLE, Shell
from generator.store import read_factbase

LISTS = (
    addresses.HOME,
    addresses.ACTORS,
    addresses.EVENTS,
    addresses.TIMELINE,
    addresses.ARTICLES,
    addresses.SEARCH,
)


@pytest.fixture
def base(generated: Path) -> FactBase:
    return read_factbase(generated)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    shells = {page: Shell(f"<title>{TITLE} · {page}</title>{CONTENT}", page=page) for page in LISTS}
    return Publisher(tmp_path / "situs", shells, Settings(name="Uji", content=tmp_path / "content"))


def test_every_list_and_sheet_is_written_into_the_shell_of_its_folder(
    publisher: Publisher, base: FactBase, tmp_path: Path
) -> None:
    result = publisher.publish(base)
    assert {*LISTS, "aktor/budi-hartono.html", "sumber/satu.html"} <= set(result.written)
    assert "<title>Budi Hartono · aktor/index.html</title>" in (
        tmp_path / "situs" / "aktor" / "budi-hartono.html"
    ).read_text(encoding="utf-8")


def test_publishing_the_same_twice_writes_nothing(publisher: Publisher, base: FactBase) -> None:
    first = publisher.publish(base)
    again = publisher.publish(base)
    assert again.written == again.removed == []
    assert again.unchanged == first.written


def test_the_page_of_a_sheet_that_is_gone_goes(publisher: Publisher, base: FactBase, tmp_path: Path) -> None:
    publisher.publish(base)
    result = publisher.publish(FactBase())
    assert "aktor/budi-hartono.html" in result.removed
    assert not (tmp_path / "situs" / "aktor" / "budi-hartono.html").exists()
    assert (tmp_path / "situs" / addresses.ACTORS).is_file()


def test_the_page_of_an_id_that_was_leads_to_the_sheet(
    publisher: Publisher, base: FactBase, tmp_path: Path
) -> None:
    renamed = [
        actor.model_copy(update={"previous_ids": ("menteri-budi",)}) if actor.id == "budi-hartono" else actor
        for actor in base.actors
    ]
    publisher.publish(base.model_copy(update={"actors": tuple(renamed)}))
    assert "budi-hartono.html" in (tmp_path / "situs" / "aktor" / "menteri-budi.html").read_text(
        encoding="utf-8"
    )


def test_a_page_that_the_editors_wrote_themselves_is_left_alone(
    base: FactBase, generated: Path, tmp_path: Path
) -> None:
    shells = {page: Shell(CONTENT, page=page) for page in LISTS}
    settings = Settings(name="Uji", content=generated, replaced=frozenset([addresses.ABOUT]))
    result = Publisher(tmp_path / "situs", shells, settings).publish(base)
    assert addresses.ABOUT not in result.written
    assert addresses.NETWORK in result.written


def test_where_only_quotes_are_published_no_file_has_another_sentence_of_an_article(
    generated: Path, base: FactBase, tmp_path: Path
) -> None:
    secret = "Kalimat ini tidak dikutip di lembar mana pun."
    articles = tuple(one.model_copy(update={"text": f"{one.text}\n\n{secret}"}) for one in base.articles)
    base = base.model_copy(update={"articles": articles})
    shells = {page: Shell(CONTENT + HEAD, page=page) for page in LISTS}
    published = {}
    for publish_text in ("full", "quotes"):
        settings = Settings(name="Uji", content=generated, publish_text=publish_text)
        Publisher(tmp_path / publish_text, shells, settings).publish(base)
        files = [path for path in sorted((tmp_path / publish_text).rglob("*")) if path.is_file()]
        published[publish_text] = [path.name for path in files if secret.encode() in unpacked(path)]
    assert published == {"full": ["dua.html", "satu.html"], "quotes": []}


def unpacked(path: Path) -> bytes:
    """What a file says, also inside an archive."""
    if path.suffix != ".zip":
        return path.read_bytes()
    archive = zipfile.ZipFile(path)
    return b"".join(archive.read(name) for name in archive.namelist())
