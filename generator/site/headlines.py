"""Headlines: what an event is called where only one line tells of it.

Its title is the verbatim words of a report, which often leave out who did it to whom: "memasok sedikit
drone". Beside it stand the names of those who take part, where the title does not give them, and the time.
"""

from __future__ import annotations

import re

from generator.facts import Event, Participant
from generator.site.captions import Captions
from generator.site.catalogue import Catalogue
from generator.site.wording import Wording

_MOST = 2
"""Most names of a side."""
_LONGEST = 48
"""Most characters of somebody who has no name, only words for them."""


class Headlines:
    """The headlines of one collection."""

    def __init__(self, catalogue: Catalogue, wording: Wording):
        self._catalogue = catalogue
        self._captions = Captions(wording)

    def who_to_whom(self, event: Event) -> str:
        """Who did it to whom ("Iran → Rusia"); "" where the title names them all, or nobody is known."""
        if all(self._is_named(one, event.title) for one in (*event.agents, *event.targets)):
            return ""
        agents = self._names(event.agents)
        targets = [name for name in self._names(event.targets) if name not in agents]
        return f"{_joined(agents)} → {_joined(targets)}".strip() if targets else _joined(agents)

    def byline(self, event: Event) -> str:
        """Who did it to whom, and when."""
        when = self._captions.when(event, self._catalogue.first_reported(event))
        return ", ".join(filter(None, (self.who_to_whom(event), when)))

    def headline(self, event: Event) -> str:
        """The title, who did it to whom, and when ("Memasok drone — Iran → Rusia, November 2022")."""
        return f"{event.title[:1].upper()}{event.title[1:]} — {self.byline(event)}"

    def _is_named(self, one: Participant, title: str) -> bool:
        known = self._catalogue.actors.get(one.actor or "")
        names = (known.name, *(alias.name for alias in known.aliases)) if known else (one.text,)
        return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title, re.IGNORECASE) for name in names)

    def _names(self, side: tuple[Participant, ...]) -> list[str]:
        """What those of one side are called, each once."""
        return list(dict.fromkeys(map(self._name, side)))

    def _name(self, one: Participant) -> str:
        known = self._catalogue.actors.get(one.actor or "")
        words = known.name if known else " ".join(one.text.split())
        return words if known or len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]}…"


def _joined(names: list[str]) -> str:
    more = f" +{len(names) - _MOST}" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more
