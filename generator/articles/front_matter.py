"""Front matter: the YAML block between two lines of `---` that opens a Markdown article."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, ValidationError

from generator.articles.compose import LONGEST_TITLE
from generator.errors import ArticleError
from generator.facts import Model, Notice
from generator.strict_yaml import load_yaml

_BLOCK = re.compile(r"---[ \t]*\n(?P<yaml>.*?)(?:^|\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_LONGEST_NAME = 200


def _web_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'\\]+", url):
        raise ValueError("a web address begins with http:// or https:// and has no spaces or quote marks")
    return url


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _day(value: object) -> object:
    """A date, also where a time follows it."""
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d[T ]", value):
        return value[:10]
    return value


Name = Annotated[str, Field(min_length=1, max_length=_LONGEST_NAME)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_several)]
WebAddress = Annotated[str, Field(max_length=2000), AfterValidator(_web_address)]


class FrontMatter(Model):
    """What may stand in front matter; anything else is refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    title: Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)] | None = None
    publisher: Name | None = None
    url: WebAddress | None = None
    published: Annotated[date, BeforeValidator(_day)] | None = None
    authors: Names = ()
    via: Names = ()
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "id"
    notices: tuple[Notice, ...] = ()


def split_front_matter(text: str, *, file: Path) -> tuple[FrontMatter, str]:
    """The front matter of a Markdown text, and the text behind it.

    Raises `ArticleError`, with the line, for front matter that is broken or never closed.
    """
    if not text.startswith("---"):
        return FrontMatter(), text
    block = _BLOCK.match(text)
    if not block:
        raise ArticleError(
            "the front matter is never closed",
            file=file,
            line=1,
            remedy="end it with a line of three hyphens",
        )
    values = load_yaml(block["yaml"], file=file, first_line=2, error=ArticleError)
    if values is None:
        values = {}
    if not isinstance(values, dict):
        raise ArticleError(
            "the front matter is no list of fields", file=file, line=2, remedy="write `title: …`"
        )
    try:
        return FrontMatter.model_validate(values), text[block.end() :]
    except ValidationError as error:
        problem = error.errors()[0]
        field = str(problem["loc"][0])
        line = next((n for n, words in enumerate(text.splitlines(), 1) if words.startswith(f"{field}:")), 2)
        if problem["type"] == "extra_forbidden":
            known = ", ".join(FrontMatter.model_fields)
            raise ArticleError(
                f"unknown field {field!r}", file=file, line=line, remedy=f"use one of {known}"
            ) from error
        raise ArticleError(
            f"{field}: {problem['msg']}", file=file, line=line, remedy="correct the field"
        ) from error


def with_notice(raw: bytes, notice: Notice, *, file: Path) -> bytes:
    """A Markdown article with one more notice in its front matter; every other byte stays.

    Raises `ArticleError` for front matter that is broken, or written so that nothing can be put into it.
    """
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    newline = "\r\n" if b"\r\n" in raw else "\n"
    try:
        text = raw[len(mark) :].decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError("not in UTF-8", file=file, remedy="save the file as UTF-8") from error
    before, body = split_front_matter(text.replace("\r\n", "\n"), file=file)
    lines = text.split(newline)
    place = _place_for_notice(text.replace("\r\n", "\n"))
    if place is None:
        raise ArticleError(
            "no notice can be put into its front matter",
            file=file,
            remedy="write `notices:` as a list, each item on lines of its own with a hyphen",
        )
    at, indent = place
    values = notice.model_dump(mode="json", exclude_none=True)
    item = yaml.safe_dump([values], allow_unicode=True, sort_keys=False, width=100_000).splitlines()
    new = [" " * indent + line for line in item]
    if not before.notices:
        new = ["notices:", *new]
    if not text.startswith("---"):
        new = ["---", *new, "---"]
    lines[at:at] = new
    result = newline.join(lines)
    after = split_front_matter(result.replace("\r\n", "\n"), file=file)
    if after != (before.model_copy(update={"notices": (*before.notices, notice)}), body):
        raise ArticleError("no notice can be put into its front matter", file=file, remedy="write it there")
    return mark + result.encode()


def _place_for_notice(text: str) -> tuple[int, int] | None:
    """The line, from 0, before which a notice goes, and how far it is indented; None where none can go."""
    block = _BLOCK.match(text)
    if block is None:
        return 0, 0
    node = yaml.compose(block["yaml"], yaml.SafeLoader)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "notices" and isinstance(value, yaml.SequenceNode) and value.value:
            if value.flow_style:
                return None
            last = value.value[-1].value[-1][1]
            return last.end_mark.line + 1 + (last.end_mark.column > 0), value.start_mark.column
    return block["yaml"].count("\n") + (2 if block["yaml"] else 1), 0
