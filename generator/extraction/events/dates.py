"""Dates in a text, resolved against the date of its article: day before month, always.

Relative words ("Sabtu lalu", "dua hari lalu", "akhir Oktober") are counted from the anchor. A day without
its year is the one nearest to the anchor; a bare weekday or month ("pada Rabu", "sejak Juni") is the last
one, or the next where a plan is told. Weeks are ranges of days, Monday to Sunday. What cannot be fixed
without an anchor is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.extraction.events.numbers import number_of
from generator.facts import PartialDate, Precision
from generator.language import Lexicons

_TWO_DIGIT_CENTURY = 2000
_FARTHEST = 200
"""Most years ahead that an article speaks of."""
_CLAUSE = 60
"""Characters before a bare weekday or month in which a word says that it is still to come."""

_SHAPES = {
    # "Senin (17/10/2022)", "9/12", "18-19/10/2025", "17-10-2022"
    "figures": (
        r"(?:(?P<figures_weekday>{weekday})(?:\s+{time})?\s*,?\s*\(?)?"
        r"(?P<figures_day>\d{{1,2}})(?:\s?[-–]\s?(?P<figures_last>\d{{1,2}}))?"
        r"(?:/\s?(?P<figures_month>\d{{1,2}})(?:/\s?(?P<figures_year>\d{{4}}|\d{{2}}))?"
        r"|-(?P<dashed_month>\d{{1,2}})-(?P<dashed_year>\d{{4}}))(?![\d/])"
    ),
    # "29 Oktober hingga 2 November 2022"
    "days_of_months": (
        r"(?P<first_day>\d{{1,2}})\s+(?P<first_month>{month})(?:\s+(?P<first_year>{year}))?\s*{until}\s*"
        r"(?P<last_day>\d{{1,2}})\s+(?P<last_month>{month})(?:\s+(?P<last_year>{year}))?"
    ),
    # "Sabtu, 17 Oktober", "3-5 Maret 2022", "19 dan 20 Agustus", "17 Agustus tahun lalu"
    "day": (
        r"(?:(?P<day_weekday>{weekday})(?:\s+{time})?\s*,?\s*\(?)?"
        r"(?P<day>\d{{1,2}})(?:\s*(?:{until}|{both})\s*(?P<day_last>\d{{1,2}}))?"
        r"\s+(?P<day_month>{month})(?:\s+(?P<day_year>\d{{4}})|\s+(?P<day_of>tahun\s+(?:lalu|ini|depan)))?"
    ),
    # "Mei 2021-Desember 2022", "Mei, Juni, dan Juli 2025", "awal September hingga 13 Oktober 2025"
    "months": (
        r"(?:{part}\s+)?(?P<from_month>{month})(?:\s+(?P<from_year>{year}))?(?:,\s*{month})*,?"
        r"\s*(?:{until}|{both})\s*(?:{part}\s+|\d{{1,2}}\s+)?(?P<to_month>{month})\s+(?P<to_year>{year})"
    ),
    # "akhir Oktober 2022", "Agustus tahun lalu", "Oktober lalu"
    "month": (
        r"(?:{part}\s+)?(?P<month>{month})\s+"
        r"(?:(?P<month_year>\d{{4}})|(?P<month_of>(?:tahun\s+)?(?:lalu|ini|depan|silam|mendatang)))"
    ),
    # "kuartal III-2025", "semester I tahun 2024"
    "share": (
        r"(?P<share>{share})\s+(?P<which>{ordinal})(?:\s+tahun\s+|\s*[-/]\s*|\s+)(?P<share_year>{year})"
    ),
    # "Sabtu lalu", "Senin pekan depan"
    "near_weekday": (
        r"(?P<near_weekday>{weekday})\s+(?:(?P<weekday_week>pekan|minggu)\s+)?(?P<weekday_direction>{direction})"
    ),
    # "kemarin", "tadi malam"
    "fixed": r"(?P<fixed>{fixed})",
    # "dua hari lalu", "sebulan yang lalu"
    "counted": (
        r"(?:(?P<count>{number})\s+(?P<counted>{unit})|(?P<single>{single}))\s+(?:yang\s+)?"
        r"(?P<counted_direction>lalu|silam|sebelumnya|mendatang|lagi|kemudian)"
    ),
    # "pekan lalu"
    "near": r"(?<!beberapa\s)(?P<near>{unit})\s+(?P<near_direction>{direction})",
    # "sejak 2014", "tahun anggaran 2021-2023", and not the year of "Nomor 20 Tahun 2001"
    "year": (
        r"(?<!\d\s)(?:{part}\s+)?(?:{before})\s+(?P<year>{year})"
        r"(?:\s*{until}\s*(?P<until_year>{year}))?(?![\d.,]*\d)"
    ),
    # "sejak Juni", "akhir Oktober"
    "bare_month": (
        r"(?:(?:{before})\s+(?:{part}\s+)?|{part}\s+)(?P<bare_month>{month})"
        r"(?:\s*{until}\s*(?:{part}\s+)?(?P<bare_until>{month}))?"
        r"(?!\s+(?:\d|tahun\b|{direction})|\s*{until}\s*(?:{part}\s+|\d{{1,2}}\s+)?{month}\s+{year})"
    ),
    # "pada Rabu", "Minggu malam"
    "bare_weekday": r"(?<![-–])(?P<bare_weekday>{weekday})(?:\s+{time})?(?!\s*{until}\s*{weekday})",
}
"""How dates are written, each shape before those that are a part of it."""
_YEARS = r"(?:19|20)\d\d"


@lru_cache
def _pattern(lexicons: Lexicons) -> re.Pattern[str]:
    words = lexicons.dates
    kinds = {
        "month": _either(words.months),
        "weekday": _either(words.weekdays),
        "fixed": _either(words.days),
        "unit": _either(words.units),
        "single": _either(words.single),
        "direction": _either(words.directions),
        "part": _either(words.parts),
        "time": _either(words.times),
        "until": _either(words.until),
        "both": _either(words.both),
        "before": _either(words.before),
        "share": _either(words.shares),
        "ordinal": _either(words.ordinals),
        "number": rf"(?:\d{{1,3}}|{_either(lexicons.numbers.units)})",
        "year": _YEARS,
    }
    shapes = (rf"(?P<{name}_>{shape.format(**kinds)})" for name, shape in _SHAPES.items())
    return re.compile(rf"\b(?:{'|'.join(shapes)})\b", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return f"(?:{'|'.join(longest_first)})"


def dates_in(
    text: str, start: int, end: int, *, anchor: date | None, lexicons: Lexicons
) -> Iterator[tuple[int, int, PartialDate]]:
    """Start, end and value of each date in `text[start:end]`, in order."""
    for match in _pattern(lexicons).finditer(text, start, end):
        shape = next(name for name in _SHAPES if match[f"{name}_"] is not None)
        try:
            found = _RESOLVERS[shape](match, _Reading(anchor, lexicons, start, end))
        except ValueError:
            # "31/2/2025" or "99/99": figures that look like a date and are none.
            continue
        if found and not _is_misprinted(found.value, anchor):
            # "Senin (17/10/2022)": the bracket that the date opens is its own.
            closes = "(" in match[0] and text.startswith(")", match.end(), end)
            words = text[match.start() : match.end() + closes]
            value = PartialDate(
                value=found.value, precision=found.precision, text=words, anchor=anchor, end=found.end
            )
            yield match.start(), match.end() + closes, value


def _is_misprinted(value: str, anchor: date | None) -> bool:
    """Tell whether no article can mean a year: "Rabu (22/10/3025)"."""
    return anchor is not None and int(value[:4]) > anchor.year + _FARTHEST


@dataclass(frozen=True)
class _Found:
    """What the words of a date come to: ISO values cut to the precision, the last one of a range."""

    value: str
    precision: Precision
    end: str | None = None


@dataclass(frozen=True)
class _Reading:
    """What dates are read against: the article's day, the words of its language, the sentence."""

    anchor: date | None
    lexicons: Lexicons
    start: int
    end: int

    def weekday(self, word: str) -> int:
        """The number of a weekday, Monday 0."""
        return self.lexicons.dates.weekdays[word.casefold()]

    def month(self, word: str) -> int:
        """The number of a month, January 1."""
        return self.lexicons.dates.months[word.casefold()]

    def direction(self, words: str) -> int:
        """Whether the last of some words points back (-1), here (0) or ahead (1)."""
        return self.lexicons.dates.directions[words.casefold().split()[-1]]

    def is_to_come(self, match: re.Match[str]) -> bool:
        """Tell whether a plan is told in the clause before a date."""
        before = match.string[max(self.start, match.start() - _CLAUSE) : match.start()]
        clause = re.split(r"[.;:]", before)[-1]
        return not self.lexicons.clauses.plans.isdisjoint(clause.casefold().split())


