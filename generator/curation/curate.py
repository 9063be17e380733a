"""Curating: the decisions applied to what the machine found.

Every decision either has its effect or comes back as `Stale` with the reason. What was added comes first,
then what was set, then what was verified, then what is hidden; where two decisions set one field, the
later one holds. `same` and `different` have acted in the merge: here it is told whether they could.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import JsonValue

from generator.curation.additions import add
from generator.curation.amending import (
    CannotApply,
    amended,
    as_text,
    corrected,
    items_at,
    require_references,
    value_at,
)
from generator.curation.decisions import (
    Addition,
    Decision,
    Different,
    Dismiss,
    Hide,
    Redact,
    Rename,
    Same,
    SetField,
    SetKind,
    Verify,
)
from generator.curation.fields import FieldPath, name_of
from generator.curation.hiding import (
    hide_actor,
    hide_event,
    hide_statements,
    quotes_since,
    require_nothing_else,
    seen_hidden,
)
from generator.curation.parting import parted_sheets, without_parted
from generator.curation.seen import (
    Seen,
    SeenValue,
    SeenVerified,
    Standing,
    facts_of,
    fingerprint,
    kept_facts,
    sheets_named_by,
)
from generator.curation.sheets import Fact, Sheets, with_status
from generator.curation.verifying import verified_now, with_what_came_since
from generator.facts import Actor, Alias, Event, FactBase, Quote, Verification

_NAMING = frozenset(["name", "actor", "text", "kind", "stance", "trigger"])
"""Fields by which items are named: they are set last, so that other paths still lead to their item."""


@dataclass(frozen=True)
class Stale:
    """A decision that has no effect, and why."""

    decision: Decision
    reason: str
    shown: Decision | None = None
    """The decision without redacted names, where it has some."""


@dataclass(frozen=True)
class Difference:
    """A field that a person set and for which the machine now finds something else than it did then."""

    decision: Rename | SetKind | SetField
    before: str | None
    now: str | None
    value: JsonValue
    """What it finds now, as it stands in YAML."""
    made: Decision | None = None
    """The decision as somebody made it, where it has redacted names."""


@dataclass(frozen=True)
class Grown:
    """A hidden actor or event of which articles tell that came after it was hidden."""

    decision: Hide
    name: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Unsettled:
    """What a run leaves to the editors of what they decided before."""

    stale: tuple[Stale, ...] = ()
    differences: tuple[Difference, ...] = ()
    grown: tuple[Grown, ...] = ()


@dataclass(frozen=True)
class Curated:
    """The fact base after the editors, the decisions without effect, and where the machine moved on."""

    base: FactBase
    stale: tuple[Stale, ...] = ()
    differences: tuple[Difference, ...] = ()
    grown: tuple[Grown, ...] = ()
    seen: Seen = field(default_factory=Seen)
    """What is to be kept of what the editors had before them."""


def curate(
    base: FactBase,
    decisions: Sequence[Decision],
    *,
    previous: FactBase | None = None,
    seen: Seen | None = None,
) -> Curated:
    """Apply the decisions to a fact base.

    `previous` is that of the last run with the facts that it hid, and `seen` what was kept of it.
    """
    return _Curation(base, decisions, previous or FactBase(), seen or Seen()).curated()


class _Curation:
    def __init__(self, base: FactBase, decisions: Sequence[Decision], previous: FactBase, seen: Seen):
        self._sheets = Sheets(base)
        self._decisions = decisions
        self._previous = previous
        self._seen = seen
        self._stale: dict[int, str] = {}
        self._differences: list[Difference] = []
        self._grown: list[Grown] = []
        self._hides, self._verifies = Standing(decisions, Hide), Standing(decisions, Verify)
        self._before_hiding: dict[str, Fact] = {}
        self._hidden = {(one.fact, one.decision): one for one in seen.hidden}
        self._values: dict[str, SeenValue] = {one.decision: one for one in seen.values}
        self._parted = {(one.fact, one.articles): one for one in seen.parted}

    def curated(self) -> Curated:
        """The result of every decision."""
        for kinds in (
            (Same, Different),
            (Addition,),
            (Rename, SetKind, SetField),
            (Verify, Dismiss),
            (Hide,),
        ):
            if Hide in kinds:
                self._before_hiding = {fact.id: fact for fact in self._sheets.facts()}
            self._apply_all([at for at, one in enumerate(self._decisions) if isinstance(one, kinds)])
        base = self._sheets.factbase()
        verified = {one.fact: one for one in verified_now(base, self._sheets, self._verifies, self._seen)}
        return Curated(
            with_what_came_since(base, self._sheets, verified.values()),
            tuple(Stale(self._decisions[at], self._stale[at]) for at in sorted(self._stale)),
            tuple(self._differences),
            tuple(self._grown),
            self._seen_now(verified),
        )

    def _apply_all(self, indexes: list[int]) -> None:
        """Apply decisions in turn; one that needs another's effect is tried again after it."""
        waiting = sorted(self._in_force(indexes), key=lambda at: _names_its_item(self._decisions[at]))
        while waiting:
            reasons: dict[int, str] = {}
            for at in waiting:
                try:
                    self._apply(self._decisions[at])
                except CannotApply as error:
                    reasons[at] = str(error)
            if len(reasons) == len(waiting):
                self._stale |= reasons
                return
            waiting = list(reasons)

    def _in_force(self, indexes: list[int]) -> list[int]:
        """The decisions that no later one takes the place of."""
        last: dict[object, int] = {}
        for at in sorted(indexes, key=lambda at: (self._decisions[at].on, at)):
            place = self._place(self._decisions[at])
            if place in last:
                later = self._decisions[at]
                self._stale[last[place]] = (
                    f"a later decision, by {later.by} on {later.on}, sets the same field"
                )
            last[place] = at
        return sorted(last.values())

    def _place(self, decision: Decision) -> object:
        """What two decisions share that set the same field; the decision's own identity for any other."""
        if not isinstance(decision, Rename | SetKind | SetField):
            return id(decision)
        setting = _setting(decision)
        fact = self._sheets.fact(setting.fact)
        return (fact.id if fact else setting.fact, str(_path(decision)))

    def _apply(self, decision: Decision) -> None:
        match decision:
            case Same():
                if len({self._fact(id_).id for id_ in decision.ids}) > 1:
                    raise CannotApply("they were not united")
            case Different() if decision.articles:
                known = self._parted.get(_parting(decision))
                self._parted[_parting(decision)] = parted_sheets(
                    decision, self._sheets, self._previous, known
                )
            case Different():
                if len({self._fact(id_).id for id_ in decision.ids}) < len(set(decision.ids)):
                    raise CannotApply("they are one sheet now")
            case Rename() | SetKind() | SetField():
                self._set(decision)
            case Verify():
                self._verify(decision)
            case Hide():
                self._hide(decision)
            case Dismiss():
                self._require_what_is_dismissed(decision)
            case Redact():
                pass  # The names are gone before anything is merged.
            case _:
                add(decision, self._sheets)

    def _fact(self, id_: str) -> Fact:
        fact = self._sheets.fact(id_)
        if fact is None:
            raise CannotApply(f"there is no fact {id_!r} any more")
        return fact

    def _set(self, decision: Rename | SetKind | SetField) -> None:
        setting = _setting(decision)
        fact, path = self._fact(setting.fact), _path(decision)
        require_references(self._sheets, path, setting.value)
        found = value_at(fact, path)
        changed = amended(fact, path, setting.value)
        if isinstance(decision, Rename) and isinstance(changed, Actor):
            changed = _with_old_name(changed, str(found))
        if changed != fact:
            changed = corrected(changed, path, decision, found)
        self._sheets.put(changed)
        now = as_text(found)
        before = as_text(setting.found)
        if before is None:
            word = fingerprint(decision)
            before = self._values.setdefault(word, SeenValue(decision=word, found=now)).found
        if before != now:
            self._differences.append(Difference(decision, before, now, found))

    def _verify(self, decision: Verify) -> None:
        fact = self._fact(decision.fact)
        if fact.verified is None or fact.verified.on <= decision.on:
            verified = Verification(by=decision.by, on=decision.on, why=decision.why)
            self._sheets.put(fact.model_copy(update={"verified": verified}))

    def _require_what_is_dismissed(self, decision: Dismiss) -> None:
        # Words of a suggestion are no ids, and one about a lost decision is about no fact.
        ids = {id_ for id_ in decision.ids if " " not in id_} - set(self._sheets.articles)
        for id_ in ids if decision.kind != "stale" else ():
            self._fact(id_)

    # -- hiding ------------------------------------------------------------------------------------

    def _hide(self, decision: Hide) -> None:
        if decision.field is not None:
            self._hide_item(self._fact(decision.fact), FieldPath.parse(decision.field))
            return
        if decision.fact in self._before_hiding and self._sheets.fact(decision.fact) is None:
            return  # It went with another: what it said, or its speaker.
        fact = self._fact(decision.fact)
        if fact.id != decision.fact:
            raise CannotApply(f"its sheet went into {fact.id!r}; hide that one, or keep the two apart")
        word = self._hides[fact.id]
        seen = self._hidden.get((fact.id, word)) or seen_hidden(fact, word)
        require_nothing_else(fact, seen)
        self._hidden[fact.id, word] = seen
        unseen = quotes_since(fact, seen)
        if isinstance(fact, Actor):
            hide_actor(self._sheets, fact.id)
            self._note_growth(decision, fact.name, unseen)
        elif isinstance(fact, Event):
            hide_event(self._sheets, fact.id)
            self._note_growth(decision, fact.title, unseen)
        else:
            hide_statements(self._sheets, [fact.id])

    def _note_growth(self, decision: Hide, name: str, unseen: tuple[Quote, ...]) -> None:
        if unseen:
            self._grown.append(Grown(decision, name, unseen))

    def _hide_item(self, fact: Fact, path: FieldPath) -> None:
        if path.item is None or path.below or path.field in ("previous_ids", "corrections", "withdrawals"):
            raise CannotApply(f"{path} is no item of a list")
        left = tuple(item for item in items_at(fact, path) if name_of(item) != path.item)
        if not left and path.field in ("reports", "sources"):
            raise CannotApply(f"{path} is the last of its list; hide {fact.id} itself")
        changed = fact.model_copy(update={path.field: left})
        self._sheets.put(with_status(changed) if isinstance(changed, Event) else changed)

    def _seen_now(self, verified: dict[str, SeenVerified]) -> Seen:
        """What is to be kept for the next run, of decisions that are still there."""
        words = {fingerprint(decision) for decision in self._decisions}
        still = {_parting(one) for one in self._decisions if isinstance(one, Different) and one.articles}
        parted = [self._parted[parting] for parting in sorted(still & self._parted.keys())]
        named = {id_ for decision in self._decisions for id_ in sheets_named_by(decision)}
        named |= {id_ for one in parted for id_ in one.others}
        before = facts_of(self._previous)
        without_sheet = {
            fact.id: without_parted(fact, parted)
            for fact in before
            if fact.id in named and self._sheets.fact(fact.id) is None
        }
        without_sheet |= {
            id_: fact for id_, fact in self._before_hiding.items() if self._sheets.fact(id_) is None
        }
        hides = {(id_, self._hides[id_]) for id_ in self._hides}
        return Seen(
            verified=tuple(sorted(verified.values(), key=lambda one: one.fact)),
            hidden=tuple(self._hidden[hide] for hide in sorted(hides & self._hidden.keys())),
            values=tuple(self._values[word] for word in sorted(words & self._values.keys())),
            parted=tuple(parted),
            **kept_facts(without_sheet.values()),
        )


