"""The sheets as Markdown, for MkDocs with Material; out of its navigation, where it is fastest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.rivals.contents import Content, Contents
from generator.facts import FactBase

SETTINGS = """\
site_name: Contoh
use_directory_urls: false
theme:
  name: material
  language: id
  font: false
markdown_extensions:
  - attr_list
  - toc:
      permalink: true
nav:
  - Beranda: index.md
validation:
  omitted_files: ignore
  links:
    anchors: ignore
"""
WITHOUT_SEARCH = "plugins: []\n"


def write_for_mkdocs(base: FactBase, folder: Path) -> None:
    """The sheets as a MkDocs project with two settings: with its search and, `pages.yml`, without."""
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "pages.yml").write_text(SETTINGS + WITHOUT_SEARCH, encoding="utf-8")
    writers: dict[str, Callable[[Content], Iterator[str]]] = {
        "aktor": _actor,
        "peristiwa": _event,
        "sumber": _article,
    }
    for name in writers:
        (folder / "docs" / name).mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Beranda\n", encoding="utf-8")
    for name, id_, content in Contents(base).sheets():
        text = "\n\n".join(writers[name](content)) + "\n"
        # MkDocs turns links to other Markdown files into links to their pages.
        (folder / "docs" / name / f"{id_}.md").write_text(text.replace(".html", ".md"), encoding="utf-8")


def _link(to: Content) -> str:
    return f"[{to.get('name') or to['title']}]({to['page']})" if to["page"] else to["name"]


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _quote(quote: Content) -> Iterator[str]:
    yield f"> {quote['exact']}"
    yield (
        f"{quote['outlet']}, {quote['date']} "
        f"[Lihat di artikel]({quote['page']}) [Sumber asli]({quote['original']})"
    )


def _quoted(quote: Content) -> Iterator[str]:
    """A quote, or the way to where it stands above."""
    if "above" in quote:
        yield f"{_link(quote)} {quote['outlet']}, {quote['date']} [dikutip di atas]({quote['above']})"
    else:
        yield from _quote(quote)


def _statement(statement: Content, *, level: int) -> Iterator[str]:
    speaker = f"{_link(statement['speaker'])} " if statement["speaker"] else ""
    yield (
        f"{'#' * level} {speaker}**{statement['act']}** {statement['mode']} · mesin "
        f"[#]({statement['page']}) {{ #{statement['id']} }}"
    )
    for quote in statement["words"]:
        yield from _quote(quote)


def _event_line(event: Content) -> str:
    return f"{event['date']} {_link(event)} **{event['type']}** **{event['status']}**"


def _actor(actor: Content) -> Iterator[str]:
    yield f"# {actor['title']}"
    yield f"[Aktor](../index.md) · {actor['kind']} · Dibaca mesin, belum diverifikasi editor"
    yield " ".join(f"[**{many}** {name}](#{name})" for name, many in actor["counts"].items())
    yield "## Sikap dalam peristiwa yang dipersoalkan"
    yield _list(
        _event_line(position["event"])
        + " ".join(f" [**{one['stance']}** {one['date']}](#{one['id']})" for one in position["taken"])
        for position in actor["positions"]
    )
    yield "## Pernyataan"
    for group in actor["groups"]:
        if group["event"]:
            yield f"### Tentang {_link(group['event'])} **{group['event']['status']}**"
        for statement in group["statements"]:
            yield from _statement(statement, level=4)
    if actor["others"]:
        yield "## Kata pihak lain"
    for statement in actor["others"]:
        yield from _statement(statement, level=3)
    yield "## Peristiwa"
    for part in actor["parts"]:
        yield f"### {part['part']}"
        yield _list(map(_event_line, part["events"]))
    yield "## Muncul bersama"
    yield _list(
        f"{_link(one)} {one['events']} peristiwa · {one['articles']} artikel" for one in actor["company"]
    )
    yield "## Sumber"
    for mention in actor["mentions"]:
        yield from _quoted(mention)


def _event(event: Content) -> Iterator[str]:
    yield f"# {event['title']}"
    yield f"[Peristiwa](../index.md) · {event['type']} · **{event['status']}** · Dibaca mesin"
    yield f"**Kapan**: {event['date']}"
    if event["date_quote"]:
        yield from _quote(event["date_quote"])
    yield f"**Pelaku**: {', '.join(map(_link, event['agents']))}"
    yield f"**Sasaran**: {', '.join(map(_link, event['targets']))}"
    yield "## Siapa berkata apa"
    for side in event["board"]:
        yield f"### {side['stance']} ({len(side['statements'])})"
        for statement in side["statements"]:
            yield from _statement(statement, level=4)
    yield "## Perkembangan laporan"
    for account in event["accounts"]:
        yield f"### {account['date']} {_link(account)} {account['outlet']}"
        yield from _quote(account["quote"])
        for other in account["others"]:
            yield from _quoted(other)


def _article(article: Content) -> Iterator[str]:
    yield f"# {article['title']}"
    yield f"[Sumber](../index.md) · {article['outlet']}, {article['date']}, <{article['url']}>"
    yield "## Teks artikel"
    yield from article["paragraphs"]
    yield "## Pernyataan"
    yield _list(
        f"{_link(one['speaker'])} **{one['act']}** “{one['words']}” [#]({one['page']})"
        for one in article["statements"]
        if one["speaker"]
    )
    yield "## Peristiwa"
    yield _list(map(_event_line, article["events"]))
    yield "## Aktor"
    yield _list(map(_link, article["actors"]))