_Resolver = Callable[[re.Match[str], _Reading], _Found | None]


def _figures(match: re.Match[str], reading: _Reading) -> _Found | None:
    day, month = int(match["figures_day"]), int(match["figures_month"] or match["dashed_month"])
    year = _year(match["figures_year"] or match["dashed_year"])
    return _day(day, month, year, match["figures_weekday"], reading, last=match["figures_last"])


def _day_of_month(match: re.Match[str], reading: _Reading) -> _Found | None:
    year = _year(match["day_year"])
    if match["day_of"] and reading.anchor:
        year = reading.anchor.year + reading.direction(match["day_of"])
    month = reading.month(match["day_month"])
    return _day(int(match["day"]), month, year, match["day_weekday"], reading, last=match["day_last"])


def _days_of_months(match: re.Match[str], reading: _Reading) -> _Found | None:
    last = _day(
        int(match["last_day"]), reading.month(match["last_month"]), _year(match["last_year"]), None, reading
    )
    if last is None:
        return None
    month = reading.month(match["first_month"])
    year = _year(match["first_year"]) or int(last.value[:4]) - (month > int(last.value[5:7]))
    first = date(year, month, int(match["first_day"])).isoformat()
    return _Found(first, "day", last.value) if first < last.value else None


def _months(match: re.Match[str], reading: _Reading) -> _Found | None:
    first, last = reading.month(match["from_month"]), reading.month(match["to_month"])
    last_year = int(match["to_year"])
    first_year = int(match["from_year"] or last_year - (first > last))
    return _range(f"{first_year:04d}-{first:02d}", f"{last_year:04d}-{last:02d}", "month")


