"""The same sheets for other generators: as Markdown for MkDocs with Material, as YAML for Hugo.

Each sheet has the headings, quotes, source lines and links of ours, each generator's own page around it,
and no search. MkDocs keeps the pages out of its navigation, where it is fastest; Hugo reads our own YAML
through a content adapter, and the texts of the articles beside it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.facts import Actor, Article, Event, FactBase, Quote
from generator.site.addresses import at_original, quote_anchor

MKDOCS = """\
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
"""


def write_for_mkdocs(base: FactBase, folder: Path) -> None:
    """The sheets as a MkDocs project."""
    articles = {article.id: article for article in base.articles}
    names = {actor.id: actor.name for actor in base.actors}
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    _write(folder / "docs" / "index.md", ["# Beranda"])
    for actor in base.actors:
        _write(folder / "docs" / "aktor" / f"{actor.id}.md", _actor(actor, articles))
    for event in base.events:
        _write(folder / "docs" / "peristiwa" / f"{event.id}.md", _event(event, articles, names))
    said = {
        source.quote: (statement.speaker or "", statement.act)
        for statement in base.statements()
        for source in statement.sources
    }
    by_article: dict[str, list[Quote]] = {article: [] for article in articles}
    for quote in said:
        by_article[quote.article].append(quote)
    for article in base.articles:
        lines = _article(
            article, [(quote, *said[quote]) for quote in by_article[article.id]], names, articles
        )
        _write(folder / "docs" / "sumber" / f"{article.id}.md", lines)


def _write(path: Path, lines: Iterator[str] | list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def _quote(quote: Quote, articles: dict[str, Article]) -> Iterator[str]:
    article = articles[quote.article]
    yield f"> {quote.exact}"
    yield (
        f"{article.publisher}, {article.published} "
        f"[Lihat di artikel](../sumber/{article.id}.md#{quote_anchor(quote)}) "
        f"[Sumber asli]({at_original(article, quote)})"
    )


def _actor(actor: Actor, articles: dict[str, Article]) -> Iterator[str]:
    yield f"# {actor.name}"
    yield f"## Pernyataan ({len(actor.statements)})"
    for statement in actor.statements:
        yield f"### {statement.act} · {statement.mode} · {statement.date} {{ #{statement.id} }}"
        for source in statement.sources:
            yield from _quote(source.quote, articles)
    yield f"## Disebut dalam ({len(actor.mentions)})"
    for mention in actor.mentions:
        yield from _quote(mention, articles)


def _event(event: Event, articles: dict[str, Article], names: dict[str, str]) -> Iterator[str]:
    yield f"# {event.title}"
    if event.date:
        yield f"**Kapan**: {event.date.value}"
        yield from _quote(event.date.quote, articles)
    for label, side in (("Pelaku", event.agents), ("Sasaran", event.targets)):
        yield f"**{label}**: " + ", ".join(
            f"[{names[one.actor]}](../aktor/{one.actor}.md)" for one in side if one.actor
        )
    yield "## Siapa berkata apa"
    for position in event.positions:
        yield f"### {position.stance}: [{names[position.actor or '']}](../aktor/{position.actor}.md)"
        yield from _quote(position.quote, articles)
    yield f"## Yang tertulis ({len(event.reports)})"
    for report in event.reports:
        yield from _quote(report.quote, articles)


def _article(
    article: Article,
    said: list[tuple[Quote, str, str]],
    names: dict[str, str],
    articles: dict[str, Article],
) -> Iterator[str]:
    yield f"# {article.title}"
    yield f"{article.publisher}, {article.published}, [{article.url}]({article.url})"
    anchors = {quote.exact: quote_anchor(quote) for quote, _, _ in said}
    for line in filter(str.strip, article.text.split("\n")):
        yield f'<span id="{anchors[line]}">{line}</span>' if line in anchors else line
    yield f"## Pernyataan ({len(said)})"
    for quote, speaker, act in said:
        yield f"### [{names[speaker]}](../aktor/{speaker}.md) {act}"
        yield from _quote(quote, articles)


# -- Hugo ------------------------------------------------------------------------------------------

HUGO = """\
baseURL: https://contoh.example/
title: Contoh
languageCode: id
disableKinds: [taxonomy, term, RSS, sitemap, section]
uglyURLs: true
"""
ADAPTER = """\
{{ range $kind := slice "actors" "events" "sources" }}
{{ range $id, $sheet := index site.Data $kind }}
{{ $.AddPage (dict
  "kind" "page" "path" (printf "%s/%s" $kind $id) "title" (or $sheet.name $sheet.title)
  "layout" $kind "params" (dict "sheet" $sheet)) }}
{{ end }}
{{ end }}
"""
QUOTE = """\
{{- $article := index site.Data.sources .article -}}
<figure class="lf-evidence"><blockquote>{{ .exact }}</blockquote>
<p class="lf-source"><span>{{ $article.publisher }}, <time datetime="{{ $article.published }}">\
{{ $article.published | time.Format "2 January 2006" }}</time></span>
<a href="/sources/{{ .article }}.html#q-{{ .start }}-{{ .end }}">Lihat di artikel</a> \
<a href="{{ $article.url }}#:~:text={{ .exact | urlquery }}" rel="external noopener">\
Sumber asli</a></p></figure>
"""
STATEMENT = """\
<article class="lf-card" id="{{ .id }}"><header>\
{{ with .speaker }}<a href="/actors/{{ . }}.html">{{ (index site.Data.actors .).name }}</a>{{ end }} \
<span>{{ .act }}</span> <span>{{ .mode }} · {{ .date | time.Format "2 January 2006" }}</span></header>
{{ range .sources }}{{ partial "quote.html" .quote }}{{ end }}</article>
"""
LAYOUTS = {
    "actors": """\
{{ define "main" }}{{ with .Params.sheet }}<h1>{{ .name }}</h1>
<h2>Pernyataan ({{ len .statements }})</h2>
{{ range .statements }}{{ partial "statement.html" . }}{{ end }}
<h2>Disebut dalam ({{ len .mentions }})</h2>
{{ range .mentions }}{{ partial "quote.html" . }}{{ end }}{{ end }}{{ end }}
""",
    "events": """\
{{ define "main" }}{{ with .Params.sheet }}<h1>{{ .title }}</h1>
<dl>{{ with .date }}<dt>Kapan</dt><dd>{{ .value }} {{ partial "quote.html" .quote }}</dd>{{ end }}
{{ range .agents }}<dt>Pelaku</dt><dd><a href="/actors/{{ .actor }}.html">{{ .text }}</a></dd>{{ end }}
{{ range .targets }}<dt>Sasaran</dt><dd><a href="/actors/{{ .actor }}.html">{{ .text }}</a></dd>{{ end }}</dl>
<h2>Siapa berkata apa</h2>
{{ range .positions }}<h3>{{ .stance }}: \
<a href="/actors/{{ .actor }}.html">{{ (index site.Data.actors .actor).name }}</a></h3>
{{ partial "quote.html" .quote }}{{ end }}
<h2>Yang tertulis ({{ len .reports }})</h2>
{{ range .reports }}{{ partial "quote.html" .quote }}{{ end }}{{ end }}{{ end }}
""",
    "sources": """\
{{ define "main" }}{{ with .Params.sheet }}<h1>{{ .title }}</h1>
<p>{{ .publisher }}, {{ .published }}, <a href="{{ .url }}">{{ .url }}</a></p>
{{ $said := (index site.Data.texts .id).statements }}{{ $anchors := dict }}
{{ range $said }}{{ $quote := (index .sources 0).quote }}
{{ $anchors = merge $anchors (dict $quote.exact (printf "q-%v-%v" $quote.start $quote.end)) }}{{ end }}
{{ range split (index site.Data.texts .id).text "\\n" }}{{ with . }}\
<p>{{ with index $anchors . }}<span id="{{ . }}">{{ end }}{{ . }}</span></p>{{ end }}{{ end }}
<h2>Pernyataan ({{ len $said }})</h2>
{{ range $said }}{{ partial "statement.html" . }}{{ end }}{{ end }}{{ end }}
""",
}


def write_for_hugo(base: FactBase, folder: Path, *, content: Path, shell: str) -> None:
    """The sheets as a Hugo project; `shell` is the HTML of a page of ours, with `{{ content }}` in it."""
    layouts = folder / "layouts"
    (folder / "data").mkdir(parents=True)
    for name in ("actors", "events", "sources"):
        shutil.copytree(content / name, folder / "data" / name)
    spoken: dict[str, list[object]] = {article.id: [] for article in base.articles}
    for statement in base.statements():
        for source in statement.sources:
            spoken[source.quote.article].append(statement.model_dump(mode="json", exclude_defaults=True))
    for article in base.articles:
        text = {"text": article.text, "statements": spoken[article.id]}
        _write(folder / "data" / "texts" / f"{article.id}.json", [json.dumps(text, ensure_ascii=False)])
    head, _, foot = shell.partition("{{ content }}")
    _write(layouts / "_default" / "baseof.html", [f'{head}{{{{ block "main" . }}}}{{{{ end }}}}{foot}'])
    for name, layout in LAYOUTS.items():
        _write(layouts / "_default" / f"{name}.html", [layout])
    _write(layouts / "_partials" / "quote.html", [QUOTE])
    _write(layouts / "_partials" / "statement.html", [STATEMENT])
    _write(layouts / "index.html", ['{{ define "main" }}<h1>Contoh</h1>{{ end }}'])
    _write(folder / "content" / "_content.gotmpl", [ADAPTER])
    _write(folder / "hugo.yaml", [HUGO])
