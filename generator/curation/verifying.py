"""Verifying: what somebody compared with its sources, and what came to it afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.curation.fields import FieldPath, said_by
from generator.curation.seen import Seen, SeenVerified, Standing, facts_of
from generator.curation.sheets import Sheets
from generator.facts import FactBase

_NAMED_BY_SHEETS = frozenset(["agents", "targets", "speaker"])
"""Fields whose items have ids of sheets for names."""


def verified_now(base: FactBase, sheets: Sheets, verifies: Standing, seen: Seen) -> Iterator[SeenVerified]:
    """What each verified fact said when that was decided; what it says now where that is new."""
    known = {(one.fact, one.decision): one for one in seen.verified}
    facts = {fact.id: fact for fact in facts_of(base)} if list(verifies) else {}
    for id_ in verifies:
        fact = sheets.fact(id_)
        if before := known.get((id_, verifies[id_])):
            yield before
        elif fact is not None:
            yield SeenVerified(fact=id_, decision=verifies[id_], saw=said_by(facts[fact.id]))


def with_what_came_since(base: FactBase, sheets: Sheets, verified: Iterable[SeenVerified]) -> FactBase:
    """The fact base in which each verification tells what came to its fact afterwards."""
    saw: dict[str, set[str]] = {}
    for seen in verified:
        if fact := sheets.fact(seen.fact):
            saw.setdefault(fact.id, set()).update(_as_called_now(path, sheets) for path in seen.saw)
    grown = False
    for fact in [fact for fact in facts_of(base) if fact.id in saw]:
        since = tuple(path for path in said_by(fact) if path not in saw[fact.id])
        if since and fact.verified is not None:
            sheets.put(
                fact.model_copy(update={"verified": fact.verified.model_copy(update={"since": since})})
            )
            grown = True
    return sheets.factbase() if grown else base


def _as_called_now(path: str, sheets: Sheets) -> str:
    """A path whose item is a sheet, with the id that the sheet has now."""
    parsed = FieldPath.parse(path)
    sheet = sheets.fact(parsed.item or "") if parsed.field in _NAMED_BY_SHEETS else None
    return str(FieldPath(parsed.field, sheet.id)) if sheet else path