def _month(match: re.Match[str], reading: _Reading) -> _Found | None:
    month, year, of = reading.month(match["month"]), _year(match["month_year"]), match["month_of"]
    if year is None:
        if reading.anchor is None:
            return None
        whole_year = len(of.split()) > 1
        year = reading.anchor.year + reading.direction(of) if whole_year else None
        year = year or _year_of_month(month, reading.direction(of), reading.anchor)
    return _Found(f"{year:04d}-{month:02d}", "month")


def _share_of_year(match: re.Match[str], reading: _Reading) -> _Found | None:
    months = reading.lexicons.dates.shares[match["share"].casefold()]
    last = months * reading.lexicons.dates.ordinals[match["which"].casefold()]
    year = match["share_year"]
    return _Found(f"{year}-{last - months + 1:02d}", "month", f"{year}-{last:02d}") if last <= 12 else None


def _near_weekday(match: re.Match[str], reading: _Reading) -> _Found | None:
    word, direction = match["near_weekday"], reading.direction(match["weekday_direction"])
    if reading.anchor is None:
        return None
    if word.islower() and word in reading.lexicons.dates.units:
        # "minggu lalu" is a week; the day is written "Minggu lalu".
        return _distant(reading.lexicons.dates.units[word], direction, reading.anchor)
    weekday = reading.weekday(word)
    if match["weekday_week"]:
        monday = reading.anchor - timedelta(days=reading.anchor.weekday())
        return _Found((monday + timedelta(days=7 * direction + weekday)).isoformat(), "day")
    back = (reading.anchor.weekday() - weekday) % 7
    if direction > 0:
        back -= 7
    elif direction < 0 and back == 0:
        back = 7
    return _Found((reading.anchor - timedelta(days=back)).isoformat(), "day")


def _fixed(match: re.Match[str], reading: _Reading) -> _Found | None:
    if reading.anchor is None:
        return None
    days = reading.lexicons.dates.days[" ".join(match["fixed"].casefold().split())]
    return _Found((reading.anchor + timedelta(days=days)).isoformat(), "day")


def _counted(match: re.Match[str], reading: _Reading) -> _Found | None:
    if reading.anchor is None:
        return None
    words = reading.lexicons.dates
    single = match["single"]
    unit = words.single[single.casefold()] if single else words.units[match["counted"].casefold()]
    count = 1 if single else number_of(match["count"], reading.lexicons)
    if count is None:
        return None
    back = match["counted_direction"].casefold() in ("lalu", "silam", "sebelumnya")
    return _distant(unit, -count if back else count, reading.anchor)


def _near(match: re.Match[str], reading: _Reading) -> _Found | None:
    if reading.anchor is None:
        return None
    unit = reading.lexicons.dates.units[match["near"].casefold()]
    return _distant(unit, reading.direction(match["near_direction"]), reading.anchor)


