"""The sheets as data for Hugo, whose content adapter makes a page of each."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import yaml

from benchmarks.rivals.contents import Content, Contents
from generator.facts import FactBase

Format = Literal["yaml", "json"]
SETTINGS = """\
baseURL: https://contoh.example/
title: Contoh
languageCode: id
disableKinds: [taxonomy, term, RSS, sitemap, section]
uglyURLs: true
"""
ADAPTER = """\
{{ range $kind := slice "aktor" "peristiwa" "sumber" }}
{{ range $id, $sheet := index site.Data $kind }}
{{ $.AddPage (dict
  "kind" "page" "path" (printf "%s/%s" $kind $id) "title" $sheet.title
  "layout" $kind "params" (dict "sheet" $sheet)) }}
{{ end }}
{{ end }}
"""


def write_for_hugo(base: FactBase, folder: Path, *, shell: str, format_: Format) -> None:
    """The sheets as a Hugo project; `shell` is the HTML of a page of ours, with `{{ content }}` in it."""
    shutil.copytree(Path(__file__).parent / "layouts", folder / "layouts")
    head, _, foot = shell.partition("{{ content }}")
    base_layout = f'{head}{{{{ block "main" . }}}}{{{{ end }}}}{foot}'
    (folder / "layouts" / "_default" / "baseof.html").write_text(base_layout, encoding="utf-8")
    (folder / "content").mkdir()
    (folder / "content" / "_content.gotmpl").write_text(ADAPTER, encoding="utf-8")
    (folder / "hugo.yaml").write_text(SETTINGS, encoding="utf-8")
    write = _yaml if format_ == "yaml" else _json
    for name, id_, content in Contents(base).sheets():
        path = folder / "data" / name / f"{id_}.{format_}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write(content), encoding="utf-8")


_json: Callable[[Content], str] = json.JSONEncoder(ensure_ascii=False).encode


def _yaml(content: Content) -> str:
    return yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