def _parting(decision: Different) -> tuple[str, tuple[str, ...]]:
    """The sheet that two were taken for, and the articles of the other."""
    return decision.ids[0], tuple(sorted(decision.articles))


def _setting(decision: Rename | SetKind | SetField) -> SetField:
    """A rename and a kind as the setting of the field that they are."""
    if isinstance(decision, SetField):
        return decision
    fact: str = decision.fact if isinstance(decision, Rename) else decision.actor
    field = "kind" if isinstance(decision, SetKind) else "name" if decision.actor else "title"
    value: JsonValue = decision.kind if isinstance(decision, SetKind) else decision.name
    return SetField(
        decision="set", fact=fact, field=field, value=value, found=decision.found,
        by=decision.by, on=decision.on, why=decision.why,
    )  # fmt: skip


def _path(decision: Rename | SetKind | SetField) -> FieldPath:
    return FieldPath.parse(_setting(decision).field)


def _names_its_item(decision: Decision) -> bool:
    return isinstance(decision, SetField) and _path(decision).below[-1:] in [(name,) for name in _NAMING]


def _with_old_name(actor: Actor, old: str) -> Actor:
    """The renamed actor with its old name as an alias."""
    aliases = [alias for alias in actor.aliases if alias.name != actor.name]
    if old != actor.name:
        aliases.append(Alias(name=old, quotes=actor.mentions))
    return actor.model_copy(update={"aliases": tuple(aliases)})
