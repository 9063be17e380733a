"""A template is compiled once, and again when it was changed."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.site.compiled import CompiledTemplates


def test_a_changed_template_is_the_changed_one(tmp_path: Path) -> None:
    compiled = CompiledTemplates()
    written = []
    for words in ("satu", "satu", "dua", "satu"):
        (tmp_path / "page.html").write_text(words, encoding="utf-8")
        environment = Environment(autoescape=True, loader=FileSystemLoader(tmp_path), bytecode_cache=compiled)
        written.append(environment.get_template("page.html").render())
    assert written == ["satu", "satu", "dua", "satu"]


def test_the_second_environment_compiles_nothing(tmp_path: Path) -> None:
    class Watched(Environment):
        compiled = 0

        def compile(self, *args: object, **named: object) -> object:
            Watched.compiled += 1
            return super().compile(*args, **named)

    (tmp_path / "page.html").write_text("satu", encoding="utf-8")
    compiled = CompiledTemplates()
    for _ in range(2):
        Watched(autoescape=True, loader=FileSystemLoader(tmp_path), bytecode_cache=compiled).get_template(
            "page.html"
        )
    assert Watched.compiled == 1
