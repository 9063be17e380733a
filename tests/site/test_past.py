"""Readers see what changed, in their language, and nothing that is no longer there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from generator.facts import Alias, FactBase
from generator.site import addresses
from generator.site.atom import atom_of
from generator.site.catalogue import Catalogue
from generator.site.pages import Pages
from generator.site.past import Past, feed_of, newest_changes, past_of
from generator.site.settings import Settings
from generator.site.wording import Wording
from tests.changes.conftest import (
    Collection,
    actor,
    article,
    base,
    event,
    figure,
    quote,
    statement,
)

WORDING = Wording("id")


def past(collection: Collection, today: FactBase, *, limit: int = 30) -> Past:
    return past_of(today, collection.content, WORDING, limit=limit)


def page_of(past: Past, today: FactBase) -> str:
    return str(Pages(Catalogue(today), Settings(name="Uji")).changes(past).content)


def test_commits_are_told_by_sheet_in_the_language_of_the_site(collection: Collection) -> None:
    old = base(actor(), event(figures=(figure(8, 8),)), article())
    new = base(actor(statements=(statement(),)), event(figures=(figure(9, 9),), status="disputed"), article())
    collection.commit(old)
    collection.commit(new)
    newest, _ = past(collection, new).commits
    assert newest.day == date(2025, 3, 6)
    assert [(sheet.name, sheet.page, sheet.clauses) for sheet in newest.sheets] == [
        ("Iran", "aktor/iran.html", ("1 pernyataan ditambahkan",)),
        (
            "Peristiwa serangan",
            "peristiwa/serangan.html",
            ("status: diberitakan → dipersengketakan", "tewas: 8 → 9 (Kompas)"),
        ),
    ]


def test_what_was_redacted_or_hidden_is_only_counted(collection: Collection) -> None:
    secret = Alias(name="Siti Rahasia", quotes=(quote(),))
    collection.commit(base(actor("korban", name="S."), actor("siti-rahasia", name="Siti Rahasia"), article()))
    collection.commit(
        base(actor("korban", name="S.", aliases=(secret,)), article()), message="Hapus Siti Rahasia"
    )
    today = base(actor("korban", name="S."), article())
    collection.commit(today)
    told = past(collection, today)
    assert [commit.gone for commit in told.commits] == [0, 1, 1]
    shown = (
        page_of(told, today)
        + atom_of(feed_of(told, WORDING, site_name="Uji"), site_name="Uji", site_url=None).decode()
    )
    assert "rahasia" not in shown.casefold()
    assert "nama lain ditambahkan" in shown


def test_without_a_repository_the_page_says_so(tmp_path: Path) -> None:
    today = base(actor(), article())
    told = past_of(today, tmp_path, WORDING, limit=5)
    assert told == Past(missing="everything")
    assert "tidak dibangun dari repositori git" in page_of(told, today)


def test_of_a_shallow_clone_the_page_says_that_older_changes_are_missing(collection: Collection) -> None:
    collection.commit(base(actor(), article()))
    today = base(actor(name="Republik Iran"), article())
    collection.commit(today)
    clone = collection.folder.parent / "dangkal"
    collection.git("clone", "--quiet", "--depth=1", collection.folder.as_uri(), str(clone))
    told = past_of(today, clone / "content", WORDING, limit=5)
    assert told == Past(missing="older commits")
    assert "tanpa riwayat lengkap" in page_of(told, today)


def test_the_same_history_gives_the_same_page_and_feed(collection: Collection) -> None:
    today = base(actor(), event(), article())
    collection.commit(today)
    first, second = past(collection, today), past(collection, today)
    assert first == second
    feed = atom_of(
        feed_of(first, WORDING, site_name="Uji"), site_name="Uji", site_url="https://fakta.example/"
    )
    entry = ElementTree.fromstring(feed).find("{http://www.w3.org/2005/Atom}entry")
    assert entry is not None
    (commit,) = first.commits
    assert (
        entry.findtext("{http://www.w3.org/2005/Atom}id")
        == f"https://fakta.example/{addresses.CHANGES}#{commit.anchor}"
    )
    assert entry.findtext("{http://www.w3.org/2005/Atom}updated") == "2025-03-03T00:00:00Z"


def test_names_of_sheets_are_text_on_the_page(collection: Collection) -> None:
    today = base(actor(name="<script>alert(1)</script>"), article())
    collection.commit(today)
    assert "<script>" not in page_of(past(collection, today), today)


def test_very_many_sheets_of_a_commit_are_cut(collection: Collection, monkeypatch) -> None:
    monkeypatch.setattr("generator.site.past._MOST_SHEETS", 2)
    today = base(*(actor(f"aktor-{number}") for number in range(5)), article())
    collection.commit(today)
    (commit,) = past(collection, today).commits
    assert (len(commit.sheets), commit.others) == (2, 4)
    assert "dan 4 lembar lain" in page_of(past(collection, today), today)


def test_a_day_of_an_event_is_written_out(collection: Collection) -> None:
    from generator.facts import EventDate

    collection.commit(base(event(), article()))
    day = EventDate(value="2025-03-01", end="2025-03-04", precision="day", quote=quote())
    today = base(event(date=day), article())
    collection.commit(today)
    assert past(collection, today).commits[0].sheets[0].clauses == (
        "tanggal ditambahkan: 1–4 Maret 2025 (Kompas)",
    )


def test_the_sheets_that_changed_last_are_told_once_each_on_the_home_page(collection: Collection) -> None:
    collection.commit(base(actor(), event(), article()))
    today = base(actor(statements=(statement(),)), event(), article())
    collection.commit(today)
    told = past(collection, today)
    newest = newest_changes(told, most=2)
    assert [(one.sheet.name, one.sheet.clauses) for one in newest] == [
        ("Iran", ("1 pernyataan ditambahkan",)),
        ("Peristiwa serangan", ("lembar baru",)),
    ]
    pages = Pages(Catalogue(today), Settings(name="Uji"))
    home = pages.ways.home(told).content
    assert home.index('id="perubahan"') < home.index("1 pernyataan ditambahkan")
    assert 'id="perubahan"' not in pages.ways.home(Past(missing="everything")).content
