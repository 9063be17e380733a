"""Dates in a text, resolved against the date of its article: day before month, always.

Relative words ("Sabtu lalu", "dua hari lalu", "akhir Oktober") are counted from the anchor. A date
without its year is the one nearest to the anchor. Weeks are ranges of days, Monday to Sunday. What
cannot be fixed without an anchor is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from generator.extraction.events.numbers import number_of
from generator.facts import PartialDate, Precision
from generator.language import Lexicons

_TWO_DIGIT_CENTURY = 2000
_FARTHEST = 200
"""Most years ahead that an article speaks of."""


@lru_cache
def _pattern(lexicons: Lexicons) -> re.Pattern[str]:
    words = lexicons.dates
    numbers = "|".join(map(re.escape, lexicons.numbers.units))
    parts = {
        "month": _either(words.months),
        "weekday": _either(words.weekdays),
        "day_words": _either(words.days),
        "unit": _either(words.units),
        "direction": _either(words.directions),
        "part": _either(words.parts),
        "number": rf"\d{{1,3}}|{numbers}",
    }
    shapes = (
        (
            r"(?:(?P<dw>{weekday})(?:\s+(?:pagi|siang|sore|malam|dini\s+hari))?\s*,?\s*\(?)?"
            r"(?P<d>\d{{1,2}})(?:/(?P<m>\d{{1,2}})(?:/(?P<y>\d{{4}}|\d{{2}}))?|-(?P<dashed_m>\d{{1,2}})-(?P<dashed_y>\d{{4}}))(?![\d/])"
        ),
        (
            r"(?:(?P<day_weekday>{weekday})\s*,?\s*\(?)?(?P<day>\d{{1,2}})(?:\s*(?:-|–|hingga|sampai)\s*(?P<until>\d{{1,2}}))?"
            r"\s+(?P<named>{month})(?:\s+(?P<year>\d{{4}})|\s+(?P<of>tahun\s+(?:lalu|ini|depan)))?"
        ),
        (
            r"(?:(?:{part})\s+)?(?P<whole>{month})\s+(?:(?P<whole_year>\d{{4}})|(?P<whole_of>(?:tahun\s+)?(?:lalu|ini|depan|silam)))"
        ),
        r"(?:{part})\s+(?P<bare>{month})",
        (
            r"(?P<weekday>{weekday})\s+(?:(?:pekan|minggu)\s+)?(?P<weekday_direction>lalu|kemarin|silam|ini|depan)"
        ),
        r"(?P<fixed>{day_words})",
        (
            r"(?P<count>{number})\s+(?P<counted>{unit})\s+(?:yang\s+)?(?P<counted_direction>lalu|silam|sebelumnya|mendatang|lagi|kemudian)"
        ),
        r"(?<!beberapa\s)(?P<near>{unit})\s+(?P<near_direction>{direction})",
        r"(?:(?:{part})\s+)?(?:tahun|pada|sejak|hingga|sampai)\s+(?P<alone>(?:19|20)\d\d)(?![\d.,]*\d)",
    )
    return re.compile("|".join(rf"\b(?:{shape})\b" for shape in shapes).format(**parts), re.IGNORECASE)


def _either(words: object) -> str:
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


def dates_in(
    text: str, start: int, end: int, *, anchor: date | None, lexicons: Lexicons
) -> Iterator[tuple[int, int, PartialDate]]:
    """Start, end and value of each date in `text[start:end]`, in order."""
    for match in _pattern(lexicons).finditer(text, start, end):
        try:
            found = _resolve(match, anchor, lexicons)
        except ValueError:
            # "31/2/2025" or "99/99": figures that look like a date and are none.
            continue
        if found and not _is_misprinted(found[0], anchor):
            value, precision, until = found
            # "Senin (17/10/2022)": the bracket that the date opens is its own.
            closes = "(" in match[0] and text.startswith(")", match.end(), end)
            words = text[match.start() : match.end() + closes]
            yield (
                match.start(),
                match.end() + closes,
                PartialDate(value=value, precision=precision, text=words, anchor=anchor, end=until),
            )


def _is_misprinted(value: str, anchor: date | None) -> bool:
    """Tell whether no article can mean a year: "Rabu (22/10/3025)"."""
    return anchor is not None and int(value[:4]) > anchor.year + _FARTHEST


_Found = tuple[str, Precision, str | None]


def _resolve(  # noqa: PLR0911  (one return for each shape)
    match: re.Match[str], anchor: date | None, lexicons: Lexicons
) -> _Found | None:
    words, part = lexicons.dates, match.groupdict()
    if part["d"]:
        month = int(part["m"] or part["dashed_m"])
        year = _year(part["y"] or part["dashed_y"]) or _agreeing_year(
            part["dw"], int(part["d"]), month, anchor, words.weekdays
        )
        return _day(int(part["d"]), month, year, anchor)
    if part["day"]:
        month = words.months[part["named"].casefold()]
        year = _year(part["year"]) or _counted_year(part["of"], anchor, words.directions)
        year = year or _agreeing_year(part["day_weekday"], int(part["day"]), month, anchor, words.weekdays)
        return _day(int(part["day"]), month, year, anchor, until=part["until"])
    if part["whole"]:
        month = words.months[part["whole"].casefold()]
        year = _year(part["whole_year"])
        return _month(month, year, part["whole_of"], anchor, words.directions)
    if part["alone"]:
        return part["alone"], "year", None
    if anchor is None:
        return None
    if part["bare"]:
        return _month(words.months[part["bare"].casefold()], None, "lalu", anchor, words.directions)
    if part["weekday"]:
        direction = words.directions[part["weekday_direction"].casefold()]
        return _weekday(words.weekdays[part["weekday"].casefold()], direction, anchor)
    if part["fixed"]:
        return (anchor + timedelta(days=words.days[_folded(part["fixed"])])).isoformat(), "day", None
    if part["count"]:
        back = part["counted_direction"].casefold() in ("lalu", "silam", "sebelumnya")
        count = number_of(part["count"], lexicons)
        unit = words.units[part["counted"].casefold()]
        return _distant(unit, -count if back else count, anchor) if count is not None else None
    direction = words.directions[part["near_direction"].casefold()]
    return _distant(words.units[part["near"].casefold()], direction, anchor)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else _TWO_DIGIT_CENTURY + int(digits)


def _counted_year(words: str | None, anchor: date | None, directions: dict[str, int]) -> int | None:
    if words is None or anchor is None:
        return None
    return anchor.year + directions[words.casefold().split()[-1]]


def _agreeing_year(
    weekday: str | None, day: int, month: int, anchor: date | None, weekdays: dict[str, int]
) -> int | None:
    """The year next to the anchor's in which the day has the weekday that the text gives it."""
    if weekday is None or anchor is None:
        return None
    years = (anchor.year, anchor.year - 1, anchor.year + 1)
    return next(
        (year for year in years if date(year, month, day).weekday() == weekdays[weekday.casefold()]), None
    )


