"""Whatever happens to articles, files and decisions: every decision ever made is in force or listed.

Nor is a quote false, a value dropped, a notice without effect or a redacted name left.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator.curation import (
    AddAlias,
    AddStatement,
    Decision,
    Different,
    Dismiss,
    EditedArticles,
    Hide,
    Redact,
    Redactor,
    Rename,
    Same,
    SetField,
    SetKind,
    Verify,
    add_notice,
    read_decisions,
    read_seen,
    write_decision,
)
from generator.curation.amending import value_at
from generator.curation.fields import FieldPath
from generator.curation.sheets import Sheets
from generator.facts import Actor, Article, ArticleFacts, Event, FactBase, Notice, quotes_in
from generator.store import check_content, read_factbase, read_sheets
from generator.workflow import Generated, edit, write_sheets
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
        self.notices: list[tuple[str, Notice]] = []
        self.generate()

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    def pairs(self) -> list[tuple[Article, ArticleFacts]]:
        return [pair(*item) for item in sorted(self.versions.items())]

    def generate(self, *, backwards: bool = False) -> Generated:
        for path in (self.content / "articles").iterdir():
            path.unlink()
        for name, version in self.versions.items():
            (self.content / "articles" / f"{name}.txt").write_text(TEXTS[name][version], encoding="utf-8")
        self.result = write_sheets(self.pairs()[:: -1 if backwards else 1], self.content)
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

    @rule(data=st.data(), kind=st.sampled_from(["ralat", "hak jawab", "pencabutan"]))
    def an_article_gets_a_notice(self, data: st.DataObject, kind: str) -> None:
        names = sorted(self.versions)
        if not names or (kind == "pencabutan" and self.withdrawn()):
            return  # One withdrawn article is enough: without any nothing is left to decide about.
        name = data.draw(st.sampled_from(names))
        notice = Notice(kind=kind, date=date(2025, 4, 1), text=f"Catatan {kind}.")
        if (name, notice) not in self.notices:
            add_notice(self.content, name, notice)
            self.notices.append((name, notice))
            self.generate()

    @rule()
    def the_articles_come_in_another_order(self) -> None:
        seen = read_seen(self.content)
        written = self.generate(backwards=True).written
        assert (written.written, written.removed) == ([], [])
        assert read_seen(self.content) == seen

    # -- decisions ---------------------------------------------------------------------------------

    @rule(data=st.data(), kind=st.sampled_from(["same", "different"]), of=st.sampled_from([Actor, Event]))
    def two_sheets_are_judged(self, data: st.DataObject, kind: str, of: type) -> None:
        first, second = self.sheet(data, of), self.sheet(data, of)
        if first and second and first.id != second.id:
            self.decide(one(kind, **{"actors" if of is Actor else "events": [first.id, second.id]}))

    @rule(data=st.data())
    def a_sheet_is_parted_by_articles(self, data: st.DataObject) -> None:
        actor = self.sheet(data, Actor)
        if actor:
            articles = sorted({mention.article for mention in actor.mentions})
            chosen = data.draw(st.sampled_from(articles))
            self.decide(one("different", actors=[actor.id], articles=[chosen]))

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

    @rule(data=st.data(), what=st.sampled_from(["alias", "statement"]))
    def a_fact_is_added_with_its_quote(self, data: st.DataObject, what: str) -> None:
        actor = self.sheet(data, Actor)
        if actor is None:
            return
        quote = actor.mentions[0]
        quoted = {"article": quote.article, "quote": quote.exact}
        if what == "alias":
            self.decide(one("add", what=what, actor=actor.id, name=quote.exact.split()[-1], **quoted))
        else:
            self.decide(one("add", what=what, speaker=actor.id, **quoted))

    @rule(data=st.data())
    def a_suggestion_is_dismissed(self, data: st.DataObject) -> None:
        actor = self.sheet(data, Actor)
        if actor:
            self.decide(one("dismiss", kind="role", ids=[actor.id]))

    @rule(name=st.sampled_from(["Rini Wulandari", "Siapa Pun"]))
    def a_name_is_redacted(self, name: str) -> None:
        if not any(isinstance(decision, Redact) for decision in self.made):
            self.decide(one("redact", names=[name], label="R.W."))

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
        listed = [stale.decision for stale in self.result.stale]
        assert all(stale.reason for stale in self.result.stale)
        assert len({id(decision) for decision in listed}) == len(listed)
        assert all(decision in self.made for decision in listed)
        rest = [decision for decision in self.made if not any(decision == one for one in listed)]
        redactor = Redactor(self.made)
        hidden = [decision for decision in rest if isinstance(decision, Hide)]
        shown = self.without(hidden) if hidden else self.result.base
        for decision in rest:
            redacted = redactor.decision(decision)
            base = self.result.base if isinstance(decision, Hide | Redact) else shown
            assert self.has_its_effect(redacted, base), decision

    def without(self, hidden: list[Decision]) -> FactBase:
        """What the sheets would say if nothing was hidden: hidden facts too are as it was decided of them."""
        decisions = [decision for decision in self.made if decision not in hidden]
        articles = EditedArticles(self.content, self.made)
        pairs = [articles.pair(*item) for item in self.pairs()]
        return edit(
            pairs,
            decisions,
            redactor=articles.redactor,
            previous=read_sheets(self.content)[0],
            seen=read_seen(self.content),
        ).base

    def has_its_effect(self, decision: Decision, base: FactBase) -> bool:
        sheets = Sheets(base)
        match decision:
            case Same():
                return len({sheets.fact(id_).id for id_ in decision.ids}) == 1
            case Different() if decision.articles:
                left = sheets.actor(decision.ids[0])
                return not left or not {one.article for one in left.mentions} & set(decision.articles)
            case Different():
                return len({sheets.fact(id_).id for id_ in decision.ids}) == len(decision.ids)
            case Hide():
                return sheets.fact(decision.fact) is None
            case Verify():
                return sheets.fact(decision.fact).verified.by == decision.by
            case Rename() | SetField() | SetKind():
                return self.is_set(decision, sheets)
            case AddAlias():
                actor = sheets.actor(decision.actor)
                return decision.name in [actor.name, *(alias.name for alias in actor.aliases)]
            case AddStatement():
                return self.is_said(decision, base)
            case Dismiss():
                return all(sheets.fact(id_) for id_ in decision.ids)
            case Redact():
                return not any(self.files_with(name) for name in decision.names)
        return False

    def is_set(self, decision: Rename | SetField | SetKind, sheets: Sheets) -> bool:
        if isinstance(decision, Rename):
            return sheets.actor(decision.fact).name == decision.name
        if isinstance(decision, SetKind):
            return sheets.actor(decision.actor).kind == decision.kind
        return value_at(sheets.fact(decision.fact), FieldPath.parse(decision.field)) == decision.value

    def is_said(self, decision: AddStatement, base: FactBase) -> bool:
        words = " ".join(decision.quote.split())
        return any(
            source.quote.article == decision.article and words in " ".join(source.quote.exact.split())
            for statement in base.statements()
            for source in statement.sources
        )

    def files_with(self, name: str) -> list[str]:
        """The generated files in which a name stands."""
        pattern = re.compile(r"[\s_-]+".join(map(re.escape, name.split())), re.IGNORECASE)
        files = [self.content / "seen.json"]
        files += [
            file for folder in ("actors", "events", "sources") for file in (self.content / folder).glob("*")
        ]
        return [
            path.name
            for path in files
            if path.is_file() and pattern.search(f"{path.name} {path.read_text(encoding='utf-8')}")
        ]

    @invariant()
    def a_withdrawn_article_says_nothing_and_every_notice_is_shown(self) -> None:
        base = self.result.base
        quoted = {
            quote.article
            for fact in (*base.actors, *base.events, *base.unattributed)
            for quote in quotes_in(fact)
        }
        assert not quoted & self.withdrawn()
        shown = {article.id: article.notices for article in base.articles}
        for name, notice in self.notices:
            assert name not in self.versions or notice in shown[name]

    def withdrawn(self) -> set[str]:
        return {name for name, notice in self.notices if notice.kind == "pencabutan"}

    @invariant()
    def every_quote_holds(self) -> None:
        assert [str(problem) for problem in check_content(self.content)] == []

    @invariant()
    def the_files_say_what_was_found(self) -> None:
        if not self.result.written.kept_by_hand:
            assert read_factbase(self.content) == self.result.base


Editing.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=10,
    deadline=None,
    # A failing run is shrunk by hand: to do so here takes minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
TestNothingIsLost = Editing.TestCase
