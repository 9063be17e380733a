"""Spans and quotes: where in an article something is said, and its exact words.

The one promise rests on these types: `article.text[span.start:span.end] == span.exact`. A span cannot
be made whose length is not that of its words; `holds_in` proves the rest.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from generator.facts.model import Model


class Span(Model):
    """A stretch of an article's text, in code points, with its exact words."""

    start: int = Field(ge=0)
    end: int
    exact: str = Field(min_length=1)

    @model_validator(mode="after")
    def _length_is_that_of_the_words(self) -> Self:
        if self.end - self.start != len(self.exact):
            raise ValueError(
                f"end - start is {self.end - self.start}, the exact words have {len(self.exact)} characters"
            )
        return self

    def holds_in(self, text: str) -> bool:
        """Tell whether the text says these words at this place."""
        return text[self.start : self.end] == self.exact

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]`, without the white space at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Span(start=start, end=start + len(words), exact=words)


class Quote(Span):
    """A span together with the id of the article it stands in."""

    article: str