def _day(
    day: int, month: int, year: int | None, anchor: date | None, until: str | None = None
) -> _Found | None:
    if year is None:
        if anchor is None:
            return None
        year = min(
            (anchor.year - 1, anchor.year, anchor.year + 1),
            key=lambda near: _strangeness(_clipped(near, month, day), anchor),
        )
    first = date(year, month, day)
    last = date(year, month, int(until)) if until else None
    if last and last <= first:
        return None
    return first.isoformat(), "day", last.isoformat() if last else None


def _strangeness(near: date, anchor: date) -> int:
    """How far a date is from the anchor in days; news is of the past, so what is to come counts twice."""
    days = (near - anchor).days
    return 2 * days if days > 0 else -days


def _clipped(year: int, month: int, day: int) -> date:
    """A date of any year, also where 29 February is not in it."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def _month(
    month: int, year: int | None, words: str | None, anchor: date | None, directions: dict[str, int]
) -> _Found | None:
    if year is None:
        if anchor is None or words is None:
            return None
        if words.casefold().startswith("tahun"):
            year = anchor.year + directions[words.casefold().split()[-1]]
        else:
            direction = directions[words.casefold()]
            year = anchor.year
            if direction < 0 and month > anchor.month:
                year -= 1
            elif direction > 0 and month < anchor.month:
                year += 1
    return f"{year:04d}-{month:02d}", "month", None


def _weekday(weekday: int, direction: int, anchor: date) -> _Found:
    back = (anchor.weekday() - weekday) % 7
    if direction > 0:
        return (anchor + timedelta(days=7 - back)).isoformat(), "day", None
    if direction < 0 and back == 0:
        back = 7
    return (anchor - timedelta(days=back)).isoformat(), "day", None


def _distant(unit: str, count: int, anchor: date) -> _Found:
    if unit == "day":
        return (anchor + timedelta(days=count)).isoformat(), "day", None
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=count)
        return monday.isoformat(), "day", (monday + timedelta(days=6)).isoformat()
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + count
        return f"{months // 12:04d}-{months % 12 + 1:02d}", "month", None
    return f"{anchor.year + count:04d}", "year", None
