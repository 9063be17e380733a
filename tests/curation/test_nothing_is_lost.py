"""Whatever happens to articles, files and decisions: no decision is lost, no quote false, no value dropped."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator.curation import (
    Decision,
    Different,
    Hide,
    Rename,
    Same,
    SetField,
    SetKind,
    Verify,
    read_decisions,
    write_decision,
)
from generator.curation.amending import value_at
from generator.curation.fields import FieldPath
from generator.curation.sheets import Sheets
from generator.facts import Actor, Article, ArticleFacts, Event
from generator.store import check_content, read_factbase
from generator.workflow import Generated, write_sheets
from tests.curation.test_decisions import one
from tests.support import NEWS_ONE, NEWS_TWO, article_of, facts_of

TEXTS = {
    "satu": (NEWS_ONE, NEWS_ONE.replace("beras cukup", "beras di gudang cukup")),
    "dua": (NEWS_TWO, NEWS_TWO.replace("dua orang", "tiga orang")),
    "tiga": (
        "MEDAN, Harian Lain - Budi Hartono membantah stok beras kosong. Polisi menangkap tiga orang, Rabu (5/3/2025).\n",
        "MEDAN, Harian Lain - Menteri Perdagangan Budi Santoso Hartono membantah stok beras kosong, Rabu (5/3/2025).\n",
    ),
    "empat": (
        "SOLO, Kabar Contoh - Rini Wulandari menuduh Budi Hartono berbohong, Kamis (6/3/2025).\n",
        "SOLO, Kabar Contoh - Ketua APPSI Rini Wulandari mengatakan beras langka, Kamis (6/3/2025).\n",
    ),
}


@cache
def pair(name: str, version: int) -> tuple[Article, ArticleFacts]:
    """An article of the pool and what it says, extracted once."""
    metadata = {"id": name, "file": f"articles/{name}.txt"}
    text = TEXTS[name][version]
    return article_of(text, **metadata), facts_of(text, **metadata)


class Editing(RuleBasedStateMachine):
    """Articles come, change and go while editors decide and edit files by hand."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.content = self.root / "content"
        (self.content / "articles").mkdir(parents=True)
        self.versions: dict[str, int] = {"satu": 0, "dua": 0}
        self.made: list[Decision] = []
        self.generate()

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    def generate(self) -> Generated:
        for path in (self.content / "articles").iterdir():
            path.unlink()
        for name, version in self.versions.items():
            (self.content / "articles" / f"{name}.txt").write_text(TEXTS[name][version], encoding="utf-8")
        self.result = write_sheets([pair(*item) for item in sorted(self.versions.items())], self.content)
        self.made += self.result.taken_over
        return self.result

    def decide(self, decision: Decision) -> None:
        write_decision(self.content, decision)
        self.made.append(decision)
        self.generate()

    def sheet(self, data: st.DataObject, kind: type) -> Actor | Event | None:
        sheets = self.result.base.actors if kind is Actor else self.result.base.events
        return data.draw(st.sampled_from(sheets)) if sheets else None

    # -- articles ----------------------------------------------------------------------------------

    @rule(name=st.sampled_from(sorted(TEXTS)), version=st.integers(0, 1))
    def an_article_is_added_or_changed(self, name: str, version: int) -> None:
        self.versions[name] = version
        self.generate()

    @rule(name=st.sampled_from(sorted(TEXTS)))
    def an_article_is_removed(self, name: str) -> None:
        self.versions.pop(name, None)
        self.generate()

    # -- decisions ---------------------------------------------------------------------------------

    @rule(data=st.data(), kind=st.sampled_from(["same", "different"]), of=st.sampled_from([Actor, Event]))
    def two_sheets_are_judged(self, data: st.DataObject, kind: str, of: type) -> None:
        first, second = self.sheet(data, of), self.sheet(data, of)
        if first and second and first.id != second.id:
            self.decide(one(kind, **{"actors" if of is Actor else "events": [first.id, second.id]}))

    @rule(data=st.data(), name=st.sampled_from(["Budi", "Nama Baru", "Rini W."]))
    def a_sheet_is_renamed(self, data: st.DataObject, name: str) -> None:
        actor = self.sheet(data, Actor)
        if actor:
            self.decide(one("rename", actor=actor.id, name=name))

    @rule(data=st.data())
    def a_statement_gets_another_speaker(self, data: st.DataObject) -> None:
        statements, actor = list(self.result.base.statements()), self.sheet(data, Actor)
        if statements and actor:
            statement = data.draw(st.sampled_from(statements))
            self.decide(one("set", fact=statement.id, field="speaker", value=actor.id))

    @rule(data=st.data(), kind=st.sampled_from(["hide", "verify"]))
    def a_fact_is_hidden_or_verified(self, data: st.DataObject, kind: str) -> None:
        base = self.result.base
        facts = [*base.actors, *base.events, *base.statements()]
        if facts:
            self.decide(one(kind, fact=data.draw(st.sampled_from(facts)).id))

    # -- hand edits --------------------------------------------------------------------------------

    @rule(data=st.data(), name=st.sampled_from(["Suntingan Satu", "Suntingan Dua"]), other=st.booleans())
    def a_name_is_edited_in_its_file(self, data: st.DataObject, name: str, other: bool) -> None:
        actor = self.sheet(data, Actor)
        if actor is None:
            return
        path = self.content / "actors" / f"{actor.id}.yml"
        lines = path.read_text(encoding="utf-8").split("\n")
        at = next(number for number, line in enumerate(lines) if line.startswith("name: "))
        if lines[at] == f"name: {name}":
            return
        lines[at] = f"name: {name}"
        path.write_text("\n".join(lines), encoding="utf-8")
        if other:
            self.versions["empat"] = 1 - self.versions.get("empat", 1)
        result = self.generate()
        kept = f"actors/{actor.id}.yml" in result.written.kept_by_hand
        assert kept or any(isinstance(one, Rename) and one.name == name for one in self.made)
        if kept:
            assert f"name: {name}" in path.read_text(encoding="utf-8")

    # -- what always holds -------------------------------------------------------------------------

    @invariant()
    def every_decision_is_still_there(self) -> None:
        assert list(read_decisions(self.content)) == self.made

    @invariant()
    def every_decision_has_its_effect_or_is_listed(self) -> None:
        listed = {id(stale.decision) for stale in self.result.stale}
        reasons = [stale.decision for stale in self.result.stale]
        assert all(stale.reason for stale in self.result.stale)
        assert len(listed) == len(reasons)
        for decision in self.made:
            assert decision in reasons or self.has_its_effect(decision), decision

    def has_its_effect(self, decision: Decision) -> bool:
        sheets = Sheets(self.result.base)
        hidden = {made.fact for made in self.made if isinstance(made, Hide)}
        match decision:
            case Same():
                return len({getattr(sheets.fact(id_), "id", None) for id_ in decision.ids}) == 1
            case Different():
                return len({getattr(sheets.fact(id_), "id", id_) for id_ in decision.ids}) == 2
            case Hide():
                return sheets.fact(decision.fact) is None
            case Verify():
                fact = sheets.fact(decision.fact)
                return fact.verified is not None if fact else bool(hidden)
            case Rename():
                fact = sheets.fact(decision.fact)
                return fact.name == decision.name if fact else bool(hidden)
            case SetField() | SetKind():
                fact = sheets.fact(decision.fact)
                return (
                    value_at(fact, FieldPath.parse(decision.field)) == decision.value
                    if fact
                    else bool(hidden)
                )
        return False

    @invariant()
    def every_quote_holds(self) -> None:
        assert [str(problem) for problem in check_content(self.content)] == []

    @invariant()
    def the_files_say_what_was_found(self) -> None:
        if not self.result.written.kept_by_hand:
            assert read_factbase(self.content) == self.result.base


Editing.TestCase.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
TestNothingIsLost = Editing.TestCase
