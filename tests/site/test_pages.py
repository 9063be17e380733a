"""Pages say every fact with its quote and its source, and nothing in them is live that an article wrote."""

from __future__ import annotations

import gzip
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.articles import read_articles
from generator.facts import (
    Actor,
    Correction,
    FactBase,
    LegalStatus,
    LegalTerm,
    Notice,
    Quote,
    Verification,
    Withdrawal,
    span_of,
)
from generator.site.catalogue import Catalogue
from generator.site.pages import Pages
from generator.site.past import Past
from generator.site.settings import Settings
from generator.store import read_factbase
from tests.site.conftest import HOSTILE
from tests.support import article_of


class Elements(HTMLParser):
    """Elements, attributes and ids of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        for name, value in attrs:
            if name in ("href", "src"):
                self.links.append(value or "")
            elif name == "id":
                self.ids.append(value or "")
            elif name.startswith("on"):
                self.handlers.append(name)


def pages_of(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if "pagefind" not in path.parts)


def test_there_is_a_page_for_every_list_and_sheet(site: Path) -> None:
    base = read_factbase(site.parent / "content")
    found = {path.relative_to(site).as_posix() for path in pages_of(site)}
    assert {
        "index.html",
        "linimasa/index.html",
        "jaringan.html",
        "aktor/index.html",
        "peristiwa/index.html",
        "sumber/index.html",
        "cari.html",
        "tentang.html",
    } <= found
    assert {f"aktor/{actor.id}.html" for actor in base.actors} <= found
    assert {f"peristiwa/{event.id}.html" for event in base.events} <= found
    assert {f"sumber/{article.id}.html" for article in base.articles} <= found


def test_every_link_leads_to_a_page_and_a_place_on_it(site: Path) -> None:
    ids = {path.resolve(): set(Elements(path.read_text(encoding="utf-8")).ids) for path in pages_of(site)}
    for path in pages_of(site):
        if path.name == "404.html":
            continue
        for link in Elements(path.read_text(encoding="utf-8")).links:
            if re.match(r"https?:|data:", link):
                continue
            target, _, anchor = link.partition("#")
            file = (path.parent / target.partition("?")[0]).resolve() if target else path.resolve()
            assert file.is_file(), f"{path}: {link}"
            if anchor and file in ids and not anchor.startswith("__"):
                assert anchor in ids[file], f"{path}: {link}"


def test_a_hostile_title_is_text_on_every_page(site: Path) -> None:
    seen = 0
    for path in pages_of(site):
        html = path.read_text(encoding="utf-8")
        elements = Elements(html)
        assert "alert(1)</script>" not in html
        assert elements.handlers == []
        assert not [link for link in elements.links if link.lower().startswith("javascript:")]
        assert elements.names.count("title") >= 1
        seen += html.count("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
    assert seen >= 4
    assert HOSTILE not in (site / "sumber" / "tuduhan.html").read_text(encoding="utf-8")


def test_no_page_asks_a_third_party_for_anything(site: Path) -> None:
    for path in pages_of(site):
        html = path.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|img|iframe|source|video)[^>]+src="(https?:[^"]+)', html)
        loaded += re.findall(
            r'<link[^>]+rel="(?:stylesheet|preconnect|preload|icon)"[^>]+href="(https?:[^"]+)', html
        )
        assert loaded == [], path


def test_every_fact_on_a_sheet_has_quote_publisher_date_and_both_links(site: Path) -> None:
    html = (site / "aktor" / "iran.html").read_text(encoding="utf-8")
    assert html.count("<blockquote>") == html.count("Lihat di artikel") == html.count("Sumber asli") > 0
    assert "Harian &lt;b&gt;Contoh&lt;/b&gt;" in html
    assert ">10 Desember 2022</time>" in html
    assert "https://contoh.example/a?x=1&amp;y=2#:~:text=" in html


def test_a_disputed_event_shows_its_positions_side_by_side(site: Path) -> None:
    base = read_factbase(site.parent / "content")
    (event,) = [event for event in base.events if event.positions]
    html = (site / "peristiwa" / f"{event.id}.html").read_text(encoding="utf-8")
    exchanges, _, rest = html.partition('class="lf-board"')
    board = rest.partition('id="laporan"')[0]
    stances = re.findall(r'<h3 id="sikap-(\w+)">', board)
    assert stances[:3] == ["asserts", "denies", "admits"]
    answers = [position for position in event.positions if position.answers]
    assert answers
    assert exchanges.count('class="lf-exchange"') == len({position.answers for position in answers})
    for position in event.positions:
        assert f'-{position.statement}"' in exchanges or position.quote.exact in board


def test_an_id_stands_once_on_a_page(site: Path) -> None:
    for path in pages_of(site):
        ids = Elements(path.read_text(encoding="utf-8")).ids
        assert len(ids) == len(set(ids)), path


def test_the_canonical_address_is_the_sheets_own(site: Path) -> None:
    html = (site / "aktor" / "iran.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://fakta.example/arsip/aktor/iran.html">' in html


def test_pages_are_in_indonesian(site: Path) -> None:
    assert all('<html lang="id"' in path.read_text(encoding="utf-8") for path in pages_of(site))


def test_an_empty_collection_has_a_home_that_says_what_to_do() -> None:
    pages = Pages(Catalogue(FactBase()), Settings(name="Kosong"))
    assert "masih kosong" in pages.ways.home(Past()).content
    assert list(pages.sheets()) == []


def test_a_template_of_the_users_goes_before_ours_and_an_unknown_name_in_it_is_an_error(
    tmp_path: Path,
) -> None:
    (tmp_path / "home.html").write_text("<p>{{ site_name }}</p>", encoding="utf-8")
    pages = Pages(Catalogue(FactBase()), Settings(name="<Situs>", templates=tmp_path))
    assert pages.ways.home(Past()).content == "<p>&lt;Situs&gt;</p>"
    (tmp_path / "home.html").write_text("{{ tidak_ada }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        Pages(Catalogue(FactBase()), Settings(name="x", templates=tmp_path)).ways.home(Past())


def test_a_sheet_that_was_merged_leads_to_the_one_it_is_now(generated: Path) -> None:
    base = read_factbase(generated)
    actors = tuple(
        actor.model_copy(update={"previous_ids": ("budi-lama",)}) if actor.id == "budi-hartono" else actor
        for actor in base.actors
    )
    pages = Pages(Catalogue(base.model_copy(update={"actors": actors})), Settings(name="x"))
    ((address, html),) = pages.redirects()
    assert address == "aktor/budi-lama.html"
    assert 'url=budi-hartono.html"' in html


def sheet_of(*terms: LegalTerm) -> str:
    """The sheet of a person with legal statuses, one a day."""
    article = article_of("Budi Hartono diperiksa.", published=date(2025, 3, 1), publisher="Harian Contoh")
    quote = Quote(article=article.id, **span_of(article.text, 0, len(article.text)).model_dump())
    person = Actor(
        id="budi-hartono",
        name="Budi Hartono",
        kind="person",
        mentions=(quote,),
        legal_statuses=tuple(
            LegalStatus(id=f"l-{at}", term=term, date=date(2025, 3, at + 1), quotes=(quote,))
            for at, term in enumerate(terms)
        ),
    )
    pages = Pages(Catalogue(FactBase(articles=(article,), actors=(person,))), Settings(name="x"))
    return next(page.content for page in pages.sheets() if "budi-hartono" in page.page)


def test_a_legal_status_is_as_of_a_date_by_its_source_and_presumes_innocence() -> None:
    html = sheet_of("witness", "suspect")
    assert re.findall(r"<strong>(saksi|tersangka)</strong>", html) == ["saksi", "tersangka"]
    assert "per 1 Maret 2025 menurut Harian Contoh" in html
    assert "praduga tak bersalah" in html


def test_a_new_case_after_a_verdict_presumes_innocence_again() -> None:
    assert "praduga tak bersalah" in sheet_of("convicted", "suspect")


def test_where_a_verdict_is_told_nothing_is_said_of_presumption() -> None:
    assert "praduga tak bersalah" not in sheet_of("defendant", "convicted")
    assert "praduga tak bersalah" not in sheet_of("defendant", "acquitted")


def test_a_person_without_a_status_has_no_such_section() -> None:
    assert "Status hukum" not in sheet_of()


def test_pages_in_english_say_which_words_are_indonesian(generated: Path) -> None:
    pages = Pages(Catalogue(read_factbase(generated)), Settings(name="x", language="en"))
    sheets = {page.page: page.content for page in pages.sheets()}
    sheet = sheets["aktor/budi-hartono.html"]
    assert "Statements" in sheet
    assert "3 March 2025" in sheet
    assert sheet.count("<blockquote") == sheet.count('<blockquote lang="id">') > 0
    assert '<h1 lang="id">' in sheets["sumber/satu.html"]
    assert "lang=" not in next(
        page.content for page in Pages(Catalogue(read_factbase(generated)), Settings(name="x")).sheets()
    )


def sheet_as(base: FactBase, page: str, **changes: object) -> str:
    """A sheet of Budi Hartono's whose fields are changed."""
    actors = tuple(
        actor.model_copy(update=changes) if actor.id == "budi-hartono" else actor for actor in base.actors
    )
    pages = Pages(Catalogue(base.model_copy(update={"actors": actors})), Settings(name="x"))
    return next(stamp.content for stamp in pages.sheets() if stamp.page == page)


