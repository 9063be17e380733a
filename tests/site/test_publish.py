"""A collection is published again and again, and only what changed is written."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from generator.curation import write_decision
from generator.facts import FactBase
from generator.memo import Memo
from generator.site import addresses
from generator.site.publish import Publisher, changed_sheets
from generator.site.settings import Settings
from generator.site.shell import CONTENT, HEAD, TITLE, Shell
from generator.store import Memory, check_factbase, read_factbase
from generator.workflow import generate
from tests.curation.test_decisions import one
from tests.support import NEWS_ONE, NEWS_TWO, put_articles

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
    own = Settings(name="Uji", content=generated, replaced=frozenset([addresses.ABOUT]))
    result = Publisher(tmp_path / "situs", shells, own).publish(base)
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
        own = Settings(name="Uji", content=generated, publish_text=publish_text)
        Publisher(tmp_path / publish_text, shells, own).publish(base)
        files = [path for path in sorted((tmp_path / publish_text).rglob("*")) if path.is_file()]
        published[publish_text] = [path.name for path in files if secret.encode() in unpacked(path)]
    assert published == {"full": ["dua.html", "satu.html"], "quotes": []}


def unpacked(path: Path) -> bytes:
    """What a file says, also inside an archive."""
    if path.suffix != ".zip":
        return path.read_bytes()
    archive = zipfile.ZipFile(path)
    return b"".join(archive.read(name) for name in archive.namelist())


TEXTS = {
    "satu": (NEWS_ONE, NEWS_ONE.replace("beras cukup", "beras di gudang cukup")),
    "dua": (NEWS_TWO, NEWS_TWO.replace("dua orang", "tiga orang")),
    "tiga": (
        "MEDAN, Harian Lain - Budi Hartono membantah stok beras kosong. Polisi menangkap tiga orang, Rabu (5/3/2025).\n",
        "MEDAN, Harian Lain - Menteri Perdagangan Budi Santoso Hartono membantah stok beras kosong, Rabu (5/3/2025).\n",
    ),
    "empat": (
        "SOLO, Kabar Contoh - Rini Wulandari menuduh Budi Hartono berbohong, Kamis (6/3/2025).\n",
        "SOLO, Kabar Contoh - Ketua APPSI Rini Wulandari mengatakan beras langka, Kamis (6/3/2025).\n",
    ),
}


class Previewing(RuleBasedStateMachine):
    """A collection that is previewed while it changes, beside one that is built anew after each change."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.content = self.root / "previewed" / "content"
        put_articles(self.content, satu=NEWS_ONE, dua=NEWS_TWO)
        self.memory = Memory(self.content)
        self.publisher = self.publisher_of(self.root / "previewed", self.memory.memo)
        self.base = FactBase()
        self.follow()

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    @staticmethod
    def publisher_of(folder: Path, memo: Memo | None = None) -> Publisher:
        shells = {page: Shell(f"<title>{TITLE}</title>{HEAD}{CONTENT}", page=page) for page in LISTS}
        own = Settings(name="Uji", content=folder / "content", exports=False)
        return Publisher(folder / "situs", shells, own, memo=memo)

    def follow(self, *, overtaken: bool = False) -> None:
        """Bring the preview up to date, and compare it with a build of the same articles and YAML."""
        anew = self.root / "anew"
        shutil.rmtree(anew, ignore_errors=True)
        shutil.copytree(self.content, anew / "content")
        if (self.content.parent / ".lembar").exists():
            shutil.copytree(self.content.parent / ".lembar", anew / ".lembar")
        before = self.base
        result = generate(self.content, memory=self.memory)
        self.base = result.base
        assert check_factbase(self.base, self.content, memo=self.memory.memo) == []
        self.publisher.publish_sheets(self.base, changed_sheets(before, self.base))
        if overtaken:
            looks = iter([True] * 8)
            self.publisher.publish(self.base, wanted=lambda: next(looks, False))
            return
        self.publisher.publish(self.base)
        expected = generate(anew / "content")
        self.publisher_of(anew).publish(expected.base)
        assert expected.base == self.base
        assert (expected.stale, expected.differences) == (result.stale, result.differences)
        assert files_below(self.content) == files_below(anew / "content")
        assert files_below(self.content.parent / "situs") == files_below(anew / "situs")

    @rule(name=st.sampled_from(sorted(TEXTS)), version=st.integers(0, 1), overtaken=st.booleans())
    def an_article_is_added_or_changed(self, name: str, version: int, overtaken: bool) -> None:
        put_articles(self.content, **{name: TEXTS[name][version]})
        self.follow(overtaken=overtaken)

    @rule(name=st.sampled_from(sorted(TEXTS)))
    def an_article_is_removed(self, name: str) -> None:
        (self.content / "articles" / f"{name}.txt").unlink(missing_ok=True)
        self.follow()

    @rule(data=st.data(), kind=st.sampled_from(["hide", "verify", "rename"]), overtaken=st.booleans())
    def an_editor_decides(self, data: st.DataObject, kind: str, overtaken: bool) -> None:
        facts = [*self.base.actors, *self.base.events, *self.base.statements()]
        if kind == "rename" and self.base.actors:
            actor = data.draw(st.sampled_from(self.base.actors))
            write_decision(self.content, one("rename", actor=actor.id, name="Nama Baru"))
        elif facts:
            write_decision(self.content, one(kind, fact=data.draw(st.sampled_from(facts)).id))
        self.follow(overtaken=overtaken)

    @rule(data=st.data())
    def two_sheets_are_judged(self, data: st.DataObject) -> None:
        if len(self.base.actors) > 1:
            pair = data.draw(st.lists(st.sampled_from(self.base.actors), min_size=2, max_size=2, unique=True))
            kind = data.draw(st.sampled_from(["same", "different"]))
            write_decision(self.content, one(kind, actors=[actor.id for actor in pair]))
        self.follow()

    @rule(data=st.data())
    def a_file_is_edited_by_hand(self, data: st.DataObject) -> None:
        if self.base.actors:
            path = self.content / "actors" / f"{data.draw(st.sampled_from(self.base.actors)).id}.yml"
            lines = path.read_text(encoding="utf-8").split("\n")
            edited = ["name: Suntingan" if line.startswith("name: ") else line for line in lines]
            path.write_text("\n".join(edited), encoding="utf-8")
        self.follow()


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


Previewing.TestCase.settings = settings(
    max_examples=6,
    stateful_step_count=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # To find a shorter failure takes minutes, and each is short enough.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
TestAPreviewIsWhatABuildWouldBe = Previewing.TestCase