def _years(match: re.Match[str], _: _Reading) -> _Found | None:
    return _range(match["year"], match["until_year"], "year")


def _bare_month(match: re.Match[str], reading: _Reading) -> _Found | None:
    if reading.anchor is None or match["bare_month"].islower():
        return None
    month = reading.month(match["bare_month"])
    year = _year_of_month(month, 1 if reading.is_to_come(match) else -1, reading.anchor)
    last = reading.month(match["bare_until"]) if match["bare_until"] else month
    return _range(f"{year:04d}-{month:02d}", f"{year + (last < month):04d}-{last:02d}", "month")


def _bare_weekday(match: re.Match[str], reading: _Reading) -> _Found | None:
    if reading.anchor is None or match["bare_weekday"].islower() or not _stands_alone(match, reading):
        return None
    days = (reading.weekday(match["bare_weekday"]) - reading.anchor.weekday()) % 7
    if days and not reading.is_to_come(match):
        days -= 7
    return _Found((reading.anchor + timedelta(days=days)).isoformat(), "day")


def _stands_alone(match: re.Match[str], reading: _Reading) -> bool:
    """Tell whether a weekday is one day: no name ("Pasar Minggu", "Jumat Agung"), not every week's."""
    before = match.string[max(reading.start, match.start() - 30) : match.start()].split(" ")[:-1]
    behind = match.string[match.end() : min(reading.end, match.end() + 30)].split(" ")
    words = reading.lexicons.dates
    opening = bool(before) and before[-1].casefold() in {*words.before, *words.units}
    named = bool(before) and before[-1].istitle() and before[-1].isalpha() and not opening
    names = len(behind) > 1 and not behind[0] and behind[1].istitle()
    recurs = any(word.casefold() in words.every for word in before[-2:])
    return not (named or names or recurs)


_RESOLVERS: dict[str, _Resolver] = {
    "figures": _figures,
    "days_of_months": _days_of_months,
    "day": _day_of_month,
    "months": _months,
    "month": _month,
    "share": _share_of_year,
    "near_weekday": _near_weekday,
    "fixed": _fixed,
    "counted": _counted,
    "near": _near,
    "year": _years,
    "bare_month": _bare_month,
    "bare_weekday": _bare_weekday,
}


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else _TWO_DIGIT_CENTURY + int(digits)


def _day(
    day: int, month: int, year: int | None, weekday: str | None, reading: _Reading, *, last: str | None = None
) -> _Found | None:
    """A day, in the year that its weekday agrees with or else the nearest, where none is written."""
    if year is None:
        if reading.anchor is None:
            return None
        near = (reading.anchor.year, reading.anchor.year - 1, reading.anchor.year + 1)
        agreeing = (
            one for one in near if weekday and date(one, month, day).weekday() == reading.weekday(weekday)
        )
        nearest = min(sorted(near), key=lambda one: _strangeness(_clipped(one, month, day), reading.anchor))
        year = next(agreeing, nearest)
    first, end = date(year, month, day), date(year, month, int(last)) if last else None
    if end and end <= first:
        return None
    return _Found(first.isoformat(), "day", end.isoformat() if end else None)


def _strangeness(near: date, anchor: date | None) -> int:
    """How far a date is from the anchor in days; news is of the past, so what is to come counts twice."""
    days = (near - anchor).days if anchor else 0
    return 2 * days if days > 0 else -days


def _clipped(year: int, month: int, day: int) -> date:
    """A date of any year, also where 29 February is not in it."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def _year_of_month(month: int, direction: int, anchor: date) -> int:
    """The year of the month that is the last or the next one, the anchor's own included."""
    if direction < 0 and month > anchor.month:
        return anchor.year - 1
    return anchor.year + (direction > 0 and month < anchor.month)


def _range(first: str, last: str | None, precision: Precision) -> _Found | None:
    if last is not None and last < first:
        return None
    return _Found(first, precision, last if last != first else None)


def _distant(unit: str, count: int, anchor: date) -> _Found:
    if unit == "day":
        return _Found((anchor + timedelta(days=count)).isoformat(), "day")
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=count)
        return _Found(monday.isoformat(), "day", (monday + timedelta(days=6)).isoformat())
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + count
        return _Found(f"{months // 12:04d}-{months % 12 + 1:02d}", "month")
    return _Found(f"{anchor.year + count:04d}", "year")
