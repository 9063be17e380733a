"""The day an article was published, where only its text tells: "Sabtu (10/12/2022)", "Senin, 11 Juli 2022".

News names the day of saying with its weekday. The first such date in the text whose weekday is right is
taken; one with the wrong weekday, or without a year, is not trusted. The day stands before the month.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agu agt",
            "september sep sept",
            "oktober okt",
            "november nov",
            "desember des",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
_DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?:\s+(?:pagi|siang|sore|malam|dini hari))?\s*,?\s*\(?"
    rf"(?P<day>\d{{1,2}})(?:[/-](?P<month>\d{{1,2}})[/-]|\s+(?P<name>{'|'.join(_MONTHS)})\s+)(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)


def published_in(text: str) -> date | None:
    """The day that a text gives as that of its reporting; None where it gives none."""
    for match in _DATED.finditer(text):
        month = int(match["month"]) if match["month"] else _MONTHS[match["name"].casefold()]
        try:
            day = date(int(match["year"]), month, int(match["day"]))
        except ValueError:
            continue
        if day.weekday() == _WEEKDAYS[match["weekday"].casefold()]:
            return day
    return None
