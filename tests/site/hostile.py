"""A collection whose every field says the same words, harmless ones or hostile ones, and what its pages are made of."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import yaml

from generator.articles import read_articles
from generator.facts import (
    Actor,
    Alias,
    Correction,
    Detail,
    Event,
    EventDate,
    FactBase,
    Figure,
    LegalStatus,
    Participant,
    Position,
    Report,
    Role,
    Statement,
    StatementSource,
    Verification,
    Withdrawal,
)
from generator.store import write_factbase
from tests.site.conftest import SETTINGS
from tests.support import quote_in, span_in

PRODUCT = 7913 * 7919
HARMLESS = "kata biasa"
HOSTILE = (
    '=</script></title><script>alert(1)</script><img src=x onerror=alert(1)>"onclick="alert(1)\''
    "{{7913*7919}}{%if x%}]]><!--&lt;b&gt;&#60;i> javascript:alert(1)"
)
DAY = date(2025, 3, 3)


def new_collection(folder: Path, words: str) -> Path:
    """A project whose settings, articles and hand-written YAML say `words` wherever they may say anything."""
    content = folder / "content"
    (content / "articles").mkdir(parents=True)
    (content / "pages").mkdir()
    matter = {
        "title": f"Judul {words}",
        "publisher": f"Harian {words}",
        "url": "https://contoh.example/a?b=1&c=%22%3Cscript%3E",
        "published": "2025-03-03",
        "authors": [f"Rini {words}"],
        "via": [f"Kantor {words}"],
        "notices": [
            {
                "kind": "ralat",
                "date": "2025-03-04",
                "text": f"Ralat {words}",
                "url": "https://contoh.example/r",
            }
        ],
    }
    front = yaml.safe_dump(matter, allow_unicode=True, width=100_000)
    text = f'Budi {words} mengatakan "barang {words} hilang" kepada Kementerian {words}.\n\nIran membantah {words}.'
    (content / "articles" / "satu.md").write_text(f"---\n{front}---\n\n{text}\n", encoding="utf-8")
    write_factbase(_facts(content, words), content)
    settings = yaml.safe_load(SETTINGS)
    settings |= {
        "site_name": f"Situs {words}",
        "site_description": words,
        "site_url": "https://fakta.example/arsip/",
    }
    settings["plugins"] = [{"lembar": {"content": "content", "search": False, "licence": f"Lisensi {words}"}}]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return folder


def _facts(content: Path, words: str) -> FactBase:
    """A fact of each kind with each field, all said by one article."""
    (article,), errors = read_articles(content)
    assert not errors
    said, denied = (quote_in(article, line) for line in article.text.split("\n\n"))
    statement = Statement(
        id="s-1", speaker="budi", mode="direct", act="state", date=DAY, sieve="name",
        sources=(StatementSource(quote=said, content=(span_in(article, f"barang {words} hilang"),), via=f"X {words}"),),
        verified=Verification(by=f"Editor {words}", on=DAY, why=f"Dicek {words}"),
    )  # fmt: skip
    denial = Statement(
        id="s-2", speaker_text=f"Pejabat {words}", candidates=("iran",), mode="indirect", act="deny", date=DAY,
        sieve="unknown",
        sources=(StatementSource(quote=denied, content=(span_in(article, f"Iran membantah {words}"),)),),
    )  # fmt: skip
    corrections = (
        Correction(field="name", found=f"Lama {words}", by=f"Editor {words}", on=DAY, why=f"Salah {words}"),
    )
    withdrawals = (Withdrawal(article="dua", on=DAY, why=f"Dicabut {words}", url="https://contoh.example/c"),)
    budi = Actor(
        id="budi", previous_ids=("budi-lama",), name=f"Budi {words}", kind="person", mentions=(said,),
        aliases=(Alias(name=f"Alias {words} {'x' * 10_000}", quotes=(said,)), Alias(name="محمد (علي)", quotes=(said,))),
        roles=(Role(id="r-1", title=f"ketua {words}", organization="kementerian", quotes=(said,)),),
        legal_statuses=(LegalStatus(id="l-1", term="suspect", date=DAY, quotes=(said,)),),
        statements=(statement,), corrections=corrections, withdrawals=withdrawals,
    )  # fmt: skip
    others = (
        Actor(id="iran", name=f"Iran {words}", kind="country", mentions=(denied,)),
        Actor(
            id="kementerian",
            name=f"Kementerian {words} {'y' * 10_000}",
            kind="organization",
            mentions=(said,),
        ),
    )
    event = Event(
        id="hilang", type="crime", title=f"Barang {words}", status="disputed",
        date=EventDate(value="2025-03-03", precision="day", text=f"Senin {words}", quote=said),
        place=Detail(text=f"Kota {words}", quote=said), instrument=Detail(text=f"Alat {words}", quote=said),
        agents=(Participant(actor="budi", text=f"Budi {words}", quote=said), Participant(text=f"Orang {words}", quote=said)),
        targets=(Participant(actor="kementerian", text="x", quote=said),),
        figures=(Figure(kind="missing", min=1, text=f"satu {words}", quote=said),),
        reports=(Report(quote=said, trigger=span_in(article, "hilang"), statement="s-1"),),
        positions=(
            Position(actor="budi", stance="asserts", statement="s-1", quote=said),
            Position(text=f"Pejabat {words}", stance="denies", statement="s-2", answers="s-1", quote=denied),
        ),
        corrections=corrections, withdrawals=withdrawals,
    )  # fmt: skip
    return FactBase(articles=(article,), actors=(budi, *others), events=(event,), unattributed=(denial,))


@dataclass
class Makings:
    """Everything by which pages could do something, and not only say it."""

    elements: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    schemes: set[str] = field(default_factory=set)
    scripts: set[str] = field(default_factory=set)
    """Text of each script that runs, or the address of its file."""
    hosts: set[str] = field(default_factory=set)
    policies: set[str] = field(default_factory=set)


def makings_of(site: Path) -> Makings:
    """What all pages of a site are made of, as a browser reads them."""
    found = Makings()
    for page in sorted(site.rglob("*.html")):
        _add(found, parsed(page))
    return found


def parsed(page: Path) -> Element:
    """The elements of a page, as the standard says that browsers read it."""
    return html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def _add(found: Makings, root: Element) -> None:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        found.elements.add(element.tag)
        found.attributes.update(element.attrib)
        for name in ("href", "src", "action", "formaction", "data", "srcdoc", "content"):
            address = element.get(name)
            if address and (name != "content" or element.get("http-equiv") == "refresh"):
                found.schemes.add(urlsplit(address).scheme)
                found.hosts.add(urlsplit(address).netloc)
        if element.tag == "script" and element.get("type") not in ("application/ld+json", "application/json"):
            found.scripts.add((element.get("src") or element.text or "").replace("../", ""))
        if element.get("http-equiv") == "Content-Security-Policy":
            found.policies.add(element.get("content") or "")


def linked_data(page: Path) -> list[dict[str, object]]:
    """The nodes of a page's linked data."""
    (script,) = [one for one in parsed(page).iter("script") if one.get("type") == "application/ld+json"]
    graph: list[dict[str, object]] = json.loads(script.text or "")["@graph"]
    return graph
