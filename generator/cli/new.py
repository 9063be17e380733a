"""`lembar new`: a fresh collection that builds at once."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.app import app, one_sentence_per_mistake, out
from generator.errors import UsageError


class Language(StrEnum):
    """A language of the interface."""

    ID = "id"
    EN = "en"


@app.command(epilog='Example: lembar new dosir --name "Dosir Jembatan"')
@one_sentence_per_mistake
def new(
    folder: Annotated[Path, typer.Argument(help="Where to put it: a folder that is new or empty.")],
    *,
    name: Annotated[str, typer.Option(help="Name of the site; that of the folder where none is given.")] = "",
    language: Annotated[Language, typer.Option(help="Language of the site's interface.")] = Language.ID,
    example: Annotated[bool, typer.Option(help="Put a small article of ours into it.")] = True,
) -> None:
    """Begin a collection: settings, folders for articles and decisions, workflows that publish it."""
    from generator.files import write_atomically  # noqa: PLC0415

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError("there is something already", file=folder, remedy="name a new or an empty folder")
    name = " ".join(name.split()) or folder.resolve().name
    for path, text in _files(name=name, language=language.value, example=example):
        write_atomically(folder / path, text)
    (folder / "content" / "articles").mkdir(exist_ok=True)
    out.print(f"A new collection is in {folder}. Next: cd {folder} && lembar serve", markup=False)


def _files(*, name: str, language: str, example: bool) -> Iterator[tuple[Path, str]]:
    """Path and text of each file of a new collection."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    from generator.site.pages import package_templates  # noqa: PLC0415
    from generator.site.translation import install_translations  # noqa: PLC0415

    environment = Environment(  # noqa: S701  (what it writes is no HTML)
        undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    install_translations(environment, language)
    scaffold = package_templates() / "collection"
    for source in sorted(path for path in scaffold.rglob("*") if path.is_file()):
        path = source.relative_to(scaffold)
        if path.parts[:2] == ("content", "articles") and not example:
            continue
        # Names that begin with a dot begin with an underscore in the package: tools pass the former over.
        path = Path(*(f".{part[1:]}" if part.startswith("_") else part for part in path.parts))
        template = environment.from_string(source.read_text(encoding="utf-8"))
        yield (
            path,
            template.render(name=name, language=language, example=example, version=version("lembar-fakta")),
        )
    yield Path("content/curation/README.md"), _on_decisions(package_templates())


def _on_decisions(templates: Path) -> str:
    """What editors read on their decisions: beside the templates in a package, in our own collection here."""
    packaged = templates / "curation.md"
    ours = templates.parent / "content" / "curation" / "README.md"
    return (packaged if packaged.is_file() else ours).read_text(encoding="utf-8")