def test_a_fact_says_who_verified_or_corrected_it_with_the_machines_value_beside(generated: Path) -> None:
    base = read_factbase(generated)
    page = "aktor/budi-hartono.html"
    assert "belum diverifikasi" in sheet_as(base, page)
    verified = Verification(by="Rina", on=date(2025, 4, 1), why="Dibandingkan <dengan> akta.")
    html = sheet_as(base, page, verified=verified)
    assert "diverifikasi Rina, 1 April 2025" in html
    assert "&lt;dengan&gt;" in html
    grown = verified.model_copy(update={"since": ("roles[r-1]", "roles[r-2]")})
    assert "2 fakta datang sesudahnya" in sheet_as(base, page, verified=grown)
    corrections = (
        Correction(field="name", found="Budi H.", by="Rina", on=date(2025, 4, 2), why="Nama lengkap."),
        Correction(field="kind", by="Rina", on=date(2025, 4, 2), why="Orang."),
    )
    html = sheet_as(base, page, verified=verified, corrections=corrections)
    assert "lf-state--corrected" in html
    assert "Nama: mesin menemukan “Budi H.”." in html
    assert "Jenis: mesin tidak menemukan apa pun." in html
    assert "Dikoreksi Rina, 2 April 2025" in html


def test_a_sheet_tells_of_articles_that_were_corrected_or_withdrawn(generated: Path) -> None:
    base = read_factbase(generated)
    notice = Notice(
        kind="ralat", date=date(2025, 3, 9), text="Harga <b>keliru</b>.", url="https://contoh.example/ralat"
    )
    articles = tuple(
        article.model_copy(update={"notices": (notice,)}) if article.id == "satu" else article
        for article in base.articles
    )
    withdrawal = Withdrawal(article="tiga", on=date(2025, 3, 8), why="Sumber palsu.", facts=("s-1", "s-2"))
    html = sheet_as(
        base.model_copy(update={"articles": articles}), "aktor/budi-hartono.html", withdrawals=(withdrawal,)
    )
    assert "Ralat, 9 Maret 2025." in html
    assert "Harga &lt;b&gt;keliru&lt;/b&gt;." in html
    assert '<span class="lf-flag">Ralat</span>' in html
    assert "Pencabutan, 8 Maret 2025." in html
    assert "2 fakta di lembar ini hanya bersumber darinya" in html


