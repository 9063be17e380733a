"""The sheet of an article: its text, whole or in what is quoted, with actors and statements marked.

Where only quotes may be published, no other word of the text is on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from markupsafe import Markup

from generator.facts import Article, Quote, Statement, StatementSource
from generator.site import addresses
from generator.site.catalogue import Catalogue
from generator.site.marking import Mark, marked

PublishText = Literal["full", "quotes"]
"""How much of an article's text its sheet shows: all of it, or only what fact sheets quote."""
_GAP = Markup(' <span class="lf-gap">[…]</span> ')


class ArticleSheet:
    """What a sheet shows of an article beyond its own fields."""

    def __init__(self, catalogue: Catalogue, article: Article, *, publish_text: PublishText = "full"):
        self._article = article
        self._quotes = catalogue.quotes_in(article)
        self._statements = catalogue.said_in(article)
        self._acts = {
            (source.quote.start, source.quote.end): statement.act for statement, source in self._statements
        }
        self._namings = catalogue.namings_in(article)
        self._publish_text = publish_text

    def statements(self) -> list[tuple[Statement, StatementSource]]:
        """What is said in the article, in the order of its text, each with the place where it says so."""
        return self._statements

    def paragraphs(self, root: str) -> Iterator[tuple[str, Markup]]:
        """Each line of the text as HTML, and its kind of furniture or "".

        `root` is the way from the page to the root of the site.
        """
        text = self._article.text
        marks = [*map(self._quote_mark, self._quotes), *self._naming_marks(root)]
        at = 0
        for line in text.split("\n"):
            start, at, end = at, at + len(line) + 1, at + len(line)
            pieces = self._published_pieces(start, end) if line.strip() else []
            if pieces:
                yield (
                    self._furniture(start, end),
                    _with_gaps(
                        [marked(text, marks, start=first, end=last) for first, last in pieces],
                        before=bool(text[start : pieces[0][0]].strip()),
                        after=bool(text[pieces[-1][1] : end].strip()),
                    ),
                )

    def _quote_mark(self, quote: Quote) -> Mark:
        act = self._acts.get((quote.start, quote.end))
        style = f"lf-q lf-q--said lf-act--{act}" if act else "lf-q"
        return Mark(quote.start, quote.end, "span", style, addresses.quote_anchor(quote))

    def _naming_marks(self, root: str) -> Iterator[Mark]:
        for naming in self._namings:
            href = root + addresses.actor_page(naming.actor)
            yield Mark(naming.start, naming.end, "a", "lf-named", href=href)

    def _published_pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of a line that may be shown, those that touch joined."""
        if self._publish_text == "full":
            return [(start, end)]
        pieces: list[tuple[int, int]] = []
        for quote in self._quotes:
            first, last = max(quote.start, start), min(quote.end, end)
            if first >= last:
                continue
            if pieces and first <= pieces[-1][1]:
                first, last = pieces[-1][0], max(last, pieces.pop()[1])
            pieces.append((first, last))
        return pieces

    def _furniture(self, start: int, end: int) -> str:
        """The kind of furniture that a line is, or ""."""
        line = self._article.text[start:end]
        start += len(line) - len(line.lstrip())
        kinds = (
            piece.kind
            for piece in self._article.furniture
            if piece.span.start <= start and piece.span.end >= end - 1
        )
        return next(kinds, "")


def _with_gaps(pieces: list[Markup], *, before: bool, after: bool) -> Markup:
    shown = [*([Markup()] if before else []), *pieces, *([Markup()] if after else [])]
    return _GAP.join(shown).strip()


def said(source: StatementSource) -> str:
    """What was said, in one line."""
    return " … ".join(span.exact for span in source.content)


def emphasised(source: StatementSource) -> Markup:
    """The quote of a statement, with what was said and the word that signals it marked."""
    offset = source.quote.start
    marks = [Mark(span.start - offset, span.end - offset, "span", "lf-said") for span in source.content]
    if source.cue:
        marks.append(Mark(source.cue.start - offset, source.cue.end - offset, "span", "lf-cue"))
    return marked(source.quote.exact, marks)
