"""Hostile words in every field do nothing on any page, feed or export but stand there as they are."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from generator.errors import LembarError
from generator.store import read_factbase
from tests.site.conftest import SETTINGS, lembar
from tests.site.hostile import HARMLESS, HOSTILE, PRODUCT, Makings, linked_data, makings_of, new_collection
from tests.support import put_articles

ATOM = "{http://www.w3.org/2005/Atom}"


def built(folder: Path, *arguments: str) -> Path:
    run = lembar(folder, "build", *arguments)
    assert run.returncode == 0, run.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> Makings:
    """What the pages of a harmless collection are made of."""
    return makings_of(built(new_collection(tmp_path_factory.mktemp("polos"), HARMLESS), "--no-generate"))


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the same collection with hostile words."""
    return built(new_collection(tmp_path_factory.mktemp("jahat"), HOSTILE), "--no-generate")


def additions(found: Makings, baseline: Makings) -> dict[str, set[str]]:
    """What is there beyond the baseline."""
    return {name: more for name, known in vars(baseline).items() if (more := getattr(found, name) - known)}


def test_no_page_of_facts_is_made_of_more_than_a_harmless_one(attacked: Path, baseline: Makings) -> None:
    assert baseline.scripts
    assert not [name for name in baseline.attributes if name.startswith("on") or name == "style"]
    assert additions(makings_of(attacked), baseline) == {}


def test_nothing_is_computed_from_what_looks_like_a_template(attacked: Path) -> None:
    files = [path for path in attacked.rglob("*") if path.suffix in (".html", ".xml", ".json", ".yml", ".js")]
    assert [path for path in files if str(PRODUCT) in path.read_text(encoding="utf-8")] == []


def test_linked_data_says_the_words_as_they_are(attacked: Path) -> None:
    budi, quotation, *_ = linked_data(attacked / "aktor" / "budi.html")
    assert budi["name"] == f"Budi {HOSTILE}"
    assert budi["jobTitle"] == [f"ketua {HOSTILE}"]
    assert quotation["text"] == f"barang {HOSTILE} hilang"
    event = linked_data(attacked / "peristiwa" / "hilang.html")[0]
    assert event["location"] == {"@type": "Place", "name": f"Kota {HOSTILE}"}
    (article,) = linked_data(attacked / "sumber" / "satu.html")
    assert article["headline"] == f"Judul {HOSTILE}"
    assert linked_data(attacked / "index.html")[0]["name"] == f"Situs {HOSTILE}"


def test_feeds_and_sitemap_are_xml_with_the_same_words(attacked: Path) -> None:
    feed = etree.parse(attacked / "umpan.xml").getroot()
    titles = [title.text for title in feed.iter(f"{ATOM}title")]
    assert any(title.startswith(f"Barang {HOSTILE}"[:150]) for title in titles)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == f"Situs {HOSTILE}"
    locations = etree.parse(attacked / "sitemap.xml").getroot().iter("{*}loc")
    assert "https://fakta.example/arsip/aktor/budi.html" in [location.text for location in locations]


def test_exports_say_the_same_words_and_no_cell_is_a_formula(attacked: Path) -> None:
    assert json.loads((attacked / "aktor" / "budi.json").read_bytes())["name"] == f"Budi {HOSTILE}"
    archive = zipfile.ZipFile(attacked / "data" / "lembar-fakta.zip")
    assert json.loads(archive.read("lembar-fakta.json"))["events"][0]["title"] == f"Barang {HOSTILE}"
    for name in archive.namelist():
        if name.endswith(".csv"):
            rows = csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline=""))
            assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))], name


def test_articles_and_decisions_are_read_and_shown_without_doing_anything(
    tmp_path: Path, baseline: Makings
) -> None:
    sentence = f"Menteri Budi Hartono mengatakan harga {HOSTILE} turun.\u202e"
    put_articles(tmp_path / "content", satu=f"{HOSTILE}\n\nJAKARTA - {sentence}\n\nIran membantah hal itu.")
    articles = tmp_path / "content" / "articles"
    escaped = sentence.replace("&", "&amp;").replace("<", "&lt;")
    (articles / "tiga.html").write_text(
        f"<html><head><title>{HOSTILE}</title><meta name='author' content='{HOSTILE}'>"
        f"<script>alert(1)</script></head><body onload='alert(1)'><article><h1>Judul</h1>"
        f"<p onclick='alert(1)'>{escaped} {'Warga menunggu keputusan itu sejak pagi. ' * 10}</p>"
        f"<p><a href='javascript:alert(1)'>tautan</a> {escaped}</p></article></body></html>",
        encoding="utf-8",
    )
    (tmp_path / "content" / "curation").mkdir()
    (tmp_path / "content" / "curation" / "nama.yml").write_text(
        json.dumps(
            [
                {
                    "decision": "rename",
                    "actor": "iran",
                    "name": f"Iran {HOSTILE}",
                    "by": HOSTILE,
                    "on": "2025-03-03",
                    "why": HOSTILE,
                }
            ]
        ),
        encoding="utf-8",
    )
    (tmp_path / "content" / "pages").mkdir()
    settings = SETTINGS.replace("content: content", "content: content\n      search: false")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_url: https://fakta.example/arsip/\n{settings}", encoding="utf-8"
    )
    site = built(tmp_path)
    assert additions(makings_of(site), baseline) == {}
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    assert not [page for page in pages if "\u202e" in page]
    assert linked_data(site / "aktor" / "iran.html")[0]["name"] == f"Iran {HOSTILE}"


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        ("actors/budi.yml", "id: budi", "id: ../budi", "id"),
        ("actors/budi.yml", "- budi-lama", "- ../../budi", "previous_ids"),
        ("actors/budi.yml", "id: s-1", 'id: s-1" onclick="x', "id"),
        ("actors/budi.yml", "name: Budi", "name: \u202eBudi", "U+202E"),
        ("actors/budi.yml", "name: Budi kata biasa", 'name: "Budi \\0"', "U+0000"),
        ("actors/budi.yml", "name: Budi kata biasa", 'name: "Budi \\ud800"', "budi.yml"),
        ("actors/budi.yml", "url: https://contoh", "url: javascript://contoh", "url"),
        ("events/hilang.yml", "url: https://contoh", "url: data:text/html,", "url"),
        ("sources/satu.yml", "file: articles/satu.md", "file: ../../mkdocs.yml", "lies outside"),
    ],
)  # fmt: skip
def test_hand_written_yaml_that_could_do_harm_is_refused_by_name(
    tmp_path: Path, file: str, before: str, after: str, told: str
) -> None:
    content = new_collection(tmp_path, HARMLESS) / "content"
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(LembarError, match=re.escape(told)):
        read_factbase(content)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", 'https://a.example/" onclick="x', "//a.example"]
)
def test_an_article_with_an_address_that_is_none_is_refused(tmp_path: Path, address: str) -> None:
    put_articles(tmp_path / "content", satu="x")
    (tmp_path / "content" / "articles" / "satu.txt").unlink()
    (tmp_path / "content" / "articles" / "dua.md").write_text(
        f"---\nurl: {json.dumps(address)}\n---\n\nHarga beras turun.\n", encoding="utf-8"
    )
    run = lembar(tmp_path, "generate")
    assert run.returncode == 1
    assert "dua.md" in run.stderr
    assert "web address" in run.stderr