def test_a_site_of_quotes_holds_no_other_word_of_an_article(generated: Path) -> None:
    base = read_factbase(generated)
    unquoted = "Stok beras tidak dihitung ulang."
    path = generated / "articles" / "satu.txt"
    path.write_text(path.read_text(encoding="utf-8") + unquoted + "\n", encoding="utf-8")
    (article,) = [one for one in read_articles(generated)[0] if one.id == "satu"]
    articles = tuple(article if one.id == "satu" else one for one in base.articles)
    catalogue = Catalogue(base.model_copy(update={"articles": articles}))
    for publish_text, shown in (("full", True), ("quotes", False)):
        pages = Pages(catalogue, Settings(name="x", publish_text=publish_text))
        assert any(unquoted in page.content for page in [*pages.ways_in(Past()), *pages.sheets()]) is shown


def test_a_sheet_with_ten_statements_stays_light(generated: Path) -> None:
    base = read_factbase(generated)
    budi = next(actor for actor in base.actors if actor.id == "budi-hartono")
    ten = tuple(
        budi.statements[at % len(budi.statements)].model_copy(update={"id": f"s-{at}"}) for at in range(10)
    )
    html = sheet_as(base, "aktor/budi-hartono.html", statements=ten)
    assert html.count('class="lf-card') >= 10
    assert len(html.encode()) < 30_000  # the shell around it weighs less than 10,000 more
    assert len(gzip.compress(html.encode())) < 6_000


def test_a_sentence_that_names_an_actor_twice_stands_once_on_its_sheet(generated: Path) -> None:
    base = read_factbase(generated)
    budi = next(actor for actor in base.actors if actor.id == "budi-hartono")
    once, twice = (
        sheet_as(base, "aktor/budi-hartono.html", mentions=budi.mentions * times) for times in (1, 2)
    )
    assert once == twice
