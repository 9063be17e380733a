"""Datelines: the agency and the place that open an article.

Four shapes: "Agency.com, Place -", "PLACE, AGENCY.com –", "Place (AGENCY) -" and "Agency.com -". An agency
is told by its domain, its capitals or its brackets, so that a sentence with a dash in it is none.
"""

from __future__ import annotations

import re

from generator.facts import Dateline, span_of

_DASH = r"\s*(?:-{1,2}|–|—)\s*"
_DOMAIN = r"[A-Za-z][\w-]{1,30}(?:\.[A-Za-z]{2,4}){1,2}"
_AGENCY = (
    rf"(?:{_DOMAIN}|[A-Z][A-Z0-9]{{2,15}}(?:\s+[A-Z][A-Za-z]{{2,15}})?"
    r"|[A-Z][\w]{2,15}\s+(?:Indonesia|News|Online|Media|Post))"
)
_PLACE = r"[A-Z][\w'.]{1,20}(?:\s+[A-Z][\w'.]{1,20}){0,3}"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<agency>{_DOMAIN}),\s*(?P<place>{_PLACE}){_DASH}",
        rf"(?P<place>{_PLACE}),\s*(?P<agency>{_AGENCY}){_DASH}",
        rf"(?P<place>{_PLACE})\s*\((?P<agency>{_AGENCY}|[A-Z][a-z]+)\){_DASH}",
        rf"(?P<agency>{_DOMAIN})(?P<place>){_DASH}",
        rf"(?P<agency>)(?P<place>{_PLACE})\s+(?:--?|–|—)\s+(?=[A-Z\"“])",
    )
)
_LONGEST = 90


def dateline_of(text: str, *, start: int = 0) -> Dateline | None:
    """The dateline with which the prose begins at `start`; None where there is none."""
    line_end = text.find("\n", start)
    end = min(line_end if line_end >= 0 else len(text), start + _LONGEST)
    for shape in _SHAPES:
        match = shape.match(text, start, end)
        if match and match.end() < end:
            return Dateline(
                span=span_of(text, match.start(), match.end()),
                agency=match["agency"] or None,
                place=match["place"] or None,
            )
    return None
